package io.github.diasporaskills.core.referral;

import io.github.diasporaskills.core.consent.CaseKey;
import io.github.diasporaskills.core.consent.DisclosureRecord;
import io.github.diasporaskills.core.consent.ExemptionClaim;
import io.github.diasporaskills.core.consent.ExemptionReview;
import io.github.diasporaskills.core.consent.Recipient;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.organisation.OrganisationId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Care for one patient, passed on along a chain: from who holds the file through the contacts to who gives the care. It
 * holds the key of the case, what was found and decided, and the records of what was handed over; never a word of the
 * file. Content goes on only by {@link #handOver}, which opens the gate itself, for the next function of the chain and
 * for the fields which that function sees. {@code toString} shows id and state only. Immutable and thread-safe; each step
 * gives a new value.
 */
public final class ReferralCase implements ReferralConsentSteps, ReferralChainSteps, ReferralCareSteps {

    private final ReferralOpening opening;
    private final int hop;
    private final @Nullable PublicCare publicCare;
    private final @Nullable ExemptionClaim exemption;
    private final List<DisclosureRecord> handovers;
    private final List<ExemptionReview> reviews;
    private final @Nullable LocalDateTime appointment;
    private final History<ReferralState> history;

    ReferralCase(ReferralCaseBuilder from) {
        this.opening = from.opening;
        this.hop = from.hop;
        this.publicCare = from.publicCare;
        this.exemption = from.exemption;
        this.handovers = List.copyOf(from.handovers);
        this.reviews = List.copyOf(from.reviews);
        this.appointment = from.appointment;
        this.history = from.history;
    }

    /**
     * A need for care that is not at hand.
     *
     * @param call who found it, when and why
     * @param opening what is known of it
     * @return a case at the beginning of its chain
     */
    public static ReferralCase identify(StepCall call, ReferralOpening opening) {
        return recorded(opening, ReferralLifeCycle.TABLE.open(call)).build();
    }

    /**
     * Starts a case that was written down.
     *
     * @param opening what was known of it
     * @param history what happened to it
     * @return a builder, which checks that handovers and hop keep to the chain
     */
    public static ReferralCaseBuilder recorded(ReferralOpening opening, History<ReferralState> history) {
        return new ReferralCaseBuilder(opening, history);
    }

    /** The same case, to be changed by a step. */
    ReferralCaseBuilder after(History<ReferralState> steps) {
        return new ReferralCaseBuilder(this, steps);
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

    /**
     * This case as it stood at the end of a day in UTC, with nothing that came later.
     *
     * @param day any day
     * @return itself if nothing came later; empty if it had not begun by then, or the
     *     instants of its handovers and of its steps contradict each other
     */
    public Optional<ReferralCase> asOf(LocalDate day) {
        return history.asOf(day)
                .flatMap(then -> after(then).asItStood(day, history).builtIfWhole());
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
