package io.github.diasporaskills.core.referral;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.consent.CaseKey;
import io.github.diasporaskills.core.consent.Consent;
import io.github.diasporaskills.core.consent.DisclosureRecord;
import io.github.diasporaskills.core.consent.ExemptionClaim;
import io.github.diasporaskills.core.consent.ExemptionReview;
import io.github.diasporaskills.core.consent.Recipient;
import io.github.diasporaskills.core.consent.ReviewOutcome;
import io.github.diasporaskills.core.consent.Sealed;
import io.github.diasporaskills.core.journal.Journal;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.lifecycle.StepResult;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.organisation.Partnership;
import io.github.diasporaskills.core.reason.Parsed;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Care for one patient, passed on along a chain: from who holds the file through the contacts to who gives the care. It
 * holds the key of the case, what was found and decided, and the records of what was handed over; never a word of the
 * file. Content goes on only by {@link #handOver}, which opens the gate itself, for the next function of the chain and
 * for the fields which that function sees. {@code toString} shows id and state only. Immutable and thread-safe; each step
 * gives a new value.
 */
public final class ReferralCase {

    private final ReferralOpening opening;
    private final int hop;
    private final @Nullable PublicCare publicCare;
    private final @Nullable ExemptionClaim exemption;
    private final List<DisclosureRecord> handovers;
    private final List<ExemptionReview> reviews;
    private final @Nullable LocalDateTime appointment;
    private final History<ReferralState> history;

    private ReferralCase(Parts parts) {
        this.opening = parts.opening;
        this.hop = parts.hop;
        this.publicCare = parts.publicCare;
        this.exemption = parts.exemption;
        this.handovers = List.copyOf(parts.handovers);
        this.reviews = List.copyOf(parts.reviews);
        this.appointment = parts.appointment;
        this.history = parts.history;
    }

    /** What a case is made of, while a new one is made from an old one. */
    private static final class Parts {
        private final ReferralOpening opening;
        private final History<ReferralState> history;
        private int hop;
        private @Nullable PublicCare publicCare;
        private @Nullable ExemptionClaim exemption;
        private List<DisclosureRecord> handovers = List.of();
        private List<ExemptionReview> reviews = List.of();
        private @Nullable LocalDateTime appointment;

        private Parts(ReferralOpening opening, History<ReferralState> history) {
            this.opening = requireNonNull(opening, "opening");
            this.history = requireNonNull(history, "history");
        }

        private static Parts of(ReferralCase from, History<ReferralState> history) {
            Parts parts = new Parts(from.opening, history);
            parts.hop = from.hop;
            parts.publicCare = from.publicCare;
            parts.exemption = from.exemption;
            parts.handovers = from.handovers;
            parts.reviews = from.reviews;
            parts.appointment = from.appointment;
            return parts;
        }
    }

    /**
     * A need for care that is not at hand.
     *
     * @param call who found it, when and why
     * @param opening what is known of it
     * @return a case at the beginning of its chain
     */
    public static ReferralCase identify(StepCall call, ReferralOpening opening) {
        return new ReferralCase(new Parts(opening, ReferralLifeCycle.TABLE.open(call)));
    }

    /**
     * A case that was written down.
     *
     * @param opening what was known of it
     * @param hop how far it is, 0 to k + 1
     * @param history what happened to it
     * @param handovers what was handed over, in order
     * @param reviews what is or was owed after exemptions
     * @param publicCare what was found about public care, or null if nobody looked
     * @param exemption the exemption claimed in place of a consent, or null
     * @param appointment when care begins where it is given, or null
     * @return the case
     * @throws IllegalArgumentException if the hop is not in the chain, or a handover is of another case or leaves one out
     */
    public static ReferralCase recorded(
            ReferralOpening opening,
            int hop,
            History<ReferralState> history,
            List<DisclosureRecord> handovers,
            List<ExemptionReview> reviews,
            @Nullable PublicCare publicCare,
            @Nullable ExemptionClaim exemption,
            @Nullable LocalDateTime appointment) {
        Parts parts = new Parts(opening, history);
        parts.hop = hop;
        parts.publicCare = publicCare;
        parts.exemption = exemption;
        parts.handovers = List.copyOf(handovers);
        parts.reviews = List.copyOf(reviews);
        parts.appointment = appointment;
        int reached = 0;
        for (DisclosureRecord each : handovers) {
            int to = opening.chain().hopOf(each.recipient().role()).orElse(-1);
            if (!each.caseKey().equals(opening.caseKey()) || to < 1 || to > reached + 1) {
                throw new IllegalArgumentException(
                        "The handovers of a case go along its chain and leave none out; found "
                                + each.recipient().role() + " after hop " + reached + " of " + opening.id());
            }
            reached = Math.max(reached, to);
        }
        if (hop > reached || !ReferralChecks.isPlace(history, hop, opening.chain())) {
            throw new IllegalArgumentException("A case is where it was handed to; found hop " + hop + " in the state "
                    + history.state() + " after a handover to hop " + reached + " of " + opening.id());
        }
        return new ReferralCase(parts);
    }

    /**
     * Asks the person. Only under a partnership in force, and only where the public sector does not give the care or
     * somebody decided otherwise, which the journal gets.
     *
     * @param call who asks, when and why
     * @param partnership the partnership of the case
     * @param found whether the public sector gives the care
     * @param rules the rules
     * @param journal gets an override before the step is taken
     * @return the case, or a refusal
     * @throws io.github.diasporaskills.core.journal.JournalUnavailableException if an override could not be kept
     */
    public StepResult<ReferralCase, ReferralState> seekConsent(
            StepCall call, Partnership partnership, PublicCare found, ReferralRules rules, Journal journal) {
        requireNonNull(found, "found");
        return ReferralLifeCycle.TABLE
                .attempt(history, ReferralState.CONSENT_SOUGHT, call)
                .examine(
                        ReferralCondition.PARTNERSHIP_IN_FORCE,
                        () -> ReferralChecks.partnership(opening, partnership, rules.day(call.at())))
                .examine(
                        ReferralCondition.SUBSIDIARY,
                        () -> found.against(rules.section().onlyWherePublicCareLacks()))
                .take(after -> {
                    Handover.recordOverride(opening.caseKey(), call, found, journal);
                    return with(after, parts -> {
                        parts.publicCare = found;
                        return parts;
                    });
                });
    }

    /**
     * Records that the person agreed.
     *
     * @param call who records it, when and why
     * @param consent a consent of this case to a referral, in force
     * @param rules the rules
     * @return the case, or a refusal
     */
    public StepResult<ReferralCase, ReferralState> consented(StepCall call, Consent consent, ReferralRules rules) {
        if (state() == ReferralState.PROVIDER_OFFERED) {
            return ReferralChecks.notFromHere(this, ReferralState.CONSENTED, call);
        }
        return ReferralLifeCycle.TABLE
                .attempt(history, ReferralState.CONSENTED, call)
                .require(
                        ReferralCondition.CONSENT_ACTIVE,
                        () -> ReferralChecks.isForReferral(opening, consent)
                                && consent.isInForceAt(call.at(), rules.day(call.at())))
                .take(after -> with(after, parts -> parts));
    }

    /**
     * Goes on without a consent, under an exemption that the country's pack names. Each handover claims it anew at the
     * gate, and a review is owed for each before the case is closed.
     *
     * @param call who decides so, when and why
     * @param claim which exemption, and why it applies
     * @param rules the rules
     * @return the case, or a refusal
     */
    public StepResult<ReferralCase, ReferralState> goOnWithout(
            StepCall call, ExemptionClaim claim, ReferralRules rules) {
        requireNonNull(claim, "claim");
        if (state() == ReferralState.PROVIDER_OFFERED) {
            return ReferralChecks.notFromHere(this, ReferralState.CONSENTED, call);
        }
        return ReferralLifeCycle.TABLE
                .attempt(history, ReferralState.CONSENTED, call)
                .examine(ReferralCondition.CONSENT_ACTIVE, () -> ReferralChecks.exemption(claim, rules))
                .take(after -> with(after, parts -> {
                    parts.exemption = claim;
                    return parts;
                }));
    }

    /**
     * Records that the person said no. The case ends, is counted, and nothing is held against anybody.
     *
     * @param call who records it, when and why
     * @param consent the consent of this case that was refused; it names the care in its place
     * @return the case, or a refusal of the step
     */
    public StepResult<ReferralCase, ReferralState> refused(StepCall call, Consent consent) {
        return ReferralLifeCycle.TABLE
                .attempt(history, ReferralState.CONSENT_REFUSED, call)
                .require(
                        ReferralCondition.REFUSAL_ON_RECORD,
                        () -> ReferralChecks.isRefusal(opening, consent, call.at()))
                .take(after -> with(after, parts -> parts));
    }

    /**
     * Hands the case to the next function of the chain. The gate is opened for just the fields which that function sees;
     * if it stays shut, or the hop is not the next one, nothing is handed over, and the journal has it.
     *
     * @param <T> the content
     * @param call who hands over, when and why
     * @param file the file
     * @param to the recipient
     * @param rules the rules
     * @param journal where disclosure or refusal is written first
     * @return the case one hop on, with what the recipient may see; or a refusal
     * @throws io.github.diasporaskills.core.journal.JournalUnavailableException if the journal could not keep the
     *     record; nothing is handed over then
     */
    public <T> StepResult<HandedOver<T>, ReferralState> handOver(
            StepCall call, Sealed<T> file, Recipient to, ReferralRules rules, Journal journal) {
        return new Handover<>(this, call, file, to, rules, journal).take();
    }

    /** The case after a handover. */
    ReferralCase handed(History<ReferralState> after, DisclosureRecord record, @Nullable ExemptionReview review) {
        return with(after, parts -> {
            parts.hop = hop + 1;
            parts.handovers = more(handovers, record);
            parts.reviews = review == null ? reviews : more(reviews, review);
            return parts;
        });
    }

    private static <E> List<E> more(List<E> list, E last) {
        List<E> longer = new ArrayList<>(list);
        longer.add(last);
        return longer;
    }

    /**
     * Says that nobody can give the care.
     *
     * @param call who says it, when and why: the last function before the provider
     * @param rules the rules
     * @return the case, or a refusal
     */
    public StepResult<ReferralCase, ReferralState> noProvider(StepCall call, ReferralRules rules) {
        return ReferralLifeCycle.TABLE
                .attempt(history, ReferralState.NO_PROVIDER, call)
                .require(
                        ReferralCondition.LAST_BEFORE_PROVIDER,
                        () -> hop == opening.chain().between())
                .examine(ReferralCondition.ACTOR_HOLDS_ROLE, () -> ReferralChecks.actor(this, call, rules, hop))
                .take(after -> with(after, parts -> parts));
    }

    /**
     * The provider accepts.
     *
     * @param call who accepts, when and why
     * @param rules the rules
     * @return the case, or a refusal
     */
    public StepResult<ReferralCase, ReferralState> accept(StepCall call, ReferralRules rules) {
        return byProvider(call, ReferralState.ACCEPTED, rules);
    }

    /**
     * The provider declines, or the function before takes the case back. It goes back to that function.
     *
     * @param call who says it, when and why
     * @param rules the rules
     * @return the case one hop back, or a refusal
     */
    public StepResult<ReferralCase, ReferralState> decline(StepCall call, ReferralRules rules) {
        ReferralState back = opening.chain().between() == 0 ? ReferralState.CONSENTED : ReferralState.WITH_FOCAL_POINT;
        if (state() != ReferralState.PROVIDER_OFFERED) {
            return ReferralChecks.notFromHere(this, back, call);
        }
        return ReferralLifeCycle.TABLE
                .attempt(history, back, call)
                .examine(
                        ReferralCondition.ACTOR_HOLDS_ROLE,
                        () -> ReferralChecks.actor(this, call, rules, hop - 1).isEmpty()
                                ? List.of()
                                : ReferralChecks.actor(this, call, rules, hop))
                .take(after -> with(after, parts -> {
                    parts.hop = hop - 1;
                    return parts;
                }));
    }

    /**
     * Sets the day and hour.
     *
     * @param call who sets it, when and why
     * @param at when, by the clock where care is given
     * @return the case, or a refusal
     */
    public StepResult<ReferralCase, ReferralState> schedule(StepCall call, LocalDateTime at) {
        requireNonNull(at, "at");
        return ReferralLifeCycle.TABLE
                .attempt(history, ReferralState.SCHEDULED, call)
                .take(after -> with(after, parts -> {
                    parts.appointment = at;
                    return parts;
                }));
    }

    /**
     * Care begins.
     *
     * @param call who gives it, when and why
     * @param rules the rules
     * @return the case, or a refusal
     */
    public StepResult<ReferralCase, ReferralState> startCare(StepCall call, ReferralRules rules) {
        return byProvider(call, ReferralState.IN_CARE, rules);
    }

    /**
     * Care was given.
     *
     * @param call who gave it, when and why
     * @param rules the rules
     * @return the case, or a refusal
     */
    public StepResult<ReferralCase, ReferralState> complete(StepCall call, ReferralRules rules) {
        return byProvider(call, ReferralState.COMPLETED, rules);
    }

    private StepResult<ReferralCase, ReferralState> byProvider(
            StepCall call, ReferralState wanted, ReferralRules rules) {
        return ReferralLifeCycle.TABLE
                .attempt(history, wanted, call)
                .examine(ReferralCondition.ACTOR_HOLDS_ROLE, () -> ReferralChecks.actor(this, call, rules, hop))
                .take(after -> with(after, parts -> parts));
    }

    /**
     * Closes the case.
     *
     * @param call who closes it, when and why
     * @return the case, or a refusal as long as a review is owed
     */
    public StepResult<ReferralCase, ReferralState> close(StepCall call) {
        return ReferralLifeCycle.TABLE
                .attempt(history, ReferralState.CLOSED, call)
                .examine(ReferralCondition.REVIEWS_DONE, () -> ReferralChecks.reviews(reviews))
                .take(after -> with(after, parts -> parts));
    }

    /**
     * Gives the case up.
     *
     * @param call who gives it up, when and why
     * @return the case, or a refusal
     */
    public StepResult<ReferralCase, ReferralState> cancel(StepCall call) {
        return ReferralLifeCycle.TABLE
                .attempt(history, ReferralState.CANCELLED, call)
                .take(after -> with(after, parts -> parts));
    }

    /**
     * Stops the case because the person took the consent back. Whom to tell says
     * {@link io.github.diasporaskills.core.consent.HolderNotice#after} with {@link #handovers()}.
     *
     * @param call who records it, when and why
     * @param consent the consent of this case that was withdrawn; it names the care in its place
     * @return the case, or a refusal of the step
     */
    public StepResult<ReferralCase, ReferralState> withdrawn(StepCall call, Consent consent) {
        return ReferralLifeCycle.TABLE
                .attempt(history, ReferralState.CONSENT_WITHDRAWN, call)
                .require(
                        ReferralCondition.WITHDRAWAL_ON_RECORD,
                        () -> ReferralChecks.isWithdrawal(opening, consent, call.at()))
                .take(after -> with(after, parts -> parts));
    }

    /**
     * Records the review of everything that went without consent.
     *
     * @param by who looked at it: anybody but the one who claimed the exemption, and no software
     * @param at when
     * @param outcome what came of it
     * @return the case with its reviews done, or why they do not count
     * @throws IllegalArgumentException if no review is owed
     */
    public Parsed<ReferralCase> reviewed(Actor by, Instant at, ReviewOutcome outcome) {
        if (reviews.stream().noneMatch(review -> review.outcome().isEmpty())) {
            throw new IllegalArgumentException("Only a review that is owed is done; found none for " + opening.id());
        }
        List<ExemptionReview> done = new ArrayList<>();
        for (ExemptionReview review : reviews) {
            Parsed<ExemptionReview> each =
                    review.outcome().isPresent() ? Parsed.of(review) : review.reviewed(by, at, outcome);
            if (each.reason().isPresent()) {
                return each.map(owed -> this);
            }
            each.value().ifPresent(done::add);
        }
        return Parsed.of(with(history, parts -> {
            parts.reviews = done;
            return parts;
        }));
    }

    private ReferralCase with(History<ReferralState> after, UnaryOperator<Parts> change) {
        return new ReferralCase(change.apply(Parts.of(this, after)));
    }

    /**
     * Who holds the case at a place of the chain.
     *
     * @param place 0 to {@link #hop()}
     * @return the organisation: who holds the file, or to whom it was handed last
     */
    OrganisationId organisationAt(int place) {
        if (place > 0) {
            for (int i = handovers.size() - 1; i >= 0; i--) {
                Recipient recipient = handovers.get(i).recipient();
                if (recipient.role().equals(opening.chain().at(place).role())) {
                    return recipient.organisation();
                }
            }
        }
        return opening.organisation();
    }

    /**
     * The id.
     *
     * @return unique in the programme
     */
    public ReferralId id() {
        return opening.id();
    }

    /**
     * The case.
     *
     * @return its key
     */
    public CaseKey caseKey() {
        return opening.caseKey();
    }

    /**
     * What was known when the need was found.
     *
     * @return the opening
     */
    public ReferralOpening opening() {
        return opening;
    }

    /**
     * How far the case is: 0 with who holds the file, 1 to k with the contacts, k + 1 with the provider.
     *
     * @return 0 to k + 1
     */
    public int hop() {
        return hop;
    }

    /**
     * What was handed over, to whom, when, and which fields.
     *
     * @return in the order of the handovers, those to providers who declined included
     */
    public List<DisclosureRecord> handovers() {
        return handovers;
    }

    /**
     * The reviews of what went without consent.
     *
     * @return one for each such handover
     */
    public List<ExemptionReview> reviews() {
        return reviews;
    }

    /**
     * What was found about public care.
     *
     * @return empty as long as nobody looked
     */
    public Optional<PublicCare> publicCare() {
        return Optional.ofNullable(publicCare);
    }

    /**
     * The exemption claimed in place of a consent.
     *
     * @return empty if the person agreed, or was not asked yet
     */
    public Optional<ExemptionClaim> exemption() {
        return Optional.ofNullable(exemption);
    }

    /**
     * When care begins, by the clock where it is given.
     *
     * @return empty as long as there is no appointment
     */
    public Optional<LocalDateTime> appointment() {
        return Optional.ofNullable(appointment);
    }

    /**
     * Where it stands.
     *
     * @return the state after the last step
     */
    public ReferralState state() {
        return history.state();
    }

    /**
     * What happened to it.
     *
     * @return the opening and the steps
     */
    public History<ReferralState> history() {
        return history;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReferralCase c
                && opening.equals(c.opening)
                && hop == c.hop
                && Objects.equals(publicCare, c.publicCare)
                && Objects.equals(exemption, c.exemption)
                && handovers.equals(c.handovers)
                && reviews.equals(c.reviews)
                && Objects.equals(appointment, c.appointment)
                && history.equals(c.history);
    }

    @Override
    public int hashCode() {
        return Objects.hash(opening.id(), history);
    }

    /**
     * Id and state.
     *
     * @return for example {@code referral RF-2022-0007, WITH_FOCAL_POINT}
     */
    @Override
    public String toString() {
        return "referral " + opening.id() + ", " + state();
    }
}
