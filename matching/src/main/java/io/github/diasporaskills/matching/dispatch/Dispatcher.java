package io.github.diasporaskills.matching.dispatch;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.calendar.Allowance;
import io.github.diasporaskills.core.calendar.Deadline;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.teleexpertise.Allocation;
import io.github.diasporaskills.core.teleexpertise.TeleExpertisePolicy;
import io.github.diasporaskills.core.teleexpertise.TeleExpertiseReason;
import io.github.diasporaskills.core.teleexpertise.TeleExpertiseRequest;
import io.github.diasporaskills.core.teleexpertise.TeleExpertiseState;
import io.github.diasporaskills.matching.dispatch.DispatchDecision.Ending;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says what is to be done with a case next. It is a function of the case, the network, the roster and the instant alone,
 * so a decision can be made again and is the same. It changes nothing. Immutable and thread-safe; a decision looks at each
 * group of experts of the specialty once and at the few experts on top, not at all of them.
 *
 * <p>What it sees to:
 *
 * <ul>
 *   <li>One offer stands at a time. A case that is offered or taken waits for that expert until the time runs out.
 *   <li>Nobody is asked of whom core says that he or she may not be, who could not accept, who lives where the case may
 *       not go, or who said no before. Somebody held and somebody away are passed over alike.
 *   <li>What the patient wishes is kept. Where nobody is as wished, the patient is asked again, and nobody else is.
 *   <li>An emergency is not offered: the path of the country is shown, also where an expert has the case already.
 *   <li>No case is silent: what waits beyond its time goes to a coordinator, again and again until something happens.
 * </ul>
 */
public final class Dispatcher {

    private final DutyRoster roster;

    private Dispatcher(DutyRoster roster) {
        this.roster = roster;
    }

    /**
     * A dispatcher.
     *
     * @param roster who is told of cases
     * @return the dispatcher
     */
    public static Dispatcher of(DutyRoster roster) {
        return new Dispatcher(requireNonNull(roster, "roster"));
    }

    /**
     * What is to be done.
     *
     * @param network the experts; it may stand at an earlier instant, and is then looked at as of now
     * @param dispatched the case
     * @param at now
     * @return the decision
     * @throws IllegalArgumentException if the network stands at a later instant
     */
    public DispatchDecision decide(DispatchNetwork network, DispatchCase dispatched, Instant at) {
        return new Decision(network.at(at), dispatched, at).make();
    }

    /**
     * What is to be done, with what it was decided on.
     *
     * @param network the experts
     * @param dispatched the case
     * @param at now
     * @return a record that can be held against the same decision made again
     * @throws IllegalArgumentException if the network stands at a later instant
     */
    public DispatchRecord record(DispatchNetwork network, DispatchCase dispatched, Instant at) {
        DispatchNetwork then = network.at(at);
        return DispatchRecord.of(new Decision(then, dispatched, at).make(), then, dispatched, at);
    }

    /**
     * What stands against offering a case to one expert, for a coordinator who asks why somebody is not among those
     * proposed.
     *
     * @param network the experts
     * @param dispatched the case
     * @param expert the pseudonym
     * @param at now
     * @return the reasons, in core's words where they are core's; empty if the expert may be asked, or is not in the
     *     network
     */
    public List<Reason> obstacles(DispatchNetwork network, DispatchCase dispatched, PersonId expert, Instant at) {
        DispatchNetwork then = network.at(at);
        return then.expert(expert)
                .map(known -> new ExpertSearch(then, dispatched, at).against(known))
                .orElse(List.of());
    }

    /**
     * What speaks for one expert, whether or not he or she may be asked now.
     *
     * @param network the experts
     * @param dispatched the case
     * @param expert the pseudonym
     * @param at now
     * @return the parts of the score; empty if the expert is not in the network, or lives nowhere that is known
     */
    public Optional<RankedExpert> score(DispatchNetwork network, DispatchCase dispatched, PersonId expert, Instant at) {
        DispatchNetwork then = network.at(at);
        return then.expert(expert)
                .filter(known ->
                        known.member().residenceOn(then.policy().dayOf(at)).isPresent())
                .map(known -> new ExpertSearch(then, dispatched, at).ranked(known));
    }

    /** An offer to the first of those named, as a plan has it. */
    DispatchDecision decideFor(
            DispatchNetwork network, DispatchCase dispatched, Instant at, List<RankedExpert> inOrder) {
        ExpertSearch search = new ExpertSearch(network, dispatched, at);
        search.best(dispatched.preference(), 1);
        return new Decision(network, dispatched, at).offer(inOrder, search.supply());
    }

    /** What is to be done with a case for which a plan has nobody: those named are taken by others. */
    DispatchDecision decideWithout(
            DispatchNetwork network, DispatchCase dispatched, Instant at, List<RankedExpert> taken) {
        if (taken.isEmpty()) {
            return decide(network, dispatched, at);
        }
        ExpertSearch search = new ExpertSearch(network, dispatched, at);
        search.best(dispatched.preference(), 1);
        return new Decision(network, dispatched, at).nobody(dispatched.preference(), true, search.supply());
    }

    /** One decision in the making. */
    private final class Decision {

        private final DispatchNetwork network;
        private final DispatchRule rule;
        private final TeleExpertisePolicy policy;
        private final DispatchCase dispatched;
        private final TeleExpertiseRequest request;
        private final Instant at;

        Decision(DispatchNetwork network, DispatchCase dispatched, Instant at) {
            this.network = network;
            this.rule = network.rule();
            this.policy = network.policy();
            this.dispatched = dispatched;
            this.request = dispatched.request();
            this.at = at;
        }

        DispatchDecision make() {
            TeleExpertiseState state = request.state();
            Instant since = request.history().last().at();
            return switch (state) {
                case SUBMITTED, TRIAGE ->
                    dispatched.isEmergency()
                            ? emergency()
                            : told(Escalation.TRIAGE, since, since.plus(rule.triageTime()), WaitFor.COORDINATOR);
                case INFO_REQUESTED ->
                    dispatched.isEmergency()
                            ? emergency()
                            : told(
                                    Escalation.REQUESTER_SILENT,
                                    since,
                                    since.plus(rule.triageTime()),
                                    WaitFor.REQUESTER);
                case READY, CLEARING_HOUSE -> dispatched.isEmergency() ? emergency() : route();
                case ALLOCATED -> shownFirst().orElseGet(this::offered);
                case ACCEPTED, CLARIFYING ->
                    request.opinion().isPresent() ? nothing() : shownFirst().orElseGet(this::accepted);
                case DRAFT,
                        REJECTED,
                        UNANSWERED,
                        ANSWERED,
                        CONVERTED,
                        FOLLOW_UP_DUE,
                        CLOSED,
                        SUSPENDED,
                        CANCELLED,
                        ENTERED_IN_ERROR -> nothing();
            };
        }

        private DispatchDecision nothing() {
            return new DispatchDecision.Nothing(request.id(), request.state());
        }

        private DispatchDecision waiting(Instant until, WaitFor what) {
            return new DispatchDecision.Wait(request.id(), until, what);
        }

        /** The path is shown once; then a coordinator sees to it that the case is ended here. */
        private DispatchDecision emergency() {
            Instant since = request.history().last().at();
            if (rule.emergency().isEmpty()) {
                return told(Escalation.EMERGENCY_WITHOUT_PATH, since, since, WaitFor.COORDINATOR);
            }
            return dispatched
                    .lastOf(NoteKind.EMERGENCY_SHOWN)
                    .map(shown -> told(
                            Escalation.EMERGENCY_OPEN, since, shown.at().plus(rule.triageTime()), WaitFor.COORDINATOR))
                    .orElseGet(() -> new DispatchDecision.LocalEmergency(
                            request.id(), rule.emergency().orElseThrow()));
        }

        /**
         * The path for an emergency that somebody abroad has already: shown once, before the case goes on as any other. A
         * country without a path has a coordinator told once, of whom there is one at any hour.
         */
        private Optional<DispatchDecision> shownFirst() {
            if (!dispatched.isEmergency()
                    || dispatched.lastOf(NoteKind.EMERGENCY_SHOWN).isPresent()
                    || dispatched
                            .toldSince(Escalation.EMERGENCY_WITHOUT_PATH, Instant.MIN)
                            .isPresent()) {
                return Optional.empty();
            }
            return Optional.of(emergency()).filter(decision -> !(decision instanceof DispatchDecision.Wait));
        }

        /** Waits until the time is over, then tells a coordinator, and tells again as long as nothing happens. */
        private DispatchDecision told(Escalation why, Instant since, Instant over, WaitFor what) {
            if (at.isBefore(over)) {
                return waiting(over, what);
            }
            Optional<Instant> again = dispatched.toldSince(why, since).map(last -> last.plus(rule.escalateEvery()));
            if (again.isPresent() && at.isBefore(again.get())) {
                return waiting(again.get(), WaitFor.COORDINATOR);
            }
            return onDuty(who -> new DispatchDecision.ToCoordinator(request.id(), who, why, since));
        }

        /** What only a coordinator can do waits for the hours of duty, if there are any. */
        private DispatchDecision onDuty(Assigned then) {
            return onDuty(duty(), then);
        }

        private DispatchDecision onDuty(Optional<DutyRoster.Duty> duty, Assigned then) {
            if (duty.isPresent() && duty.get().from().isAfter(at)) {
                return waiting(duty.get().from(), WaitFor.DUTY);
            }
            return then.decide(duty.map(DutyRoster.Duty::coordinator).orElse(null));
        }

        private Optional<DutyRoster.Duty> duty() {
            return roster.whoFor(dispatched.coordinator().orElse(null), at, isPressing());
        }

        private boolean isPressing() {
            return dispatched.isEmergency()
                    || request.urgency().filter(rule.wakeFor()::contains).isPresent();
        }

        // A case that somebody has.

        private DispatchDecision offered() {
            Allocation offer = request.activeAllocations().get(0);
            if (isGone(offer)) {
                return takeBack(offer, Ending.UNAVAILABLE);
            }
            Deadline deadline = offer.recomputed(policy.calendar()).after();
            if (deadline.isOverdue(at)) {
                return takeBack(offer, Ending.LAPSED);
            }
            Instant over = over(deadline, offer.offeredAt().plus(backupTime()));
            return at.isBefore(over) ? waiting(over, WaitFor.EXPERT_REPLY) : takeBack(offer, Ending.BACKUP);
        }

        private DispatchDecision accepted() {
            Allocation taken = request.activeAllocations().get(0);
            if (isGone(taken)) {
                return takeBack(taken, Ending.UNAVAILABLE);
            }
            Instant since = taken.respondedAt().orElse(taken.offeredAt());
            Instant over = over(taken.deadline(), since.plus(backupTime()));
            return told(Escalation.OPINION_OVERDUE, since, over, WaitFor.OPINION);
        }

        /** A second after a deadline, when it is over, or another instant if that comes before the deadline. */
        private static Instant over(Deadline deadline, Instant other) {
            return deadline.due()
                    .filter(due -> !other.isBefore(due))
                    .map(due -> due.plusSeconds(1))
                    .orElse(other);
        }

        private boolean isGone(Allocation offer) {
            return network.evidenceBesideOwnCase(offer.expert())
                    .map(evidence -> evidence.obstacles(request.question(), policy, at).stream()
                            .anyMatch(reason -> reason.is(TeleExpertiseReason.EXPERT_UNAVAILABLE)))
                    .orElse(false);
        }

        private DispatchDecision takeBack(Allocation offer, Ending why) {
            return new DispatchDecision.TakeBack(request.id(), offer.id(), why);
        }

        private Duration backupTime() {
            return request.urgency()
                    .flatMap(rule::backupTime)
                    .orElseGet(() -> policy.backupTime()
                            .<Duration>fold(
                                    working -> working.time(),
                                    days -> Duration.ofDays(days.days()),
                                    elapsed -> elapsed.time()));
        }

        // A case that nobody has.

        private DispatchDecision route() {
            ExpertSearch search = new ExpertSearch(network, dispatched, at);
            ExpertPreference wish = dispatched.preference();
            List<RankedExpert> best = search.best(wish, 1 + rule.backups());
            if (!best.isEmpty()) {
                return offer(best, search.supply());
            }
            boolean mayComeFree = search.mayComeFree(wish);
            Supply supply = search.supply();
            return wish == ExpertPreference.ANYONE
                    ? nobody(wish, mayComeFree, supply)
                    : nobodyAsWished(search, wish, mayComeFree, supply);
        }

        private DispatchDecision offer(List<RankedExpert> best, Supply supply) {
            if (rule.mode() == DispatchMode.AUTOMATIC) {
                return offer(best, supply, null);
            }
            Instant since = request.history().last().at();
            boolean told = dispatched
                    .toldSince(Escalation.OFFER_NOT_RELEASED, since)
                    .filter(last -> at.isBefore(last.plus(rule.escalateEvery())))
                    .isPresent();
            return told || at.isBefore(since.plus(rule.triageTime()))
                    ? onDuty(duty(), who -> offer(best, supply, who))
                    : onDuty(
                            roster.insteadOf(dispatched.coordinator().orElse(null), at, isPressing()),
                            who -> new DispatchDecision.ToCoordinator(
                                    request.id(), who, Escalation.OFFER_NOT_RELEASED, since));
        }

        private DispatchDecision offer(List<RankedExpert> best, Supply supply, @Nullable ActorId who) {
            Optional<Allowance> time = request.urgency().flatMap(policy::answerTime);
            return new DispatchDecision.Offer(
                    request.id(),
                    best.get(0),
                    best.subList(1, best.size()),
                    time.flatMap(each -> policy.calendar().due(at, each)).orElse(null),
                    at.plus(backupTime()),
                    who,
                    supply);
        }

        private DispatchDecision nobodyAsWished(
                ExpertSearch search, ExpertPreference wish, boolean mayComeFree, Supply supply) {
            Optional<DispatchNote> last = dispatched.lastOf(NoteKind.PATIENT_ASKED, NoteKind.WISH_KEPT);
            if (last.isPresent()) {
                Instant over = last.get().at().plus(rule.patientTime());
                if (last.get().kind() == NoteKind.PATIENT_ASKED) {
                    return told(Escalation.PATIENT_SILENT, last.get().at(), over, WaitFor.PATIENT);
                } else if (!mayComeFree || request.state() == TeleExpertiseState.CLEARING_HOUSE) {
                    return nobody(wish, mayComeFree, supply);
                } else if (at.isBefore(over)) {
                    return waiting(sooner(over), WaitFor.FREE_EXPERT);
                }
            }
            boolean othersFree = !search.best(ExpertPreference.ANYONE, 1).isEmpty();
            return new DispatchDecision.AskPatient(request.id(), wish, othersFree, mayComeFree, supply);
        }

        private DispatchDecision nobody(ExpertPreference wish, boolean mayComeFree, Supply supply) {
            Instant since = request.history().last().at();
            Instant over = since.plus(rule.waitTime());
            if (request.state() == TeleExpertiseState.CLEARING_HOUSE) {
                return told(Escalation.OTHER_NETWORKS_SILENT, since, since.plus(backupTime()), WaitFor.OTHER_NETWORKS);
            }
            if (mayComeFree && at.isBefore(over)) {
                return waiting(sooner(over), WaitFor.FREE_EXPERT);
            }
            return onDuty(who -> new DispatchDecision.ClearingHouse(request.id(), wish, who, supply));
        }

        /** An instant, or the next one before it at which something changes by itself. */
        private Instant sooner(Instant over) {
            return network.nextChange().filter(next -> next.isBefore(over)).orElse(over);
        }
    }

    /** What is decided once it is known who is on duty. */
    @FunctionalInterface
    private interface Assigned {
        DispatchDecision decide(@Nullable ActorId who);
    }

    @Override
    public String toString() {
        return "Dispatcher with " + roster;
    }
}
