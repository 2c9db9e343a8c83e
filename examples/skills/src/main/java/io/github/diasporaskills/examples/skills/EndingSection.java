package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.indicator.Dimension;
import io.github.diasporaskills.accountability.indicator.Disaggregation;
import io.github.diasporaskills.accountability.publication.CountTable;
import io.github.diasporaskills.accountability.publication.SummarySection;
import io.github.diasporaskills.core.engagement.EngagementEndings;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.programme.CountingUnit;
import io.github.diasporaskills.core.register.CountKind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** How proposals were answered and engagements ended: who declines, who drops out, who is thanked. */
final class EndingSection implements PageSection {

    @Override
    public Optional<SummarySection> of(PageFacts facts) {
        Map<Gender, EngagementEndings> endings =
                facts.register().figures(facts.day()).endings();
        EngagementEndings all = endings.values().stream().reduce(EngagementEndings.NONE, EngagementEndings::plus);
        if (all.over() == 0 && all.declined() == 0) {
            return Optional.empty();
        }
        SummarySection section = SummarySection.titled(facts.say(PageWords.ENDINGS_TITLE))
                .figure(facts.say(PageWords.ENDINGS_ANSWERED), all.answered())
                .figure(facts.say(PageWords.ENDINGS_DECLINED), all.declined())
                .figure(facts.say(PageWords.ENDINGS_OVER), all.over())
                .figure(facts.say(PageWords.ENDINGS_DROPPED), all.dropped())
                .figure(facts.say(PageWords.ENDINGS_RECOGNISED), all.recognised());
        if (all.declined() > 0) {
            section = table(section, PageWords.ENDINGS_ANSWERED, endings, EngagementEndings::answered, facts);
            section = table(section, PageWords.ENDINGS_DECLINED, endings, EngagementEndings::declined, facts);
        }
        if (all.dropped() > 0 || all.recognised() > 0) {
            section = table(section, PageWords.ENDINGS_OVER, endings, EngagementEndings::over, facts);
        }
        if (all.dropped() > 0) {
            section = table(section, PageWords.ENDINGS_DROPPED, endings, EngagementEndings::dropped, facts);
        }
        if (all.recognised() > 0) {
            section = table(section, PageWords.ENDINGS_RECOGNISED, endings, EngagementEndings::recognised, facts);
        }
        return Optional.of(section);
    }

    /** They are of the members, so that the guard protects them together with all other tables on these. */
    private static SummarySection table(
            SummarySection section,
            PageWords title,
            Map<Gender, EngagementEndings> endings,
            ToIntFunction<EngagementEndings> number,
            PageFacts facts) {
        Map<String, Long> cells = new LinkedHashMap<>();
        endings.forEach((gender, each) -> cells.put(gender.name(), (long) number.applyAsInt(each)));
        long total = cells.values().stream().mapToLong(Long::longValue).sum();
        return section.table(CountTable.of(
                facts.say(title),
                CountingUnit.ENGAGEMENT,
                RegisterTables.population(CountKind.ENGAGEMENTS),
                Disaggregation.of(Dimension.of(Gender.class), total, cells)));
    }
}
