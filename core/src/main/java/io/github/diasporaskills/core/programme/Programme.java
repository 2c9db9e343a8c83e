package io.github.diasporaskills.core.programme;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.money.Money;
import io.github.diasporaskills.core.organisation.Partnership;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.time.DateRange;
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
 */
public final class Programme {

    private final ProgrammeId id;
    private final LocalText title;
    private final CountryCode country;
    private final ProgrammeState state;
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
    private final boolean needFirst;
    private final boolean synthetic;

    private Programme(Builder from) {
        this.id = from.id;
        this.title = from.title;
        this.country = from.country;
        this.state = from.state;
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
        private final ProgrammeState state;
        private final DateRange term;
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
