package io.github.diasporaskills.core.contribution;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.money.Valuation;
import io.github.diasporaskills.core.organisation.OrganisationId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is known of a contribution, as pledged or as it was written down. Whether the steps of the history were
 * allowed is for {@link ContributionLifeCycle#TABLE} to say. Not thread-safe.
 */
public final class ContributionBuilder {

    final ContributionId id;
    final Giver giver;
    final OrganisationId recipient;
    final Pledge pledge;
    final History<ContributionState> history;
    final List<Receipt> receipts = new ArrayList<>();

    @Nullable
    RecipientRequest request;

    @Nullable
    LocalDate lastDay;

    @Nullable
    Valuation valuation;

    @Nullable
    String thanks;

    ContributionBuilder(
            ContributionId id,
            Giver giver,
            OrganisationId recipient,
            Pledge pledge,
            History<ContributionState> history) {
        this.id = requireNonNull(id, "id");
        this.giver = requireNonNull(giver, "giver");
        this.recipient = requireNonNull(recipient, "recipient");
        this.pledge = requireNonNull(pledge, "pledge");
        this.history = requireNonNull(history, "history");
    }

    /** Everything of a contribution after its next step. */
    ContributionBuilder(Contribution from, History<ContributionState> after) {
        this(from.id(), from.giver(), from.recipient(), from.pledge(), after);
        receipts.addAll(from.receipts());
        from.request().ifPresent(this::request);
        from.lastDay().ifPresent(this::lastDay);
        from.valuation().ifPresent(this::valuation);
        from.thanks().ifPresent(this::thanks);
    }

    /** Leaves out what came after a day, up to which this history goes. */
    ContributionBuilder asItStood(LocalDate day, History<ContributionState> whole) {
        boolean arrived = !whole.reachesAfter(history, ContributionState.PARTLY_RECEIVED)
                && !(whole.reachesAfter(history, ContributionState.RECEIVED)
                        && history.firstReached(ContributionState.PARTLY_RECEIVED)
                                .isEmpty());
        receipts.removeIf(each -> !arrived || each.on().isAfter(day));
        valuation = whole.reachesAfter(history, ContributionState.VALUED) ? null : valuation;
        thanks = whole.reachesAfter(history, ContributionState.ACKNOWLEDGED) ? null : thanks;
        return this;
    }

    /**
     * Sets that the recipient asked for it.
     *
     * @param value the request
     * @return this builder
     */
    public ContributionBuilder request(RecipientRequest value) {
        request = requireNonNull(value, "value");
        return this;
    }

    /**
     * Sets until when it is awaited.
     *
     * @param value the last day
     * @return this builder
     */
    public ContributionBuilder lastDay(LocalDate value) {
        lastDay = requireNonNull(value, "value");
        return this;
    }

    /**
     * Adds what arrived, as it was written down. Who receives takes a step instead.
     *
     * @param value the receipt
     * @return this builder
     */
    public ContributionBuilder receipt(Receipt value) {
        receipts.add(requireNonNull(value, "value"));
        return this;
    }

    /**
     * Sets what a contribution in kind is worth, as it was written down. Who values takes a step instead.
     *
     * @param value the valuation
     * @return this builder
     */
    public ContributionBuilder valuation(Valuation value) {
        valuation = requireNonNull(value, "value");
        return this;
    }

    /**
     * Sets how the giver was thanked, as it was written down.
     *
     * @param value a document
     * @return this builder
     */
    public ContributionBuilder thanks(String value) {
        thanks = requireNonNull(value, "value");
        return this;
    }

    /**
     * The contribution.
     *
     * @return an immutable value
     * @throws IllegalArgumentException if money has a valuation, or a receipt is of another kind or currency than
     *     the pledge
     */
    public Contribution build() {
        if ((valuation != null && !pledge.kind().isInKind())
                || !receipts.stream().allMatch(pledge::admits)) {
            throw new IllegalArgumentException("Money is received as money and is worth itself, the rest is received"
                    + " and valued in kind; found otherwise in " + id + " of " + pledge.kind());
        }
        return new Contribution(this);
    }
}
