package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.publication.CountTable;
import io.github.diasporaskills.accountability.publication.SummarySection;
import io.github.diasporaskills.core.engagement.LeadershipShare;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.programme.RegisterMeasure;
import io.github.diasporaskills.core.register.CountKind;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Which members lead, of those of whom the record tells it, and what counts as leading. */
final class LeadershipSection implements PageSection {

    @Override
    public Optional<SummarySection> of(PageFacts facts) {
        Map<Gender, LeadershipShare> shares =
                facts.register().figures(facts.day()).leadership();
        if (shares.values().stream().allMatch(LeadershipShare.NONE::equals)) {
            return Optional.empty();
        }
        return Optional.of(SummarySection.titled(facts.say(PageWords.LEADERSHIP_TITLE))
                .paragraph(facts.say(PageWords.LEADERSHIP_LEAD))
                .table(table(PageWords.LEADERSHIP_TOLD, shares, LeadershipShare::told, facts))
                .table(table(PageWords.LEADERSHIP_LEADING, shares, LeadershipShare::leading, facts)));
    }

    private static CountTable table(
            PageWords title,
            Map<Gender, LeadershipShare> shares,
            ToIntFunction<LeadershipShare> number,
            PageFacts facts) {
        return RegisterTables.byGender(
                title,
                RegisterMeasure.LEADING_MEMBERS.unit(),
                RegisterTables.population(CountKind.LEADING_MEMBERS),
                shares,
                number,
                facts);
    }
}
