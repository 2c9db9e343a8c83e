package io.github.diasporaskills.core.programme;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.money.Money;
import io.github.diasporaskills.core.organisation.Partnership;
import io.github.diasporaskills.core.reason.LocalText;
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
public final class Programme implements ProgrammeSteps {

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
    private final @Nullable DisabilityQuestion disabilityQuestion;
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
        this.disabilityQuestion = from.disabilityQuestion;
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

    /** What happened, or the beginning of the history of a programme of which a file told the state. */
    History<ProgrammeState> historyAt(StepCall call) {
        return history != null ? history : History.opened(state, StepCall.readFromFile(call.at()));
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
     * Why members are asked whether they have a disability.
     *
     * @return the question, or empty where nobody is asked and no answer is kept
     */
    public Optional<DisabilityQuestion> disabilityQuestion() {
        return Optional.ofNullable(disabilityQuestion);
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
                && Objects.equals(disabilityQuestion, p.disabilityQuestion)
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
