package io.github.diasporaskills.core.engagement;

import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.ConflictOfInterest;
import io.github.diasporaskills.core.actor.Holds;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.actor.Ties;
import io.github.diasporaskills.core.country.AuthorisationsSection;
import io.github.diasporaskills.core.lifecycle.Condition;
import io.github.diasporaskills.core.lifecycle.Proof;
import io.github.diasporaskills.core.lifecycle.Step;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.people.CredentialThen;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.programme.Programme;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether the steps of an engagement that was written down were allowed. It asks what a live step asks, of what is on
 * record: {@link Clearance} over the member, the need and the papers, as they stand on the register.
 *
 * <p>Nothing can show afterwards, so nothing is asked of:
 *
 * <ul>
 *   <li>{@link EngagementCondition#BOTH_SIDES_AGREED}: the step to agreed is itself the record of it;
 *   <li>{@link EngagementCondition#MEMBER_AVAILABLE}: offers on record are those of today, and holds are kept apart;
 *   <li>{@link EngagementCondition#DECIDER_UNCONFLICTED} as far as kin and lines go, which are kept apart; that nobody
 *       decides about himself or herself is asked;
 *   <li>{@link EngagementCondition#PROVIDER_ACCREDITED}: accreditations are kept apart;
 *   <li>travel papers other than the last, which alone are kept.
 * </ul>
 *
 * <p>Of credentials, rights to act and declarations the register keeps the last only. What begins after the day of a step
 * may have taken the place of something older and is not held against it, see {@link CredentialThen}; what ended before
 * is, and so is what is not there at all.
 *
 * <p>An opening in a later state tells where an engagement stands and not how it came there. That the member was ever
 * checked by a method that suffices, ever had a right to act that the country accepts, and made every declaration is
 * asked of it, and that its days lie in the term. Of what the engagement would carry itself, learning plan, handover
 * note and evaluations are not asked.
 *
 * <p>Clearance of work on site is never skipped. Right of entry and insurance that are on record hold for all its days,
 * whatever the state. They have to be on record of every engagement that is not over, and of one that the register knew
 * before: as a plan, as work from abroad, or with its papers ({@link #goingOnFrom}). Only what was over when it was first
 * told is taken without: an older programme typed in by hand does not tell. That its clearance is not recorded is then
 * said of it and counted, see {@link Engagement#lacksClearanceRecord()}. Immutable and thread-safe.
 */
public final class EngagementProof implements Proof<EngagementState> {

    private final Engagement engagement;
    private final Clearance clearance;
    private final Programme programme;
    private final @Nullable Need need;
    private final boolean rightsKnown;
    private final boolean papersAsked;

    private EngagementProof(
            Engagement engagement,
            Clearance clearance,
            Programme programme,
            @Nullable Need need,
            boolean rightsKnown,
            boolean papersAsked) {
        this.engagement = engagement;
        this.clearance = clearance;
        this.programme = programme;
        this.need = need;
        this.rightsKnown = rightsKnown;
        this.papersAsked = papersAsked;
    }

    /**
     * What can be shown of an engagement.
     *
     * @param engagement the engagement
     * @param member who gives skills, as on record
     * @param need what it answers, as on record; null if it answers none
     * @param programme the programme
     * @param accepted what the country served accepts as a right to act; null if no country's rules are at hand or
     *     it names nobody who gives one to the member's professions, and then none is asked for
     * @return the proof
     * @throws IllegalArgumentException if member or need are others than the engagement's
     */
    public static EngagementProof of(
            Engagement engagement,
            DiasporaMember member,
            @Nullable Need need,
            Programme programme,
            @Nullable AuthorisationsSection accepted) {
        AuthorisationsSection rights = accepted == null ? AuthorisationsSection.none() : accepted;
        Clearance clearance = Clearance.of(member, programme, rights, Ties.none(), Holds.none());
        if (need != null) {
            clearance = clearance.forNeed(need);
        }
        if (engagement.papers().isPresent()) {
            clearance = clearance.travelling(engagement.papers().get());
        }
        clearance.requireFor(engagement);
        boolean live = !engagement.state().isOver();
        return new EngagementProof(engagement, clearance, programme, need, accepted != null, live);
    }

    /**
     * The same of an engagement that was on record before with other content. Its clearance could be recorded then or
     * since, so it is asked for, unless it was told already as over without one.
     *
     * @param before what was on record
     * @return a new proof
     */
    public EngagementProof goingOnFrom(Engagement before) {
        boolean asked = papersAsked || !before.lacksClearanceRecord();
        return new EngagementProof(engagement, clearance, programme, need, rightsKnown, asked);
    }

    /**
     * Only what concerns the papers of a traveller.
     *
     * @return a proof that finds nothing else missing
     */
    public Proof<EngagementState> ofPapers() {
        return (condition, step) ->
                condition == EngagementCondition.TRAVEL_PAPERS_READY ? missing(condition, step) : List.of();
    }

    @Override
    public List<Reason> missing(Condition condition, Step<EngagementState> step) {
        boolean opening = step.from().isEmpty();
        LocalDate first = firstDay(step);
        StepCall call = opening ? StepCall.readFromFile(first) : step.call();
        return switch ((EngagementCondition) condition) {
            case BOTH_SIDES_AGREED, MEMBER_AVAILABLE, PROVIDER_ACCREDITED -> List.of();
            case NEED_COMES_FIRST -> agreement().againstNeed(engagement);
            case DECIDER_UNCONFLICTED -> ConflictOfInterest.of(call.by(), List.of(actor()), Ties.none(), call.day());
            case CREDENTIAL_VERIFIED ->
                opening ? clearance.neverVerified(first) : clearance.unverifiedThen(call.day(), first);
            case AUTHORISATION_ACCEPTED -> rightsKnown ? unauthorised(opening, call.day(), first) : List.of();
            case DECLARATIONS_MADE -> clearance.undeclared(LocalDate.MAX);
            case TRAVEL_PAPERS_READY -> isLastCheckOfPapers(step) ? unpapered(step, first) : List.of();
            case DAYS_IN_TERM -> clearance.outsideTerm(engagement, opening ? engagement.period() : from(first));
            case LEARNING_PLANNED ->
                Proof.unless(opening || engagement.learningPlan().isPresent(), condition);
            case HANDOVER_WRITTEN ->
                Proof.unless(opening || engagement.handoverNote().isPresent(), condition);
            case FIRST_DAY_REACHED -> opening ? List.of() : new EngagementStep(engagement).notReached(call);
            case OWN_ENGAGEMENT ->
                Proof.unless(call.by().role() != Role.MEMBER || call.by().id().equals(actor()), condition);
            case BOTH_SIDES_EVALUATED -> opening ? List.of() : unevaluated(call.day());
        };
    }

    private List<Reason> unauthorised(boolean opening, LocalDate seenOn, LocalDate first) {
        return opening
                ? clearance.neverAuthorised(engagement.modality(), first)
                : clearance.unauthorisedThen(engagement.modality(), seenOn, first);
    }

    /** An opening in a state that is over tells the days that the work took; any other those for which it was planned. */
    private List<Reason> unpapered(Step<EngagementState> step, LocalDate first) {
        boolean opening = step.from().isEmpty();
        if (opening && !papersAsked && engagement.papers().isEmpty()) {
            return List.of();
        }
        return clearance.paperless(engagement, opening && step.to().isOver() ? engagement.period() : from(first));
    }

    /** The day for which papers are looked at: that of the step, or the first planned if it has not come. */
    private LocalDate firstDay(Step<EngagementState> step) {
        LocalDate planned = engagement.planned().first();
        if (step.from().isEmpty()) {
            return engagement.startedOn().orElse(planned);
        }
        LocalDate day = step.call().day();
        return step.to() == EngagementState.ACTIVE || planned.isBefore(day) ? day : planned;
    }

    private DateRange from(LocalDate first) {
        LocalDate last = engagement.planned().last();
        return DateRange.of(first, last.isBefore(first) ? first : last);
    }

    private boolean isLastCheckOfPapers(Step<EngagementState> step) {
        return engagement.history().steps().stream()
                .filter(each -> each.from().isEmpty()
                        || each.to() == EngagementState.CLEARED
                        || each.to() == EngagementState.ACTIVE)
                .reduce((one, other) -> other)
                .filter(step::equals)
                .isPresent();
    }

    private Agreement agreement() {
        LocalDate day = engagement.proposedOn();
        Agreement made = Agreement.of(day, day, programme);
        return need == null ? made : made.answering(need);
    }

    /** The plan of the points is the caller's of the step; whatever it was, both sides answered at one of them. */
    private List<Reason> unevaluated(LocalDate day) {
        boolean both = engagement.evaluations().stream()
                .anyMatch(given -> engagement
                                .evaluation(given.point(), EvaluationSide.MEMBER, day)
                                .isPresent()
                        && engagement
                                .evaluation(given.point(), EvaluationSide.HOST, day)
                                .isPresent());
        return both ? List.of() : EvaluationPlan.standard().missing(engagement, day);
    }

    private ActorId actor() {
        return ActorId.of(engagement.member().value());
    }

    /** The engagement's id. */
    @Override
    public String toString() {
        return "proof of " + engagement.id();
    }
}
