package io.github.diasporaskills.core.programme;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.money.Money;
import io.github.diasporaskills.core.organisation.Partnership;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.time.DateRange;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is known of a programme. It takes no step: for that, use the methods of {@link Programme}. Not
 * thread-safe.
 */
public final class ProgrammeBuilder {

    final ProgrammeId id;
    final LocalText title;
    final CountryCode country;
    ProgrammeState state;
    DateRange term;
    final List<ExternalId> externalIds = new ArrayList<>();
    ResultsTree results = ResultsTree.empty();
    EligibilityPolicy eligibility = EligibilityPolicy.open();
    final EnumSet<ResourceKind> resources = EnumSet.of(ResourceKind.SKILLS);
    final List<MobilisationDefinition> mobilisation = new ArrayList<>();
    final List<Partnership> partnerships = new ArrayList<>();
    final List<PublishedFigure> publishedFigures = new ArrayList<>();
    boolean needFirst;
    boolean synthetic;

    @Nullable
    History<ProgrammeState> history;

    @Nullable
    String type;

    @Nullable
    String scope;

    @Nullable
    Money budget;

    @Nullable
    TermThreshold termThreshold;

    @Nullable
    DisabilityQuestion disabilityQuestion;

    @Nullable
    EvaluationRule evaluationRule;

    @Nullable
    ProgrammeEvaluation evaluation;

    ProgrammeBuilder(ProgrammeId id, LocalText title, CountryCode country, ProgrammeState state, DateRange term) {
        this.id = requireNonNull(id, "id");
        this.title = requireNonNull(title, "title");
        this.country = requireNonNull(country, "country");
        this.state = requireNonNull(state, "state");
        this.term = requireNonNull(term, "term");
    }

    /** Everything of a programme. */
    ProgrammeBuilder(Programme from) {
        this(from.id(), from.title(), from.country(), from.state(), from.term());
        history = from.history().orElse(null);
        externalIds.addAll(from.externalIds());
        type = from.type().orElse(null);
        scope = from.scope().orElse(null);
        budget = from.budget().orElse(null);
        results = from.results();
        termThreshold = from.termThreshold().orElse(null);
        eligibility = from.eligibility();
        disabilityQuestion = from.disabilityQuestion().orElse(null);
        resources.clear();
        resources.addAll(from.resources());
        mobilisation.addAll(from.mobilisation());
        partnerships.addAll(from.partnerships());
        publishedFigures.addAll(from.publishedFigures());
        evaluationRule = from.evaluationRule().orElse(null);
        evaluation = from.evaluation().orElse(null);
        needFirst = from.isNeedFirst();
        synthetic = from.isSynthetic();
    }

    /**
     * Sets what has happened, and with it the state. To take a step, use the methods of the programme.
     *
     * @param value the history
     * @return this builder
     */
    public ProgrammeBuilder history(History<ProgrammeState> value) {
        history = requireNonNull(value, "value");
        state = value.state();
        return this;
    }

    ProgrammeBuilder term(DateRange value) {
        term = value;
        return this;
    }

    /**
     * Adds a number that somebody published.
     *
     * @param value the figure as published
     * @return this builder
     */
    public ProgrammeBuilder publishedFigure(PublishedFigure value) {
        publishedFigures.add(requireNonNull(value, "value"));
        return this;
    }

    /**
     * Sets when the donor wants an evaluation.
     *
     * @param value the rule
     * @return this builder
     */
    public ProgrammeBuilder evaluationRule(EvaluationRule value) {
        evaluationRule = requireNonNull(value, "value");
        return this;
    }

    /**
     * Sets how it was looked at from outside.
     *
     * @param value the evaluation
     * @return this builder
     */
    public ProgrammeBuilder evaluation(ProgrammeEvaluation value) {
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
    public ProgrammeBuilder externalId(ExternalId value) {
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
    public ProgrammeBuilder type(String value) {
        type = requireNonNull(value, "value");
        return this;
    }

    /**
     * Sets how far it reaches.
     *
     * @param value in the donor's words
     * @return this builder
     */
    public ProgrammeBuilder scope(String value) {
        scope = requireNonNull(value, "value");
        return this;
    }

    /**
     * Sets the money it has.
     *
     * @param value in one currency
     * @return this builder
     */
    public ProgrammeBuilder budget(Money value) {
        budget = requireNonNull(value, "value");
        return this;
    }

    /**
     * Sets what it wants to reach.
     *
     * @param value the tree
     * @return this builder
     */
    public ProgrammeBuilder results(ResultsTree value) {
        results = requireNonNull(value, "value");
        return this;
    }

    /**
     * Sets up to how many days an engagement is short here.
     *
     * @param value the threshold
     * @return this builder
     */
    public ProgrammeBuilder termThreshold(TermThreshold value) {
        termThreshold = requireNonNull(value, "value");
        return this;
    }

    /**
     * Sets who may take part.
     *
     * @param value the policy
     * @return this builder
     */
    public ProgrammeBuilder eligibility(EligibilityPolicy value) {
        eligibility = requireNonNull(value, "value");
        return this;
    }

    /**
     * Says that members are asked whether they have a disability.
     *
     * @param value why, and who approved it
     * @return this builder
     */
    public ProgrammeBuilder disabilityQuestion(DisabilityQuestion value) {
        disabilityQuestion = requireNonNull(value, "value");
        return this;
    }

    /**
     * Sets what the diaspora brings.
     *
     * @param values at least one kind
     * @return this builder
     * @throws IllegalArgumentException if there is none
     */
    public ProgrammeBuilder resources(Set<ResourceKind> values) {
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
    public ProgrammeBuilder mobilisation(MobilisationDefinition value) {
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
    public ProgrammeBuilder partnership(Partnership value) {
        partnerships.add(requireNonNull(value, "value"));
        return this;
    }

    /**
     * Sets whether every engagement answers a need that was approved before.
     *
     * @param value true where the host asks first
     * @return this builder
     */
    public ProgrammeBuilder needFirst(boolean value) {
        needFirst = value;
        return this;
    }

    /**
     * Marks the programme's people and numbers as invented.
     *
     * @param value true for demonstrations
     * @return this builder
     */
    public ProgrammeBuilder synthetic(boolean value) {
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
