package io.github.diasporaskills.matching.dispatch;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.teleexpertise.AllocationId;
import io.github.diasporaskills.core.teleexpertise.TeleExpertiseRequestId;
import io.github.diasporaskills.core.teleexpertise.TeleExpertiseState;
import io.github.diasporaskills.matching.Audience;
import io.github.diasporaskills.matching.Explanation;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done with a case next. It changes nothing by itself, see {@link DispatchDesk}. Every kind is immutable and
 * thread-safe.
 */
public sealed interface DispatchDecision {

    /**
     * Offer the case to one expert.
     *
     * @param request which case
     * @param expert to whom
     * @param backups who would come next, in order, as things are now
     * @param due until when the expert answers; null if the calendar of the country knows no such instant
     * @param backupAt when the next expert is asked at the latest
     * @param coordinator who has to release the offer; null if the rule makes it
     * @param supply how many experts there are for the case
     */
    record Offer(
            TeleExpertiseRequestId request,
            RankedExpert expert,
            List<RankedExpert> backups,
            @Nullable Instant due,
            Instant backupAt,
            @Nullable ActorId coordinator,
            Supply supply)
            implements DispatchDecision {

        /** Copies the backups. */
        public Offer {
            requireNonNull(request, "request");
            requireNonNull(expert, "expert");
            requireNonNull(backupAt, "backupAt");
            requireNonNull(supply, "supply");
            backups = List.copyOf(backups);
        }
    }

    /** Why an offer is taken back. */
    enum Ending {
        /** Its time ran out. */
        LAPSED,
        /** The time has come at which the next expert is asked. */
        BACKUP,
        /** The expert is not available any more. */
        UNAVAILABLE
    }

    /**
     * End an offer that stands, so that the case can go to somebody else.
     *
     * @param request which case
     * @param offer which offer
     * @param why what ended it
     */
    record TakeBack(TeleExpertiseRequestId request, AllocationId offer, Ending why) implements DispatchDecision {
        /** Checks that all parts are there. */
        public TakeBack {
            requireNonNull(request, "request");
            requireNonNull(offer, "offer");
            requireNonNull(why, "why");
        }
    }

    /**
     * Do nothing until an instant, or until something changes before.
     *
     * @param request which case
     * @param until when to look at it again, later than now
     * @param what for what it waits
     */
    record Wait(TeleExpertiseRequestId request, Instant until, WaitFor what) implements DispatchDecision {
        /** Checks that all parts are there. */
        public Wait {
            requireNonNull(request, "request");
            requireNonNull(until, "until");
            requireNonNull(what, "what");
        }
    }

    /**
     * Ask the patient again: nobody is there who is as the patient wishes. What the patient says then holds.
     *
     * @param request which case
     * @param wish what the patient wishes
     * @param othersFree whether somebody else could be asked at once
     * @param mayComeFree whether somebody who is as wished may be free later
     * @param supply how many experts there are for the case
     */
    record AskPatient(
            TeleExpertiseRequestId request,
            ExpertPreference wish,
            boolean othersFree,
            boolean mayComeFree,
            Supply supply)
            implements DispatchDecision {
        /** Checks that all parts are there. */
        public AskPatient {
            requireNonNull(request, "request");
            requireNonNull(wish, "wish");
            requireNonNull(supply, "supply");
        }
    }

    /**
     * Ask other networks: this one has nobody. The patient's wish goes with the case.
     *
     * @param request which case
     * @param wish what the patient wishes
     * @param coordinator who asks; null if the roster has nobody
     * @param supply how many experts there were for the case
     */
    record ClearingHouse(
            TeleExpertiseRequestId request,
            ExpertPreference wish,
            @Nullable ActorId coordinator,
            Supply supply) implements DispatchDecision {
        /** Checks that all parts are there. */
        public ClearingHouse {
            requireNonNull(request, "request");
            requireNonNull(wish, "wish");
            requireNonNull(supply, "supply");
        }
    }

    /**
     * Show the path for emergencies at once. The case waits for nobody abroad.
     *
     * @param request which case
     * @param path what to do, as the country has it
     */
    record LocalEmergency(TeleExpertiseRequestId request, EmergencyPath path) implements DispatchDecision {
        /** Checks that all parts are there. */
        public LocalEmergency {
            requireNonNull(request, "request");
            requireNonNull(path, "path");
        }
    }

    /**
     * Tell a coordinator that the case waits too long.
     *
     * @param request which case
     * @param coordinator whom; null if the roster has nobody
     * @param why what is the matter
     * @param since from when
     */
    record ToCoordinator(
            TeleExpertiseRequestId request, @Nullable ActorId coordinator, Escalation why, Instant since)
            implements DispatchDecision {
        /** Checks that all parts are there. */
        public ToCoordinator {
            requireNonNull(request, "request");
            requireNonNull(why, "why");
            requireNonNull(since, "since");
        }
    }

    /**
     * Nothing: the case has its answer, or is over.
     *
     * @param request which case
     * @param state where it stands
     */
    record Nothing(TeleExpertiseRequestId request, TeleExpertiseState state) implements DispatchDecision {
        /** Checks that all parts are there. */
        public Nothing {
            requireNonNull(request, "request");
            requireNonNull(state, "state");
        }
    }

    /**
     * Which case.
     *
     * @return the request
     */
    TeleExpertiseRequestId request();

    /**
     * Why, cut to what a reader may know: a coordinator sees experts and numbers; the expert who is asked sees what
     * speaks for him or her and nobody else; who asked for the opinion, and reports, see neither experts nor wishes.
     *
     * @param audience who reads it
     * @return the outcome and the reasons
     */
    default Explanation explanation(Audience audience) {
        return DispatchExplanations.of(this, requireNonNull(audience, "audience"));
    }

    /**
     * Handles every kind of decision.
     *
     * @param <R> the result
     * @param offer for an offer
     * @param takeBack for an offer that ends
     * @param wait for a case that waits
     * @param askPatient for a patient to be asked again
     * @param clearingHouse for other networks to be asked
     * @param emergency for an emergency
     * @param toCoordinator for a coordinator to be told
     * @param nothing for a case that is over
     * @return what the matching function returned
     */
    default <R> R fold(
            Function<? super Offer, ? extends R> offer,
            Function<? super TakeBack, ? extends R> takeBack,
            Function<? super Wait, ? extends R> wait,
            Function<? super AskPatient, ? extends R> askPatient,
            Function<? super ClearingHouse, ? extends R> clearingHouse,
            Function<? super LocalEmergency, ? extends R> emergency,
            Function<? super ToCoordinator, ? extends R> toCoordinator,
            Function<? super Nothing, ? extends R> nothing) {
        if (this instanceof Offer each) {
            return offer.apply(each);
        } else if (this instanceof TakeBack each) {
            return takeBack.apply(each);
        } else if (this instanceof Wait each) {
            return wait.apply(each);
        } else if (this instanceof AskPatient each) {
            return askPatient.apply(each);
        } else if (this instanceof ClearingHouse each) {
            return clearingHouse.apply(each);
        } else if (this instanceof LocalEmergency each) {
            return emergency.apply(each);
        } else if (this instanceof ToCoordinator each) {
            return toCoordinator.apply(each);
        }
        return nothing.apply((Nothing) this);
    }
}
