package io.github.diasporaskills.matching.rule;

import io.github.diasporaskills.core.engagement.Engagement;
import io.github.diasporaskills.core.engagement.Need;
import io.github.diasporaskills.core.people.Availability;
import io.github.diasporaskills.core.people.CefrLevel;
import io.github.diasporaskills.core.people.LanguageSkill;
import io.github.diasporaskills.core.reason.Argument;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether a member can be understood, comes in the way asked for, and has the time. */
final class PracticalRules {

    private PracticalRules() {}

    static List<EligibilityRule> all() {
        return List.of(
                new Rules.OfPair("language", RuleReason.LEFT_OUT_BY_LANGUAGE, false, PracticalRules::language),
                new Rules.OfPair("modality", RuleReason.LEFT_OUT_BY_MODALITY, false, PracticalRules::modality),
                new Rules.OfPair(
                        "availability", RuleReason.LEFT_OUT_BY_AVAILABILITY, false, PracticalRules::availability),
                new Rules.OfPair("workload", RuleReason.LEFT_OUT_BY_WORKLOAD, false, PracticalRules::workload),
                new Rules.OfPair("presence", RuleReason.LEFT_OUT_BY_PRESENCE, false, PracticalRules::presence));
    }

    private static List<Reason> language(Candidacy candidacy) {
        List<Reason> wrong = new ArrayList<>(0);
        for (LanguageSkill required : candidacy.need().languages()) {
            Optional<CefrLevel> found = candidacy.member().levelOf(required.language());
            if (found.isEmpty()) {
                wrong.add(Reason.of(RuleReason.LANGUAGE_MISSING)
                        .with("language", required.language().term())
                        .with("required", required.level()));
            } else if (!found.get().isAtLeast(required.level())) {
                wrong.add(Reason.of(RuleReason.LANGUAGE_TOO_LOW)
                        .with("language", required.language().term())
                        .with("required", required.level())
                        .with("found", found.get()));
            }
        }
        return wrong;
    }

    private static List<Reason> modality(Candidacy candidacy) {
        Need need = candidacy.need();
        List<Availability> offers = candidacy.availability();
        if (offers.isEmpty() || offers.stream().anyMatch(offer -> offer.offers(need.modality()))) {
            return List.of();
        }
        return List.of(Reason.of(RuleReason.MODALITY_NOT_OFFERED)
                .with("required", need.modality())
                .with(
                        "offered",
                        Argument.Terms.of(offers.stream()
                                .flatMap(offer -> offer.modalities().stream())
                                .distinct()
                                .sorted()
                                .toList())));
    }

    /** Whoever does not offer the modality at all is told so by that rule, and judged here on the days alone. */
    private static List<Reason> availability(Candidacy candidacy) {
        Optional<DateRange> left = candidacy.daysLeft();
        if (left.isEmpty()) {
            return List.of();
        }
        boolean offered = candidacy.availability().stream()
                .anyMatch(offer -> offer.offers(candidacy.need().modality()));
        Optional<DateRange> free = offered ? candidacy.servingDays() : candidacy.longestFree(offer -> true);
        if (free.isEmpty()) {
            return List.of(Reason.of(RuleReason.AVAILABILITY_NONE)
                    .with("from", left.get().first())
                    .with("until", left.get().last()));
        }
        Circumstances circumstances = candidacy.circumstances();
        long days = left.get().days();
        int percent = circumstances.settings().overlapPercent(circumstances.termClassOf(left.get()));
        long required = (days * percent + 99) / 100;
        return free.get().days() >= required
                ? List.of()
                : List.of(Reason.of(RuleReason.AVAILABILITY_TOO_SHORT)
                        .with("free", free.get().days())
                        .with("days", days)
                        .with("required", required));
    }

    /** A quota of 0 is for the rule of the member alone. */
    private static List<Reason> workload(Candidacy candidacy) {
        int quota = candidacy.member().quota();
        Optional<DateRange> days = candidacy.servingDays();
        if (quota == 0
                || days.isEmpty()
                || candidacy.circumstances().remainingQuota(candidacy.member(), days.get()) > 0) {
            return List.of();
        }
        return List.of(Reason.of(RuleReason.QUOTA_REACHED)
                .with("quota", quota)
                .with("from", days.get().first())
                .with("until", days.get().last()));
    }

    /** Nobody is at two hosts on the same day. */
    private static List<Reason> presence(Candidacy candidacy) {
        Need need = candidacy.need();
        Optional<DateRange> days = candidacy.servingDays();
        if (!need.modality().includesPresence() || days.isEmpty()) {
            return List.of();
        }
        LocalDate on = candidacy.circumstances().on();
        List<Reason> wrong = new ArrayList<>(0);
        for (Engagement engagement :
                candidacy.circumstances().engagementsOf(candidacy.member().id())) {
            boolean live = engagement.plannedOn(on).isPresent() || engagement.isUnderWayOn(on);
            if (live
                    && engagement.modality().includesPresence()
                    && !engagement.host().equals(need.host())
                    && engagement.period().overlaps(days.get())) {
                wrong.add(Reason.of(RuleReason.PRESENT_ELSEWHERE)
                        .with("host", engagement.host().value())
                        .with("from", engagement.period().first())
                        .with("until", engagement.period().last()));
            }
        }
        return wrong;
    }
}
