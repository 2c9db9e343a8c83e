package io.github.diasporaskills.core.organisation;

import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.country.ChecklistItem;
import io.github.diasporaskills.core.country.ChecklistKind;
import io.github.diasporaskills.core.country.EnrolmentSection;
import io.github.diasporaskills.core.country.LanguageCode;
import io.github.diasporaskills.core.reason.Argument;
import io.github.diasporaskills.core.reason.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares what a site has shown by a day with the checklist of the pack. */
final class Readiness {

    private static final Set<ChecklistKind> APPOINTMENTS =
            Set.of(ChecklistKind.COUNTERPART, ChecklistKind.COORDINATOR, ChecklistKind.DEPUTY);

    private final EnrolmentSection checklist;
    private final List<ReadinessEvidence> shown;
    private final LocalDate today;

    Readiness(EnrolmentSection checklist, List<ReadinessEvidence> shown, LocalDate today) {
        this.checklist = checklist;
        this.shown = shown;
        this.today = today;
    }

    List<Reason> shortcomings() {
        List<Reason> all = new ArrayList<>();
        for (ChecklistItem item : checklist.checklist()) {
            newest(item)
                    .ifPresentOrElse(
                            evidence -> all.addAll(shortcomings(item, evidence)),
                            () -> all.add(of(SiteReason.ITEM_NOT_SHOWN, item)));
        }
        return all;
    }

    /** Nobody deputises for himself, whatever items name a coordinator or a deputy. */
    boolean deputyIsSomebodyElse() {
        Set<ActorId> both = new HashSet<>(holders(ChecklistKind.COORDINATOR));
        both.retainAll(holders(ChecklistKind.DEPUTY));
        return both.isEmpty();
    }

    private Set<ActorId> holders(ChecklistKind kind) {
        return checklist.ofKind(kind).stream()
                .flatMap(item -> newest(item).stream())
                .flatMap(evidence -> Optional.ofNullable(evidence.holder()).stream())
                .collect(Collectors.toSet());
    }

    /** The newest evidence of an item that there was on the day; of one day, what was shown last. */
    private Optional<ReadinessEvidence> newest(ChecklistItem item) {
        return shown.stream()
                .filter(evidence ->
                        evidence.item().equals(item.code()) && !evidence.on().isAfter(today))
                .reduce((one, other) ->
                        Comparator.comparing(ReadinessEvidence::on).compare(other, one) < 0 ? one : other);
    }

    private List<Reason> shortcomings(ChecklistItem item, ReadinessEvidence evidence) {
        List<Reason> all = new ArrayList<>();
        item.withinDays().ifPresent(days -> {
            if (evidence.on().plusDays(days).isBefore(today)) {
                all.add(of(SiteReason.ITEM_TOO_OLD, item)
                        .with("on", evidence.on())
                        .with("days", days));
            }
        });
        if (APPOINTMENTS.contains(item.kind()) && evidence.holder() == null) {
            all.add(of(SiteReason.NOBODY_NAMED, item));
        }
        item.protectedHours().ifPresent(least -> {
            if (evidence.protectedHours() < least) {
                all.add(of(SiteReason.TOO_LITTLE_TIME, item)
                        .with("hours", evidence.protectedHours())
                        .with("least", least));
            }
        });
        List<Argument.Term> lacking = item.languages().stream()
                .filter(language -> !evidence.languages().contains(language))
                .map(LanguageCode::term)
                .toList();
        if (!lacking.isEmpty()) {
            all.add(of(SiteReason.LANGUAGES_LACKING, item).with("languages", new Argument.Terms(lacking)));
        }
        return all;
    }

    private static Reason of(SiteReason code, ChecklistItem item) {
        return Reason.of(code).with("item", item.code());
    }
}
