package io.github.diasporaskills.core.programme;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.lifecycle.Attempt;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.lifecycle.StepResult;
import io.github.diasporaskills.core.money.Money;
import io.github.diasporaskills.core.organisation.Partnership;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.DateRange;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A programme: what it is called, where and when it runs, what it wants to reach, and the rules that differ from
 * programme to programme. All of it is data. Immutable and thread-safe.
 *
 * <p>A file may tell the state of a programme and not since when; such a programme has no history before its first
 * step here, which then begins with the state that the file told.
 */
public final class Programme {

    private final ProgrammeId id;
    private final LocalText title;
    private final CountryCode country;
    private final ProgrammeState state;
    private final @Nullable History<ProgrammeState> history;
    private final DateRange term;
    private final List<ExternalId> externalIds;
    private final @Nullable String type;
    private final @Nullable String scope;
    private final @Nullable Money budget;
    private final ResultsTree results;
    private final @Nullable TermThreshold termThreshold;
    private final EligibilityPolicy eligibility;
    private final Set<ResourceKind> resources;
    private final List<MobilisationDefinition> mobilisation;
    private final List<Partnership> partnerships;
    private final List<PublishedFigure> publishedFigures;
    private final @Nullable EvaluationRule evaluationRule;
    private final @Nullable ProgrammeEvaluation evaluation;
    private final boolean needFirst;
    private final boolean synthetic;

    Programme(ProgrammeBuilder from) {
        this.id = from.id;
        this.title = from.title;
        this.country = from.country;
        this.state = from.state;
        this.history = from.history;
        this.term = from.term;
        this.externalIds = List.copyOf(from.externalIds);
        this.type = from.type;
        this.scope = from.scope;
        this.budget = from.budget;
        this.results = from.results;
        this.termThreshold = from.termThreshold;
        this.eligibility = from.eligibility;
        this.resources = Collections.unmodifiableSet(EnumSet.copyOf(from.resources));
        this.mobilisation = from.mobilisation.stream()
                .sorted(Comparator.comparing(MobilisationDefinition::validFrom))
                .toList();
        this.partnerships = List.copyOf(from.partnerships);
        this.publishedFigures = List.copyOf(from.publishedFigures);
        this.evaluationRule = from.evaluationRule;
        this.evaluation = from.evaluation;
        this.needFirst = from.needFirst;
        this.synthetic = from.synthetic;
    }

    /**
     * Starts a programme with what every one has. It gives skills and is open to everybody until set.
     *
     * @param id its id
     * @param title what it is called
     * @param country the country served
     * @param state where it stands in its life
     * @param term its first and last day
     * @return a builder
     */
    public static ProgrammeBuilder builder(
            ProgrammeId id, LocalText title, CountryCode country, ProgrammeState state, DateRange term) {
        return new ProgrammeBuilder(id, title, country, state, term);
    }

    /**
     * A builder that starts with everything known of this programme.
     *
     * @return a builder, independent of this value
     */
    public ProgrammeBuilder toBuilder() {
        return new ProgrammeBuilder(this);
    }

    /**
     * Its id.
     *
     * @return the id
     */
    public ProgrammeId id() {
        return id;
    }

    /**
     * What it is called.
     *
     * @return the title
     */
    public LocalText title() {
        return title;
    }

    /**
     * The country served.
     *
     * @return the country whose pack holds
     */
    public CountryCode country() {
        return country;
    }

    /**
     * Where it stands in its life.
     *
     * @return the state
     */
    public ProgrammeState state() {
        return state;
    }

    /**
     * What happened to it.
     *
     * @return the opening and every step, or empty if a file told its state and nothing has happened since
     */
    public Optional<History<ProgrammeState>> history() {
        return Optional.ofNullable(history);
    }

    /**
     * It is approved.
     *
     * @param call by the programme manager or the donor
     * @return the programme {@link ProgrammeState#APPROVED}, or why not
     */
    public StepResult<Programme, ProgrammeState> approve(StepCall call) {
        return to(ProgrammeState.APPROVED, call).take(this::after);
    }

    /**
     * It begins, goes on after a halt, or goes on in its new term after an extension.
     *
     * @param call by the programme manager; after a halt also by the donor
     * @return the programme {@link ProgrammeState#ACTIVE}, or why not
     */
    public StepResult<Programme, ProgrammeState> activate(StepCall call) {
        return to(ProgrammeState.ACTIVE, call).take(this::after);
    }

    /**
     * It is extended.
     *
     * @param call by the programme manager or the donor
     * @param lastDay its new last day
     * @return the programme {@link ProgrammeState#EXTENDED} with its new term, or why not
     */
    public StepResult<Programme, ProgrammeState> extend(StepCall call, LocalDate lastDay) {
        requireNonNull(lastDay, "lastDay");
        return to(ProgrammeState.EXTENDED, call)
                .examine(
                        ProgrammeCondition.LATER_LAST_DAY,
                        () -> lastDay.isAfter(term.last())
                                ? List.of()
                                : List.of(Reason.of(ProgrammeCondition.LATER_LAST_DAY)
                                        .with("last", term.last())
                                        .with("found", lastDay)))
                .take(now -> toBuilder()
                        .history(now)
                        .term(DateRange.of(term.first(), lastDay))
                        .build());
    }

    /**
     * It is halted for a time.
     *
     * @param call by the programme manager or the donor
     * @return the programme {@link ProgrammeState#SUSPENDED}, or why not
     */
    public StepResult<Programme, ProgrammeState> suspend(StepCall call) {
        return to(ProgrammeState.SUSPENDED, call).take(this::after);
    }

    /**
     * It is over.
     *
     * @param call by the programme manager
     * @return the programme {@link ProgrammeState#COMPLETED}, or why not
     */
    public StepResult<Programme, ProgrammeState> complete(StepCall call) {
        return to(ProgrammeState.COMPLETED, call).take(this::after);
    }

    /**
     * It was looked at from outside. Where a donor has a rule, time and cost follow it: the time is counted from the
     * last day of the term, and the cost is in the currency of the budget.
     *
     * @param call by the programme manager or who follows results
     * @param report the evaluation
     * @return the programme {@link ProgrammeState#EVALUATED}, or why not
     */
    public StepResult<Programme, ProgrammeState> evaluate(StepCall call, ProgrammeEvaluation report) {
        requireNonNull(report, "report");
        return to(ProgrammeState.EVALUATED, call)
                .examine(
                        ProgrammeCondition.EVALUATED_AS_RULED,
                        () -> evaluationRule == null ? List.of() : evaluationRule.against(report, budget, term))
                .take(now -> toBuilder().history(now).evaluation(report).build());
    }

    /**
     * It is filed.
     *
     * @param call by the programme manager or the donor
     * @return the programme {@link ProgrammeState#CLOSED}, or why not
     */
    public StepResult<Programme, ProgrammeState> close(StepCall call) {
        return to(ProgrammeState.CLOSED, call).take(this::after);
    }

    private Attempt<ProgrammeState> to(ProgrammeState wanted, StepCall call) {
        History<ProgrammeState> sofar =
                history != null ? history : History.opened(state, StepCall.readFromFile(call.at()));
        return ProgrammeLifeCycle.TABLE.attempt(sofar, wanted, call);
    }

    private Programme after(History<ProgrammeState> now) {
        return toBuilder().history(now).build();
    }

    /**
     * Its first and last day.
     *
     * @return the term
     */
    public DateRange term() {
        return term;
    }

    /**
     * The ids that others gave it.
     *
     * @return in the order given
     */
    public List<ExternalId> externalIds() {
        return externalIds;
    }

    /**
     * What kind of programme it is, in the donor's words.
     *
     * @return the type, or empty if unknown
     */
    public Optional<String> type() {
        return Optional.ofNullable(type);
    }

    /**
     * How far it reaches, in the donor's words, for example {@code National}.
     *
     * @return the scope, or empty if unknown
     */
    public Optional<String> scope() {
        return Optional.ofNullable(scope);
    }

    /**
     * The money it has. Gifts in kind are never part of it: they have a value, and no place in a budget.
     *
     * @return the budget in one currency, or empty if unknown
     */
    public Optional<Money> budget() {
        return Optional.ofNullable(budget);
    }

    /**
     * What it wants to reach.
     *
     * @return the results tree, possibly empty
     */
    public ResultsTree results() {
        return results;
    }

    /**
     * Up to how many days an engagement is short here.
     *
     * @return the threshold, or empty where the pack's holds
     */
    public Optional<TermThreshold> termThreshold() {
        return Optional.ofNullable(termThreshold);
    }

    /**
     * Who may take part.
     *
     * @return open to everybody unless the data say otherwise
     */
    public EligibilityPolicy eligibility() {
        return eligibility;
    }

    /**
     * What the diaspora brings.
     *
     * @return at least one kind
     */
    public Set<ResourceKind> resources() {
        return resources;
    }

    /**
     * What "mobilised" has meant here.
     *
     * @return by first day, ascending
     */
    public List<MobilisationDefinition> mobilisation() {
        return mobilisation;
    }

    /**
     * What "mobilised" means here on a day.
     *
     * @param day the day
     * @return the definition that holds, or empty if none does
     */
    public Optional<MobilisationDefinition> mobilisationOn(LocalDate day) {
        requireNonNull(day, "day");
        return mobilisation.stream()
                .filter(definition -> !definition.validFrom().isAfter(day))
                .reduce((earlier, later) -> later);
    }

    /**
     * The agreements under which it runs.
     *
     * @return in the order given
     */
    public List<Partnership> partnerships() {
        return partnerships;
    }

    /**
     * Numbers that somebody published about it, as published.
     *
     * @return in the order given; they are never added
     */
    public List<PublishedFigure> publishedFigures() {
        return publishedFigures;
    }

    /**
     * When its donor wants it to be evaluated.
     *
     * @return the rule, or empty if there is none
     */
    public Optional<EvaluationRule> evaluationRule() {
        return Optional.ofNullable(evaluationRule);
    }

    /**
     * How it was looked at from outside.
     *
     * @return the evaluation, or empty if there is none on record
     */
    public Optional<ProgrammeEvaluation> evaluation() {
        return Optional.ofNullable(evaluation);
    }

    /**
     * Whether every engagement answers a need that was approved before it was proposed.
     *
     * @return true where the host asks first
     */
    public boolean isNeedFirst() {
        return needFirst;
    }

    /**
     * Whether its people and numbers are invented, which every page made from it says.
     *
     * @return true for demonstrations
     */
    public boolean isSynthetic() {
        return synthetic;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Programme p
                && id.equals(p.id)
                && title.equals(p.title)
                && country.equals(p.country)
                && state == p.state
                && Objects.equals(history, p.history)
                && term.equals(p.term)
                && externalIds.equals(p.externalIds)
                && Objects.equals(type, p.type)
                && Objects.equals(scope, p.scope)
                && Objects.equals(budget, p.budget)
                && results.equals(p.results)
                && Objects.equals(termThreshold, p.termThreshold)
                && eligibility.equals(p.eligibility)
                && resources.equals(p.resources)
                && mobilisation.equals(p.mobilisation)
                && partnerships.equals(p.partnerships)
                && publishedFigures.equals(p.publishedFigures)
                && Objects.equals(evaluationRule, p.evaluationRule)
                && Objects.equals(evaluation, p.evaluation)
                && needFirst == p.needFirst
                && synthetic == p.synthetic;
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, title, country, state, term, results);
    }

    @Override
    public String toString() {
        return "Programme " + id + " in " + country + ", " + term + ", " + state;
    }
}
