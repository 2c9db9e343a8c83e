package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.gender.Confidence;
import io.github.diasporaskills.accountability.gender.Estimate;
import io.github.diasporaskills.accountability.gender.Interval;
import io.github.diasporaskills.accountability.gender.Proportion;
import io.github.diasporaskills.accountability.publication.StatedCount;
import io.github.diasporaskills.accountability.publication.SummarySection;
import io.github.diasporaskills.core.engagement.RelationshipShare;
import io.github.diasporaskills.core.programme.CountingUnit;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.register.CountKind;
import io.github.diasporaskills.core.register.RecordKind;
import java.time.LocalDate;
import java.util.Optional;

/** What remains between members and those whom they met, and whether it still lived a year later. */
final class RelationshipSection implements PageSection {

    private static final int MONTHS = 12;

    @Override
    public Optional<SummarySection> of(PageFacts facts) {
        long all = facts.counts().of(CountKind.RELATIONSHIPS).value();
        if (all == 0) {
            return Optional.empty();
        }
        SummarySection section = SummarySection.titled(facts.say(PageWords.RELATIONSHIPS_TITLE))
                .figure(
                        facts.say(PageWords.RELATIONSHIPS_ALL),
                        new RegisterTables(facts).total(CountKind.RELATIONSHIPS));
        RelationshipShare later = facts.register().figures(facts.day()).relationshipsAfter(MONTHS);
        if (later.due() > 0) {
            return Optional.of(share(
                    section.figure(facts.say(PageWords.RELATIONSHIPS_DUE), due(later))
                            .figure(facts.say(PageWords.RELATIONSHIPS_ASKED), asked(later))
                            .figure(facts.say(PageWords.RELATIONSHIPS_ACTIVE), active(later)),
                    later,
                    facts));
        }
        return facts.register().all(RecordKind.RELATIONSHIP).stream()
                .map(relationship -> relationship.dueAfter(MONTHS))
                .min(LocalDate::compareTo)
                .map(first -> section.paragraph(
                        facts.say(Reason.of(PageWords.RELATIONSHIPS_FIRST).with("on", facts.day(first)))));
    }

    private static StatedCount due(RelationshipShare later) {
        return total(PageWords.RELATIONSHIPS_DUE, later.due());
    }

    private static StatedCount asked(RelationshipShare later) {
        return total(PageWords.RELATIONSHIPS_ASKED, later.asked());
    }

    private static StatedCount active(RelationshipShare later) {
        return total(PageWords.RELATIONSHIPS_ACTIVE, later.active());
    }

    private static StatedCount total(PageWords series, int number) {
        return StatedCount.total(
                series.name(), CountingUnit.RELATIONSHIP, RegisterTables.population(CountKind.RELATIONSHIPS), number);
    }

    /** Of those asked about, with how sure that is; and what nobody asking about the others leaves open. */
    private static SummarySection share(SummarySection section, RelationshipShare later, PageFacts facts) {
        Estimate share = Proportion.of(later.active(), later.asked()).wilson(Confidence.NINETY_FIVE);
        if (share.interval().isEmpty()) {
            return section;
        }
        Interval interval = share.interval().get();
        SummarySection told = section.paragraph(
                facts.say(Reason.of(PageWords.RELATIONSHIPS_SHARE)
                        .with("percent", facts.percent(share.value().orElseThrow()))
                        .with("low", facts.percent(interval.low()))
                        .with("high", facts.percent(interval.high()))),
                asked(later),
                active(later));
        int open = later.due() - later.asked();
        return open == 0
                ? told
                : told.paragraph(
                        facts.say(Reason.of(PageWords.RELATIONSHIPS_BOUNDS)
                                .with("open", open)
                                .with("due", later.due())
                                .with("low", facts.percent((double) later.active() / later.due()))
                                .with("high", facts.percent((double) (later.active() + open) / later.due()))),
                        due(later),
                        asked(later),
                        active(later));
    }
}
