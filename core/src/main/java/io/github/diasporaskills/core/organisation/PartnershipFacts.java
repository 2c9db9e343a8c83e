package io.github.diasporaskills.core.organisation;

import io.github.diasporaskills.core.reason.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The facts of an agreement, whatever steps were recorded: who signed when, from when to when it binds, when it rested
 * and whether it was ended. What it is on a day follows from them. Each change makes new facts. Immutable and
 * thread-safe.
 *
 * @param parties two or more, in the order given
 * @param signatures by party
 * @param effective the day on which it takes effect; null if it is not agreed
 * @param firstTerm the last day, renewals aside; null if it is open
 * @param renewals in the order in which the parties agreed
 * @param suspensions in the order in which it was suspended
 * @param terminated the first day on which it no longer binds because it was ended; null if it was not
 */
record PartnershipFacts(
        Set<OrganisationId> parties,
        Map<OrganisationId, SourcedDate> signatures,
        @Nullable SourcedDate effective,
        @Nullable LocalDate firstTerm,
        List<Renewal> renewals,
        List<Suspension> suspensions,
        @Nullable SourcedDate terminated) {

    PartnershipFacts {
        parties = Collections.unmodifiableSet(new LinkedHashSet<>(parties));
        signatures = Collections.unmodifiableMap(new TreeMap<>(signatures));
        renewals = List.copyOf(renewals);
        suspensions = List.copyOf(suspensions);
    }

    static PartnershipFacts unsigned(Set<OrganisationId> parties) {
        return new PartnershipFacts(parties, Map.of(), null, null, List.of(), List.of(), null);
    }

    PartnershipFacts signed(OrganisationId party, SourcedDate on) {
        Map<OrganisationId, SourcedDate> more = new TreeMap<>(signatures);
        more.put(party, on);
        return new PartnershipFacts(parties, more, effective, firstTerm, renewals, suspensions, terminated);
    }

    PartnershipFacts effectiveFrom(SourcedDate from) {
        return new PartnershipFacts(parties, signatures, from, firstTerm, renewals, suspensions, terminated);
    }

    PartnershipFacts lasting(LocalDate last) {
        return new PartnershipFacts(parties, signatures, effective, last, renewals, suspensions, terminated);
    }

    PartnershipFacts renewed(Renewal renewal) {
        List<Renewal> more = new ArrayList<>(renewals);
        more.add(renewal);
        return new PartnershipFacts(parties, signatures, effective, firstTerm, more, suspensions, terminated);
    }

    PartnershipFacts resting(Suspension suspension) {
        List<Suspension> more = new ArrayList<>(suspensions);
        more.add(suspension);
        return new PartnershipFacts(parties, signatures, effective, firstTerm, renewals, more, terminated);
    }

    /** It rests no more from a day on, or never did if that day is not after the first on which it was to rest. */
    PartnershipFacts resumed(LocalDate on) {
        List<Suspension> ended = new ArrayList<>(suspensions);
        ended.replaceAll(rest -> rest.resumedOn() != null
                ? rest
                : new Suspension(
                        rest.from(),
                        on.isBefore(rest.from().day()) ? rest.from().day() : on));
        return new PartnershipFacts(parties, signatures, effective, firstTerm, renewals, ended, terminated);
    }

    PartnershipFacts terminated(SourcedDate from) {
        return new PartnershipFacts(parties, signatures, effective, firstTerm, renewals, suspensions, from);
    }

    Set<OrganisationId> unsigned() {
        Set<OrganisationId> missing = new TreeSet<>(parties);
        missing.removeAll(signatures.keySet());
        return Collections.unmodifiableSet(missing);
    }

    Optional<LocalDate> signedOn() {
        if (!unsigned().isEmpty()) {
            return Optional.empty();
        }
        return signatures.values().stream().map(SourcedDate::day).max(LocalDate::compareTo);
    }

    /** The last day as the parties had agreed by a day: a renewal counts from the day on which it was agreed. */
    @Nullable
    LocalDate lastDayKnownOn(LocalDate day) {
        LocalDate last = firstTerm;
        for (Renewal renewal : renewals) {
            if (last != null
                    && !renewal.agreed().day().isAfter(day)
                    && renewal.lastDay().isAfter(last)) {
                last = renewal.lastDay();
            }
        }
        return last;
    }

    /** Whether it has taken effect by a day; whether its term still runs is another question. */
    boolean isEffectiveBy(LocalDate day) {
        return effective != null && !day.isBefore(effective.day());
    }

    /** The first day on which it binds; empty if it never does by what is known. */
    Optional<LocalDate> inForceFrom() {
        Optional<LocalDate> signed = signedOn();
        if (signed.isEmpty() || effective == null) {
            return Optional.empty();
        }
        LocalDate begin = signed.get().isAfter(effective.day()) ? signed.get() : effective.day();
        return Stream.concat(
                        Stream.of(begin),
                        suspensions.stream().map(Suspension::resumedOn).flatMap(Stream::ofNullable))
                .filter(day -> stateOn(day) == PartnershipState.IN_FORCE)
                .min(Comparator.naturalOrder());
    }

    /** The last day on which it binds, the term as renewed and an early end counted; empty if it is open or never binds. */
    Optional<LocalDate> inForceUntil() {
        return Stream.concat(
                        Stream.ofNullable(lastDayKnownOn(LocalDate.MAX)),
                        Stream.ofNullable(terminated).map(ended -> ended.day().minusDays(1)))
                .min(Comparator.naturalOrder())
                .filter(last -> inForceFrom().isPresent());
    }

    /** The last day as agreed by a day, if it was before that day. */
    Optional<LocalDate> endedBefore(LocalDate day) {
        return Optional.ofNullable(lastDayKnownOn(day)).filter(day::isAfter);
    }

    /** What stands against taking effect on a day. */
    List<Reason> notEffective(LocalDate day) {
        return isEffectiveBy(day)
                ? List.of()
                : List.of(Reason.of(PartnershipCondition.EFFECTIVE_DAY_HAS_COME).with("today", day));
    }

    /** What stands against binding still on a day. */
    List<Reason> termOver(LocalDate day) {
        return endedBefore(day)
                .map(last -> Reason.of(PartnershipCondition.TERM_RUNS)
                        .with("today", day)
                        .with("lastDay", last))
                .stream()
                .toList();
    }

    /** What stands against saying on a day that it binds no more. */
    List<Reason> termRuns(LocalDate day) {
        return endedBefore(day).isPresent()
                ? List.of()
                : List.of(Reason.of(PartnershipCondition.TERM_IS_OVER).with("today", day));
    }

    /** What it is on a day; one that nobody had signed by then is a draft, as the facts do not know of any talks. */
    PartnershipState stateOn(LocalDate day) {
        if (terminated != null && !day.isBefore(terminated.day())) {
            return PartnershipState.TERMINATED;
        }
        if (signedOn().filter(signed -> !signed.isAfter(day)).isEmpty()) {
            return signatures.values().stream().anyMatch(signed -> !signed.day().isAfter(day))
                    ? PartnershipState.PARTLY_SIGNED
                    : PartnershipState.DRAFT;
        }
        if (!isEffectiveBy(day)) {
            return PartnershipState.SIGNED;
        }
        if (endedBefore(day).isPresent()) {
            return PartnershipState.EXPIRED;
        }
        return suspensions.stream().anyMatch(rest -> rest.covers(day))
                ? PartnershipState.SUSPENDED
                : PartnershipState.IN_FORCE;
    }
}
