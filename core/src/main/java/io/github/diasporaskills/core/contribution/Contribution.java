package io.github.diasporaskills.core.contribution;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.lifecycle.StepResult;
import io.github.diasporaskills.core.money.Money;
import io.github.diasporaskills.core.money.Valuation;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.reason.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody gives to a programme: time, a service, equipment, medicines, money or rooms. Immutable and
 * thread-safe.
 *
 * <p>Money is worth itself. Everything else is worth what a {@link Valuation} says, and is never cash: there is no way
 * from a valuation to {@link Money}.
 */
public final class Contribution {

    private final ContributionId id;
    private final Giver giver;
    private final OrganisationId recipient;
    private final Pledge pledge;
    private final @Nullable RecipientRequest request;
    private final @Nullable LocalDate lastDay;
    private final List<Receipt> receipts;
    private final @Nullable Valuation valuation;
    private final @Nullable String thanks;
    private final History<ContributionState> history;

    Contribution(ContributionBuilder from) {
        this.id = from.id;
        this.giver = from.giver;
        this.recipient = from.recipient;
        this.pledge = from.pledge;
        this.request = from.request;
        this.lastDay = from.lastDay;
        this.receipts = List.copyOf(from.receipts);
        this.valuation = from.valuation;
        this.thanks = from.thanks;
        this.history = from.history;
    }

    /**
     * Starts a contribution that somebody pledges.
     *
     * @param id unique in the programme
     * @param giver who gives
     * @param recipient who gets it
     * @param pledge what
     * @param call who, when and why
     * @return a builder of a contribution in the state {@link ContributionState#PLEDGED}
     */
    public static ContributionBuilder pledged(
            ContributionId id, Giver giver, OrganisationId recipient, Pledge pledge, StepCall call) {
        return builder(id, giver, recipient, pledge, ContributionLifeCycle.TABLE.open(call));
    }

    /**
     * Starts a contribution that was written down.
     *
     * @param id unique in the programme
     * @param giver who gives
     * @param recipient who gets it
     * @param pledge what
     * @param history what happened
     * @return a builder
     */
    public static ContributionBuilder builder(
            ContributionId id,
            Giver giver,
            OrganisationId recipient,
            Pledge pledge,
            History<ContributionState> history) {
        return new ContributionBuilder(id, giver, recipient, pledge, history);
    }

    private ContributionBuilder copy(History<ContributionState> steps) {
        return new ContributionBuilder(this, steps);
    }

    /**
     * Its id.
     *
     * @return unique in the programme
     */
    public ContributionId id() {
        return id;
    }

    /**
     * Who gives.
     *
     * @return a member or an organisation
     */
    public Giver giver() {
        return giver;
    }

    /**
     * Who gets it.
     *
     * @return an organisation
     */
    public OrganisationId recipient() {
        return recipient;
    }

    /**
     * What was promised.
     *
     * @return the pledge
     */
    public Pledge pledge() {
        return pledge;
    }

    /**
     * What kind it is.
     *
     * @return the kind of the pledge
     */
    public ContributionKind kind() {
        return pledge.kind();
    }

    /**
     * That the recipient asked for it.
     *
     * @return the request, or empty if none is on record
     */
    public Optional<RecipientRequest> request() {
        return Optional.ofNullable(request);
    }

    /**
     * Until when it is awaited.
     *
     * @return the last day, or empty if it is awaited without end
     */
    public Optional<LocalDate> lastDay() {
        return Optional.ofNullable(lastDay);
    }

    /**
     * Whether it is awaited in vain on a day.
     *
     * @param day the day
     * @return true if it is pledged or confirmed and its last day is over
     */
    public boolean isOverdueOn(LocalDate day) {
        return (state() == ContributionState.PLEDGED || state() == ContributionState.CONFIRMED)
                && lastDay != null
                && day.isAfter(lastDay);
    }

    /**
     * What arrived.
     *
     * @return in the order in which it was recorded
     */
    public List<Receipt> receipts() {
        return receipts;
    }

    /**
     * The cash that arrived.
     *
     * @return the sum, or empty if none did or the contribution is in kind
     */
    public Optional<Money> cash() {
        return receipts.stream()
                .filter(Receipt.Cash.class::isInstance)
                .map(receipt -> ((Receipt.Cash) receipt).amount())
                .reduce(Money::plus);
    }

    /**
     * What a contribution in kind is worth.
     *
     * @return the valuation, or empty for money and for what is not valued yet
     */
    public Optional<Valuation> valuation() {
        return Optional.ofNullable(valuation);
    }

    /**
     * How the giver was thanked.
     *
     * @return a document, or empty
     */
    public Optional<String> thanks() {
        return Optional.ofNullable(thanks);
    }

    /**
     * What happened.
     *
     * @return the history
     */
    public History<ContributionState> history() {
        return history;
    }

    /**
     * The state now.
     *
     * @return the state after the last step
     */
    public ContributionState state() {
        return history.state();
    }

    /**
     * The programme takes the offer.
     *
     * @param call who, when and why
     * @return the contribution, or why not: goods that nobody asked for are not taken
     */
    public StepResult<Contribution, ContributionState> confirm(StepCall call) {
        return ContributionLifeCycle.TABLE
                .attempt(history, ContributionState.CONFIRMED, call)
                .require(ContributionCondition.REQUESTED_BY_RECIPIENT, this::isRequested)
                .take(this::after);
    }

    /** Goods come only where the recipient asked for them. */
    boolean isRequested() {
        return !kind().isGoods()
                || request().filter(asked -> asked.by().equals(recipient)).isPresent();
    }

    /**
     * Part of it arrived, and more is to come.
     *
     * @param call who, when and why
     * @param receipt what arrived
     * @param norm what goods have to be like
     * @return the contribution, or why not
     */
    public StepResult<Contribution, ContributionState> receivePart(StepCall call, Receipt receipt, DonationNorm norm) {
        return received(ContributionState.PARTLY_RECEIVED, call, receipt, norm);
    }

    /**
     * It arrived, or its last part did.
     *
     * @param call who, when and why
     * @param receipt what arrived
     * @param norm what goods have to be like
     * @return the contribution, or why not
     */
    public StepResult<Contribution, ContributionState> receive(StepCall call, Receipt receipt, DonationNorm norm) {
        return received(ContributionState.RECEIVED, call, receipt, norm);
    }

    private StepResult<Contribution, ContributionState> received(
            ContributionState wanted, StepCall call, Receipt receipt, DonationNorm norm) {
        requireNonNull(receipt, "receipt");
        requireNonNull(norm, "norm");
        return ContributionLifeCycle.TABLE
                .attempt(history, wanted, call)
                .examine(
                        ContributionCondition.RECEIPT_FITS_PLEDGE,
                        () -> pledge.admits(receipt)
                                ? later(ContributionReason.RECEIVED_LATER, receipt.on(), call.day())
                                : otherKind(ContributionCondition.RECEIPT_FITS_PLEDGE))
                .examine(ContributionCondition.GOODS_ARE_IN_ORDER, () -> norm.shortcomings(kind(), receipt))
                .take(steps -> copy(steps).receipt(receipt).build());
    }

    /**
     * No more will arrive, even if it is less than was promised.
     *
     * @param call who, when and why
     * @return the contribution, or why not: something has to have arrived
     */
    public StepResult<Contribution, ContributionState> closeReceipt(StepCall call) {
        return ContributionLifeCycle.TABLE
                .attempt(history, ContributionState.RECEIVED, call)
                .examine(
                        ContributionCondition.RECEIPT_FITS_PLEDGE,
                        () -> receipts.isEmpty() ? otherKind(ContributionCondition.RECEIPT_FITS_PLEDGE) : List.of())
                .examine(ContributionCondition.GOODS_ARE_IN_ORDER, List::of)
                .take(this::after);
    }

    /**
     * Says what a contribution in kind is worth.
     *
     * @param call who, when and why
     * @param worth amount, day, method and source
     * @return the contribution, or why not: money has no valuation
     */
    public StepResult<Contribution, ContributionState> value(StepCall call, Valuation worth) {
        requireNonNull(worth, "worth");
        return ContributionLifeCycle.TABLE
                .attempt(history, ContributionState.VALUED, call)
                .examine(
                        ContributionCondition.WORTH_IS_OF_ITS_KIND,
                        () -> kind().isInKind()
                                ? later(ContributionReason.VALUED_LATER, worth.on(), call.day())
                                : otherKind(ContributionCondition.WORTH_IS_OF_ITS_KIND))
                .take(steps -> copy(steps).valuation(worth).build());
    }

    /**
     * Books money, which is worth itself.
     *
     * @param call who, when and why
     * @return the contribution, or why not: what is in kind needs a valuation
     */
    public StepResult<Contribution, ContributionState> book(StepCall call) {
        return ContributionLifeCycle.TABLE
                .attempt(history, ContributionState.VALUED, call)
                .examine(
                        ContributionCondition.WORTH_IS_OF_ITS_KIND,
                        () -> kind().isInKind() ? otherKind(ContributionCondition.WORTH_IS_OF_ITS_KIND) : List.of())
                .take(this::after);
    }

    /**
     * The giver is thanked.
     *
     * @param call who, when and why
     * @param document the letter or certificate
     * @return the contribution, or why not
     */
    public StepResult<Contribution, ContributionState> acknowledge(StepCall call, String document) {
        requireNonNull(document, "document");
        return ContributionLifeCycle.TABLE
                .attempt(history, ContributionState.ACKNOWLEDGED, call)
                .require(ContributionCondition.THANKS_ARE_IN_WRITING, () -> !document.isBlank())
                .take(steps -> copy(steps).thanks(document).build());
    }

    /**
     * The giver takes the offer back.
     *
     * @param call who, when and why
     * @return the contribution, or why not
     */
    public StepResult<Contribution, ContributionState> withdraw(StepCall call) {
        return step(ContributionState.WITHDRAWN, call);
    }

    /**
     * The programme does not take it.
     *
     * @param call who, when and why
     * @return the contribution, or why not
     */
    public StepResult<Contribution, ContributionState> decline(StepCall call) {
        return step(ContributionState.DECLINED_BY_PROGRAMME, call);
    }

    /**
     * Somebody notices that it did not come in time.
     *
     * @param call who, when and why
     * @param today a day after the last one
     * @return the contribution, or why not
     */
    public StepResult<Contribution, ContributionState> lapse(StepCall call, LocalDate today) {
        requireNonNull(today, "today");
        return ContributionLifeCycle.TABLE
                .attempt(history, ContributionState.LAPSED, call)
                .examine(ContributionCondition.DEADLINE_IS_OVER, () -> notOverdue(today))
                .take(this::after);
    }

    /** What stands against saying on a day that it did not come in time. */
    List<Reason> notOverdue(LocalDate today) {
        return lastDay != null && today.isAfter(lastDay)
                ? List.of()
                : List.of(Reason.of(ContributionCondition.DEADLINE_IS_OVER).with("today", today));
    }

    private StepResult<Contribution, ContributionState> step(ContributionState wanted, StepCall call) {
        return ContributionLifeCycle.TABLE.attempt(history, wanted, call).take(this::after);
    }

    private Contribution after(History<ContributionState> steps) {
        return copy(steps).build();
    }

    /** Whether a day had not come on the day of a step, which in the east is the day after that of UTC. */
    static List<Reason> later(ContributionReason code, LocalDate on, LocalDate today) {
        return on.isAfter(today.plusDays(1))
                ? List.of(Reason.of(code).with("on", on).with("today", today))
                : List.of();
    }

    List<Reason> otherKind(ContributionCondition code) {
        return List.of(Reason.of(code).with("kind", kind()));
    }

    /**
     * How much of what was promised in kind arrived, in the unit of the pledge.
     *
     * @return zero for money
     */
    public BigDecimal quantityReceived() {
        return receipts.stream()
                .filter(Receipt.InKind.class::isInstance)
                .map(receipt -> ((Receipt.InKind) receipt).quantity())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * This gift as it stood at the end of a day in UTC, with nothing that came later.
     *
     * @param day any day
     * @return itself if nothing came later; empty if it had not begun by then
     */
    public Optional<Contribution> asOf(LocalDate day) {
        return history.asOf(day).map(then -> copy(then).asItStood(day, history).build());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Contribution c
                && id.equals(c.id)
                && giver.equals(c.giver)
                && recipient.equals(c.recipient)
                && pledge.equals(c.pledge)
                && Objects.equals(request, c.request)
                && Objects.equals(lastDay, c.lastDay)
                && receipts.equals(c.receipts)
                && Objects.equals(valuation, c.valuation)
                && Objects.equals(thanks, c.thanks)
                && history.equals(c.history);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, pledge, history);
    }

    @Override
    public String toString() {
        return "Contribution " + id + " of " + kind() + ", " + state();
    }
}
