package io.github.diasporaskills.matching.simulation;

import io.github.diasporaskills.core.people.Availability;
import io.github.diasporaskills.core.people.Credential;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.LanguageSkill;
import io.github.diasporaskills.core.people.Modality;
import io.github.diasporaskills.core.teleexpertise.Allocation;
import io.github.diasporaskills.core.teleexpertise.AllocationState;
import io.github.diasporaskills.core.teleexpertise.TeleExpertisePolicy;
import io.github.diasporaskills.core.teleexpertise.TeleExpertiseRequest;
import io.github.diasporaskills.matching.dispatch.DispatchCase;
import io.github.diasporaskills.matching.dispatch.DispatchNote;
import io.github.diasporaskills.matching.dispatch.DispatchRule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks at cases as somebody would who trusts neither the router nor the life cycle: never two active offers, never an
 * expert who may not be asked, no case that is silent beyond its time. It counts the cases of each expert itself and reads
 * licences, languages and days from the member's own record. Not thread-safe.
 */
final class CaseWatch {

    /** A breach is told by what it is and the case; more than these are only counted. */
    private static final int MOST_TOLD = 20;

    private final TeleExpertisePolicy policy;
    private final DispatchRule rule;
    private final Duration rest;
    private final List<String> breaches = new ArrayList<>();
    private int[] active = new int[16];
    private long checks;

    /**
     * A watch.
     *
     * @param rest the longest time in which nobody is on duty
     */
    CaseWatch(TeleExpertisePolicy policy, DispatchRule rule, Duration rest) {
        this.policy = policy;
        this.rule = rule;
        this.rest = rest;
    }

    long checks() {
        return checks;
    }

    List<String> breaches() {
        return Collections.unmodifiableList(breaches);
    }

    /** Looks at a case after a step, with the expert as known before it, if there is a new offer. */
    void stepped(DispatchCase before, DispatchCase after, Optional<DiasporaMember> asked, Instant at) {
        TeleExpertiseRequest request = after.request();
        List<Allocation> offers = request.allocations();
        int known = before.request().allocations().size();
        for (int place = 0; place < offers.size(); place++) {
            Allocation offer = offers.get(place);
            boolean was =
                    place < known && isActive(before.request().allocations().get(place));
            if (place >= known) {
                offered(before, offer, asked.orElse(null), at);
            }
            count(InventedNetwork.number(offer.expert()), (isActive(offer) ? 1 : 0) - (was ? 1 : 0));
        }
        checks++;
        if (request.activeAllocations().size() > 1) {
            breach("two active offers", after);
        }
    }

    private static boolean isActive(Allocation offer) {
        return offer.state() == AllocationState.OFFERED || offer.state() == AllocationState.ACCEPTED;
    }

    private void count(int expert, int more) {
        if (expert >= active.length) {
            active = Arrays.copyOf(active, Math.max(expert + 1, active.length * 2));
        }
        active[expert] += more;
    }

    private void offered(DispatchCase before, Allocation offer, @Nullable DiasporaMember expert, Instant at) {
        int number = InventedNetwork.number(offer.expert());
        count(number, 0);
        boolean eligible = expert != null
                && expert.id().equals(offer.expert())
                && active[number] < expert.quota()
                && isQualified(expert, before.request(), policy.dayOf(at))
                && before.countries().contains(offer.country())
                && before.preference().accepts(expert.gender())
                && !before.notAskedAgain().contains(expert.id())
                && !expert.id().value().equals(before.request().requester().value())
                && !expert.conflicts().contains(before.request().site());
        checks++;
        if (!eligible) {
            breach("an expert who may not be asked", before);
        }
    }

    private boolean isQualified(DiasporaMember expert, TeleExpertiseRequest request, LocalDate day) {
        return expert.credentials().stream().anyMatch(each -> carries(each, request, day))
                && expert.authorisations().stream()
                        .anyMatch(each -> each.inForceOn(day)
                                && policy.authorisations()
                                        .allowsAdvice(each.kind().name()))
                && expert.missingDeclarationsOn(day).isEmpty()
                && expert.availability().stream().anyMatch(each -> isThere(each, day))
                && request.question().languages().stream().allMatch(each -> speaks(expert, each));
    }

    private static boolean carries(Credential credential, TeleExpertiseRequest request, LocalDate day) {
        return credential.specialty().equals(Optional.of(request.question().specialty()))
                && credential.profession().equals(request.question().profession())
                && credential.carriesPatientWorkOn(day);
    }

    private static boolean isThere(Availability availability, LocalDate day) {
        return availability.offers(Modality.REMOTE) && availability.during().contains(day);
    }

    private static boolean speaks(DiasporaMember expert, LanguageSkill asked) {
        return expert.languages().stream().anyMatch(each -> each.satisfies(asked));
    }

    /** Looks at a case that goes on, as it stood up to an instant: whenever something happens to it, and once a day. */
    void standing(DispatchCase of, Instant at) {
        checks++;
        TeleExpertiseRequest request = of.request();
        if (request.activeAllocations().size() > 1) {
            breach("two active offers", of);
        }
        Optional<Duration> limit = limit(request);
        if (limit.isPresent() && at.isAfter(lastSign(of).plus(limit.get()).plus(rest))) {
            breach("silent beyond its time, and nobody was told", of);
        }
    }

    /** A step, or somebody who was told. */
    private static Instant lastSign(DispatchCase of) {
        Instant step = of.request().history().last().at();
        List<DispatchNote> notes = of.notes();
        Instant note = notes.isEmpty() ? step : notes.get(notes.size() - 1).at();
        return note.isAfter(step) ? note : step;
    }

    /** How long a case may stand as it does before somebody has to be told, once and again. */
    private Optional<Duration> limit(TeleExpertiseRequest request) {
        Duration again = rule.escalateEvery();
        return switch (request.state()) {
            case SUBMITTED, TRIAGE, INFO_REQUESTED -> Optional.of(longer(rule.triageTime(), again));
            case READY -> Optional.of(longer(longer(rule.waitTime(), rule.patientTime()), again));
            case CLEARING_HOUSE -> Optional.of(longer(backup(request), again));
            case ALLOCATED, ACCEPTED, CLARIFYING ->
                Optional.of(longer(longer(backup(request), answer(request)), again));
            case DRAFT,
                    REJECTED,
                    UNANSWERED,
                    ANSWERED,
                    CONVERTED,
                    FOLLOW_UP_DUE,
                    CLOSED,
                    SUSPENDED,
                    CANCELLED,
                    ENTERED_IN_ERROR -> Optional.empty();
        };
    }

    private Duration backup(TeleExpertiseRequest request) {
        return request.urgency()
                .flatMap(rule::backupTime)
                .orElseGet(() -> policy.backupTime()
                        .<Duration>fold(
                                working -> working.time(),
                                days -> Duration.ofDays(days.days()),
                                elapsed -> elapsed.time()));
    }

    /** The time that the standing offer has, as the calendar gave it. */
    private static Duration answer(TeleExpertiseRequest request) {
        return request.activeAllocations().stream()
                .findFirst()
                .flatMap(offer -> offer.deadline().due().map(due -> Duration.between(offer.offeredAt(), due)))
                .orElse(Duration.ZERO)
                .plusSeconds(1);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    private void breach(String what, DispatchCase of) {
        if (breaches.size() < MOST_TOLD) {
            breaches.add(what + ": " + of.request().id());
        } else if (breaches.size() == MOST_TOLD) {
            breaches.add("and more");
        }
    }
}
