package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.publication.SummarySection;
import io.github.diasporaskills.core.engagement.FieldVisit;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.register.RecordKind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Visits of staff to hosts, latest first; not whose work they looked at. */
final class VisitSection implements PageSection {

    @Override
    public Optional<SummarySection> of(PageFacts facts) {
        long made = facts.counts().visits().value();
        if (made == 0) {
            return Optional.empty();
        }
        List<String> lines = facts.register().all(RecordKind.VISIT).stream()
                .sorted(Comparator.comparing(FieldVisit::on).reversed().thenComparing(FieldVisit::id))
                .map(visit -> facts.say(Reason.of(PageWords.VISITS_ONE)
                        .with("on", facts.day(visit.on()))
                        .with("host", facts.name(visit.host()))
                        .with("visitors", facts.names(visit.visitors()))))
                .toList();
        return Optional.of(PageParts.lines(
                SummarySection.titled(facts.say(PageWords.VISITS_TITLE)).figure(facts.say(PageWords.VISITS_MADE), made),
                lines,
                facts));
    }
}
