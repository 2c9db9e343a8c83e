package io.github.diasporaskills.core.teleexpertise;

import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.Holds;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.actor.Ties;
import io.github.diasporaskills.core.consent.RecipientClass;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.lifecycle.Step;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.reason.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The offers of a request and its opinion as they were written down, against the steps of the request: who was offered
 * the case, in which country, accepted in time, and was qualified to answer. One use.
 */
final class RecordedOffers {

    private final TeleExpertiseRequest request;
    private final RecordedDisclosures disclosures;
    private final TeleExpertisePolicy policy;
    private final Function<PersonId, Optional<DiasporaMember>> members;
    private final Set<Integer> offered = new HashSet<>();

    RecordedOffers(
            TeleExpertiseRequest request,
            RecordedDisclosures disclosures,
            TeleExpertisePolicy policy,
            Function<PersonId, Optional<DiasporaMember>> members) {
        this.request = request;
        this.disclosures = disclosures;
        this.policy = policy;
        this.members = members;
    }

    /** The steps that offers took; those of which the first is told answer for it alone. */
    void examineOwnSteps(List<Allocation> before) {
        for (int number = 0; number < request.allocations().size(); number++) {
            Allocation allocation = request.allocations().get(number);
            List<Step<AllocationState>> steps = allocation.history().steps();
            Optional<DiasporaMember> member = members.apply(allocation.expert());
            int from = number < before.size() && before.get(number).history().isContinuedBy(allocation.history())
                    ? before.get(number).history().steps().size()
                    : 0;
            for (int i = from; i < steps.size(); i++) {
                disclosures.add(
                        offer(number) + ".history[" + i + "]",
                        allocation.againstRecorded(steps.get(i), member.orElse(null)));
            }
            disclosures.add(offer(number) + ".history", AllocationLifeCycle.TABLE.faults(allocation.history()));
        }
    }

    /** Offers of which the request does not tell when they were made, because its history begins later. */
    void before(Step<TeleExpertiseState> opening) {
        for (int number = 0; number < request.allocations().size(); number++) {
            Allocation allocation = request.allocations().get(number);
            if (!allocation.offeredAt().isAfter(opening.at()) && offered.add(number)) {
                eligible(number, allocation.offeredAt());
                if (disclosures
                        .last(RecipientClass.EXPERT, actor(allocation), opening.at())
                        .isEmpty()) {
                    disclosures.add(
                            offer(number),
                            Reason.of(TeleExpertiseReason.STEP_WITHOUT_DISCLOSURE)
                                    .with("role", RecipientClass.EXPERT.term())
                                    .with("at", allocation.offeredAt()));
                }
            }
        }
    }

    /** A step to {@code ALLOCATED}: an offer that was made, or one of several that ended. */
    void allocated(Step<TeleExpertiseState> step, String at) {
        Optional<Integer> made = madeAt(step.at());
        if (made.isEmpty()) {
            boolean stands = step.from().equals(Optional.of(TeleExpertiseState.ALLOCATED));
            if (!stands || !someEndedAt(step.at())) {
                disclosures.add(at, Reason.of(TeleExpertiseCondition.ALLOCATION_FOLLOWS));
            }
            return;
        }
        int number = made.get();
        offered.add(number);
        Allocation allocation = request.allocations().get(number);
        if (step.by().role() != Role.COORDINATOR && step.by().role() != Role.SYSTEM) {
            disclosures.add(at, Reason.of(TeleExpertiseReason.OFFER_ROLE));
        }
        eligible(number, step.at());
        disclosures.take(RecipientClass.EXPERT, actor(allocation), step, at);
    }

    /** The offer made at an instant; of one whose history begins later the disclosure tells. */
    private Optional<Integer> madeAt(Instant at) {
        for (int number = 0; number < request.allocations().size(); number++) {
            Allocation allocation = request.allocations().get(number);
            boolean made = isToldFromTheOffer(allocation)
                    ? allocation.offeredAt().equals(at)
                    : !allocation.offeredAt().isBefore(at)
                            && disclosures.isNext(at, RecipientClass.EXPERT, actor(allocation));
            if (made && !offered.contains(number)) {
                return Optional.of(number);
            }
        }
        return Optional.empty();
    }

    private static boolean isToldFromTheOffer(Allocation allocation) {
        return allocation.history().first().to() == AllocationState.OFFERED;
    }

    void ended(Step<TeleExpertiseState> step, String at) {
        if (!someEndedAt(step.at())) {
            disclosures.add(at, Reason.of(TeleExpertiseCondition.ALLOCATION_FOLLOWS));
        }
    }

    private boolean someEndedAt(Instant at) {
        return request.allocations().stream()
                .flatMap(each -> each.history().steps().stream())
                .filter(step -> !step.to().isActive() && step.to() != AllocationState.FULFILLED)
                .anyMatch(step -> step.at().equals(at) || (step.from().isEmpty() && isSameDay(step.at(), at)));
    }

    /** A history that begins later is often told by days. */
    private static boolean isSameDay(Instant one, Instant other) {
        return one.atOffset(ZoneOffset.UTC)
                .toLocalDate()
                .equals(other.atOffset(ZoneOffset.UTC).toLocalDate());
    }

    void accepted(Step<TeleExpertiseState> step, String at) {
        Optional<Integer> taken = Optional.empty();
        for (int number = 0; number < request.allocations().size(); number++) {
            Allocation allocation = request.allocations().get(number);
            boolean then = allocation.history().steps().stream()
                            .anyMatch(each -> each.to() == AllocationState.ACCEPTED
                                    && each.at().equals(step.at()))
                    || (!isToldFromTheOffer(allocation)
                            && !allocation.offeredAt().isBefore(step.at()));
            if (then && allocation.isExpert(step.by())) {
                taken = Optional.of(number);
            }
        }
        if (taken.isEmpty()) {
            disclosures.add(at, Reason.of(TeleExpertiseCondition.ALLOCATION_FOLLOWS));
        } else {
            eligible(taken.get(), step.at());
        }
    }

    /** Whether the expert could be offered the case, or accept it, at an instant. */
    private void eligible(int number, Instant at) {
        if (disclosures.isSilent()) {
            return;
        }
        Allocation allocation = request.allocations().get(number);
        Optional<DiasporaMember> member = members.apply(allocation.expert());
        if (member.isEmpty()) {
            return;
        }
        disclosures.add(
                offer(number) + ".expert", check(member.get(), at).againstTaking(request.requester(), request.site()));
        LocalDate on = policy.dayOf(at);
        Optional<CountryCode> residence = member.get().residenceOn(on);
        if (residence.isPresent()
                && allocation.offeredAt().equals(at)
                && !residence.get().equals(allocation.country())) {
            disclosures.add(
                    offer(number) + ".country",
                    Reason.of(TeleExpertiseReason.OFFER_OTHER_COUNTRY)
                            .with("country", allocation.country().value())
                            .with("residence", residence.get().value()));
        }
    }

    /** The opinion: by whom the case was offered to and accepted, qualified at that instant, under a consent that lasts. */
    void answered(Step<TeleExpertiseState> step, String at) {
        Optional<Opinion> given = request.opinion();
        if (given.isEmpty() || disclosures.isSilent()) {
            return;
        }
        Opinion opinion = given.get();
        boolean byAuthor = step.from().isEmpty()
                || (step.by().id().value().equals(opinion.author().value())
                        && step.at().equals(opinion.at()));
        boolean accepted = request.allocations().stream()
                .anyMatch(each -> each.state() == AllocationState.FULFILLED
                        && each.expert().equals(opinion.author())
                        && !each.offeredAt().isAfter(opinion.at()));
        if (!byAuthor) {
            disclosures.add(at, Reason.of(TeleExpertiseCondition.AUTHOR_QUALIFIED));
        }
        // A history that begins later need not tell who was asked; then nobody was shown to have been.
        boolean told = step.from().isPresent() || !request.allocations().isEmpty();
        if (told && !accepted) {
            disclosures.add("opinion.author", Reason.of(TeleExpertiseCondition.AUTHOR_QUALIFIED));
        }
        if (!opinion.specialty().equals(request.question().specialty())) {
            disclosures.add(
                    "opinion.specialty",
                    Reason.of(TeleExpertiseReason.OTHER_SPECIALTY)
                            .with("asked", request.question().specialty().term())
                            .with("found", opinion.specialty().term()));
        }
        members.apply(opinion.author()).ifPresent(author -> qualified(opinion, author));
    }

    private void qualified(Opinion opinion, DiasporaMember author) {
        ExpertCheck check = check(author, opinion.at());
        List<Reason> against = check.againstAnswering();
        disclosures.add("opinion.author", against);
        if (against.isEmpty()) {
            if (!check.mayRestOn(opinion.credentialBy())) {
                disclosures.add("opinion.credentialBy", check.noCredential());
            }
            if (!check.mayRestOn(opinion.authorisation())) {
                disclosures.add("opinion.authorisation", Reason.of(TeleExpertiseReason.AUTHORISATION));
            }
        }
    }

    private ExpertCheck check(DiasporaMember member, Instant at) {
        // Ties, holds and other cases of then are not kept with the request.
        return ExpertCheck.lookingBack(
                request.question(), ExpertEvidence.of(member, 0, Ties.none(), Holds.none()), policy, at);
    }

    /** Offers that no step of the request made. */
    void rest(List<Allocation> before) {
        for (int number = before.size(); number < request.allocations().size(); number++) {
            if (!offered.contains(number)) {
                disclosures.add(
                        offer(number),
                        Reason.of(TeleExpertiseReason.OFFER_WITHOUT_STEP)
                                .with("at", request.allocations().get(number).offeredAt()));
            }
        }
    }

    private static ActorId actor(Allocation allocation) {
        return ActorId.of(allocation.expert().value());
    }

    private static String offer(int number) {
        return "allocations[" + number + "]";
    }
}
