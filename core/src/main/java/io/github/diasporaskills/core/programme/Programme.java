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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
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

    private Programme(Builder from) {
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
    public static Builder builder(
            ProgrammeId id, LocalText title, CountryCode country, ProgrammeState state, DateRange term) {
        return new Builder(id, title, country, state, term);
    }

    /**
     * A builder that starts with everything known of this programme.
     *
     * @return a builder, independent of this value
     */
    public Builder toBuilder() {
        Builder copy = new Builder(id, title, country, state, term);
        copy.history = history;
        copy.externalIds.addAll(externalIds);
        copy.type = type;
        copy.scope = scope;
        copy.budget = budget;
        copy.results = results;
        copy.termThreshold = termThreshold;
        copy.eligibility = eligibility;
        copy.resources.clear();
        copy.resources.addAll(resources);
        copy.mobilisation.addAll(mobilisation);
        copy.partnerships.addAll(partnerships);
        copy.publishedFigures.addAll(publishedFigures);
        copy.evaluationRule = evaluationRule;
        copy.evaluation = evaluation;
        copy.needFirst = needFirst;
        copy.synthetic = synthetic;
        return copy;
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
                .examine(ProgrammeCondition.EVALUATED_AS_RULED, () -> againstRule(report))
                .take(now -> toBuilder().history(now).evaluation(report).build());
    }

    private List<Reason> againstRule(ProgrammeEvaluation report) {
        EvaluationRule rule = evaluationRule;
        if (rule == null) {
            return List.of();
        }
        boolean worth = budget != null
                && budget.currency().equals(report.cost().currency())
                && report.cost()
                                .amount()
                                .multiply(BigDecimal.valueOf(100))
                                .compareTo(budget.amount().multiply(BigDecimal.valueOf(rule.leastPercent())))
                        >= 0;
        boolean timely = term.hasLast() && rule.isTime(report.on(), term.last());
        return worth && timely
                ? List.of()
                : List.of(Reason.of(ProgrammeCondition.EVALUATED_AS_RULED)
                        .with("from", rule.fromMonths())
                        .with("to", rule.toMonths())
                        .with("least", rule.leastPercent())
                        .with("found", report.on()));
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

    /** Collects what is known of a programme. Not thread-safe. */
    public static final class Builder {

        private final ProgrammeId id;
        private final LocalText title;
        private final CountryCode country;
        private ProgrammeState state;
        private @Nullable History<ProgrammeState> history;
        private DateRange term;
        private final List<ExternalId> externalIds = new ArrayList<>();
        private @Nullable String type;
        private @Nullable String scope;
        private @Nullable Money budget;
        private ResultsTree results = ResultsTree.empty();
        private @Nullable TermThreshold termThreshold;
        private EligibilityPolicy eligibility = EligibilityPolicy.open();
        private final EnumSet<ResourceKind> resources = EnumSet.of(ResourceKind.SKILLS);
        private final List<MobilisationDefinition> mobilisation = new ArrayList<>();
        private final List<Partnership> partnerships = new ArrayList<>();
        private final List<PublishedFigure> publishedFigures = new ArrayList<>();
        private @Nullable EvaluationRule evaluationRule;
        private @Nullable ProgrammeEvaluation evaluation;
        private boolean needFirst;
        private boolean synthetic;

        private Builder(ProgrammeId id, LocalText title, CountryCode country, ProgrammeState state, DateRange term) {
            this.id = requireNonNull(id, "id");
            this.title = requireNonNull(title, "title");
            this.country = requireNonNull(country, "country");
            this.state = requireNonNull(state, "state");
            this.term = requireNonNull(term, "term");
        }

        /**
         * Sets what has happened, and with it the state. To take a step, use the methods of the programme.
         *
         * @param value the history
         * @return this builder
         */
        public Builder history(History<ProgrammeState> value) {
            history = requireNonNull(value, "value");
            state = value.state();
            return this;
        }

        private Builder term(DateRange value) {
            term = value;
            return this;
        }

        /**
         * Adds a number that somebody published.
         *
         * @param value the figure as published
         * @return this builder
         */
        public Builder publishedFigure(PublishedFigure value) {
            publishedFigures.add(requireNonNull(value, "value"));
            return this;
        }

        /**
         * Sets when the donor wants an evaluation.
         *
         * @param value the rule
         * @return this builder
         */
        public Builder evaluationRule(EvaluationRule value) {
            evaluationRule = requireNonNull(value, "value");
            return this;
        }

        /**
         * Sets how it was looked at from outside.
         *
         * @param value the evaluation
         * @return this builder
         */
        public Builder evaluation(ProgrammeEvaluation value) {
            evaluation = requireNonNull(value, "value");
            return this;
        }

        /**
         * Adds an id that somebody else gave the programme.
         *
         * @param value scheme and value
         * @return this builder
         * @throws IllegalArgumentException if there is one of that scheme already
         */
        public Builder externalId(ExternalId value) {
            if (externalIds.stream().anyMatch(known -> known.scheme().equals(value.scheme()))) {
                throw new IllegalArgumentException(
                        "A programme has one id in a scheme; found a second for " + value.scheme());
            }
            externalIds.add(value);
            return this;
        }

        /**
         * Sets what kind of programme it is.
         *
         * @param value in the donor's words
         * @return this builder
         */
        public Builder type(String value) {
            type = requireNonNull(value, "value");
            return this;
        }

        /**
         * Sets how far it reaches.
         *
         * @param value in the donor's words
         * @return this builder
         */
        public Builder scope(String value) {
            scope = requireNonNull(value, "value");
            return this;
        }

        /**
         * Sets the money it has.
         *
         * @param value in one currency
         * @return this builder
         */
        public Builder budget(Money value) {
            budget = requireNonNull(value, "value");
            return this;
        }

        /**
         * Sets what it wants to reach.
         *
         * @param value the tree
         * @return this builder
         */
        public Builder results(ResultsTree value) {
            results = requireNonNull(value, "value");
            return this;
        }

        /**
         * Sets up to how many days an engagement is short here.
         *
         * @param value the threshold
         * @return this builder
         */
        public Builder termThreshold(TermThreshold value) {
            termThreshold = requireNonNull(value, "value");
            return this;
        }

        /**
         * Sets who may take part.
         *
         * @param value the policy
         * @return this builder
         */
        public Builder eligibility(EligibilityPolicy value) {
            eligibility = requireNonNull(value, "value");
            return this;
        }

        /**
         * Sets what the diaspora brings.
         *
         * @param values at least one kind
         * @return this builder
         * @throws IllegalArgumentException if there is none
         */
        public Builder resources(Set<ResourceKind> values) {
            if (values.isEmpty()) {
                throw new IllegalArgumentException("A programme has at least one kind of resource; found none");
            }
            resources.clear();
            resources.addAll(values);
            return this;
        }

        /**
         * Adds what "mobilised" means from a day on.
         *
         * @param value the definition
         * @return this builder
         * @throws IllegalArgumentException if there is one from that day already
         */
        public Builder mobilisation(MobilisationDefinition value) {
            if (mobilisation.stream().anyMatch(known -> known.validFrom().equals(value.validFrom()))) {
                throw new IllegalArgumentException(
                        "One definition holds from a day on; found a second from " + value.validFrom());
            }
            mobilisation.add(value);
            return this;
        }

        /**
         * Adds an agreement.
         *
         * @param value the partnership
         * @return this builder
         */
        public Builder partnership(Partnership value) {
            partnerships.add(requireNonNull(value, "value"));
            return this;
        }

        /**
         * Sets whether every engagement answers a need that was approved before.
         *
         * @param value true where the host asks first
         * @return this builder
         */
        public Builder needFirst(boolean value) {
            needFirst = value;
            return this;
        }

        /**
         * Marks the programme's people and numbers as invented.
         *
         * @param value true for demonstrations
         * @return this builder
         */
        public Builder synthetic(boolean value) {
            synthetic = value;
            return this;
        }

        /**
         * The programme.
         *
         * @return an immutable value
         */
        public Programme build() {
            return new Programme(this);
        }
    }
}
