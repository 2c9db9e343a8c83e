package io.github.diasporaskills.core.referral;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.consent.DisclosureRecord;
import io.github.diasporaskills.core.consent.ExemptionClaim;
import io.github.diasporaskills.core.consent.ExemptionReview;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.time.UtcDay;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Collects what was written down of a referral. It takes no step: whether the steps of the history were allowed is for
 * {@link ReferralLifeCycle#TABLE} to say. Not thread-safe.
 */
public final class ReferralCaseBuilder {

    final ReferralOpening opening;
    final History<ReferralState> history;
    final List<DisclosureRecord> handovers = new ArrayList<>();
    final List<ExemptionReview> reviews = new ArrayList<>(0);
    int hop;

    @Nullable
    PublicCare publicCare;

    @Nullable
    ExemptionClaim exemption;

    @Nullable
    LocalDateTime appointment;

    ReferralCaseBuilder(ReferralOpening opening, History<ReferralState> history) {
        this.opening = requireNonNull(opening, "opening");
        this.history = requireNonNull(history, "history");
    }

    /** Everything of a case after its next step. */
    ReferralCaseBuilder(ReferralCase from, History<ReferralState> after) {
        this(from.opening(), after);
        handovers.addAll(from.handovers());
        reviews.addAll(from.reviews());
        hop = from.hop();
        from.publicCare().ifPresent(this::publicCare);
        from.exemption().ifPresent(this::exemption);
        from.appointment().ifPresent(this::appointment);
    }

    /**
     * Sets how far it is. Without this it is with who holds the file.
     *
     * @param value 0 to k + 1, for k contacts between file and provider
     * @return this builder
     */
    public ReferralCaseBuilder hop(int value) {
        hop = value;
        return this;
    }

    /**
     * Adds what was handed over; handovers are added in the order of time.
     *
     * @param value the record of the gate
     * @return this builder
     */
    public ReferralCaseBuilder handover(DisclosureRecord value) {
        handovers.add(requireNonNull(value, "value"));
        return this;
    }

    /**
     * Adds a review that is or was owed after an exemption.
     *
     * @param value the review
     * @return this builder
     */
    public ReferralCaseBuilder review(ExemptionReview value) {
        reviews.add(requireNonNull(value, "value"));
        return this;
    }

    ReferralCaseBuilder reviews(List<ExemptionReview> values) {
        reviews.clear();
        reviews.addAll(values);
        return this;
    }

    /**
     * Sets what was found about public care.
     *
     * @param value the finding, and perhaps why somebody decided otherwise
     * @return this builder
     */
    public ReferralCaseBuilder publicCare(PublicCare value) {
        publicCare = requireNonNull(value, "value");
        return this;
    }

    /**
     * Sets the exemption claimed in place of a consent.
     *
     * @param value the claim
     * @return this builder
     */
    public ReferralCaseBuilder exemption(ExemptionClaim value) {
        exemption = requireNonNull(value, "value");
        return this;
    }

    /**
     * Sets when care begins.
     *
     * @param value by the clock where it is given
     * @return this builder
     */
    public ReferralCaseBuilder appointment(LocalDateTime value) {
        appointment = requireNonNull(value, "value");
        return this;
    }

    /** Leaves out what came after a day, up to which this history goes. */
    ReferralCaseBuilder asItStood(LocalDate day, History<ReferralState> whole) {
        Instant end = UtcDay.end(day);
        whole.steps().stream().skip(history.steps().size()).forEach(step -> hop -= ReferralChecks.hops(step));
        publicCare = whole.reachesAfter(history, ReferralState.CONSENT_SOUGHT) ? null : publicCare;
        exemption = whole.reachesAfter(history, ReferralState.CONSENTED) ? null : exemption;
        appointment = whole.reachesAfter(history, ReferralState.SCHEDULED) ? null : appointment;
        handovers.removeIf(each -> each.at().isAfter(end));
        reviews.removeIf(each -> each.disclosedAt().isAfter(end));
        reviews.replaceAll(each -> each.reviewedAt().filter(end::isBefore).isPresent() ? each.owed() : each);
        return this;
    }

    /**
     * The case.
     *
     * @return an immutable value
     * @throws IllegalArgumentException if the hop is not in the chain or does not fit the state, or a handover is of
     *     another case or leaves a function out
     */
    public ReferralCase build() {
        fault().ifPresent(fault -> {
            throw new IllegalArgumentException(fault);
        });
        return new ReferralCase(this);
    }

    /** The case, or empty if its parts do not fit each other. */
    Optional<ReferralCase> builtIfWhole() {
        return fault().isPresent() ? Optional.empty() : Optional.of(new ReferralCase(this));
    }

    private Optional<String> fault() {
        int reached = 0;
        for (DisclosureRecord each : handovers) {
            int to = opening.chain().hopOf(each.recipient().role()).orElse(-1);
            if (!each.caseKey().equals(opening.caseKey()) || to < 1 || to > reached + 1) {
                return Optional.of("The handovers of a case go along its chain and leave none out; found "
                        + each.recipient().role() + " after hop " + reached + " of " + opening.id());
            }
            reached = Math.max(reached, to);
        }
        return hop > reached || !ReferralChecks.isPlace(history, hop, opening.chain())
                ? Optional.of("A case is where it was handed to; found hop " + hop + " in the state " + history.state()
                        + " after a handover to hop " + reached + " of " + opening.id())
                : Optional.empty();
    }
}
