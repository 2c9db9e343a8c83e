package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.publication.CountTable;
import io.github.diasporaskills.accountability.publication.StatedCount;
import io.github.diasporaskills.accountability.publication.SummarySection;
import io.github.diasporaskills.core.engagement.EngagementEndings;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.programme.CountingUnit;
import io.github.diasporaskills.core.register.CountKind;
import java.util.List;
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
        CountTable answered = table(PageWords.ENDINGS_ANSWERED, endings, EngagementEndings::answered, facts);
        CountTable declined = table(PageWords.ENDINGS_DECLINED, endings, EngagementEndings::declined, facts);
        CountTable over = table(PageWords.ENDINGS_OVER, endings, EngagementEndings::over, facts);
        CountTable dropped = table(PageWords.ENDINGS_DROPPED, endings, EngagementEndings::dropped, facts);
        CountTable recognised = table(PageWords.ENDINGS_RECOGNISED, endings, EngagementEndings::recognised, facts);
        SummarySection section = SummarySection.titled(facts.say(PageWords.ENDINGS_TITLE));
        for (CountTable table : List.of(answered, declined, over, dropped, recognised)) {
            section = section.figure(table.title(), StatedCount.totalOf(table));
        }
        if (all.declined() > 0) {
            section = section.table(answered).table(declined);
        }
        if (all.dropped() > 0 || all.recognised() > 0) {
            section = section.table(over);
        }
        if (all.dropped() > 0) {
            section = section.table(dropped);
        }
        return Optional.of(all.recognised() > 0 ? section.table(recognised) : section);
    }

    /** They are of the members, so that the guard protects them together with all other tables on these. */
    private static CountTable table(
            PageWords title,
            Map<Gender, EngagementEndings> endings,
            ToIntFunction<EngagementEndings> number,
            PageFacts facts) {
        return RegisterTables.byGender(
                title,
                CountingUnit.ENGAGEMENT,
                RegisterTables.population(CountKind.ENGAGEMENTS),
                endings,
                number,
                facts);
    }
}
