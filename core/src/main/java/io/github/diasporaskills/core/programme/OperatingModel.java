package io.github.diasporaskills.core.programme;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.lifecycle.StepResult;
import io.github.diasporaskills.core.money.ExchangeRate;
import io.github.diasporaskills.core.money.MissingRateException;
import io.github.diasporaskills.core.money.MoneyBag;
import io.github.diasporaskills.core.organisation.ModelVersion;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.reason.Reason;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A way of working that a programme develops, tries and hands over, such as tele-expertise with the diaspora: its
 * versions, pilots, lessons, and the instrument by which a government takes it over. Immutable and thread-safe.
 */
public final class OperatingModel {

    private final String id;
    private final LocalText title;
    private final List<ModelEdition> editions;
    private final List<Pilot> pilots;
    private final List<Lesson> lessons;
    private final List<Adoption> endorsements;
    private final @Nullable Adoption adoption;
    private final History<ModelState> history;

    OperatingModel(OperatingModelBuilder from) {
        this.id = from.id;
        this.title = from.title;
        this.editions = List.copyOf(from.editions);
        this.pilots = List.copyOf(from.pilots);
        this.lessons = List.copyOf(from.lessons);
        this.endorsements = List.copyOf(from.endorsements);
        this.adoption = from.adoption;
        this.history = from.history;
    }

    /**
     * A model that somebody begins to write.
     *
     * @param id unique in the programme, not blank
     * @param title what it is called
     * @param first the first version, which has the number 1 and may be incomplete
     * @param call who, when and why
     * @return the model in the state {@link ModelState#DRAFT}
     * @throws IllegalArgumentException if the id is blank or the version is not the first
     */
    public static OperatingModel drafted(String id, LocalText title, ModelEdition first, StepCall call) {
        return builder(id, title, OperatingModelLifeCycle.TABLE.open(call))
                .edition(first)
                .build();
    }

    /**
     * Starts a model that was written down.
     *
     * @param id unique in the programme, not blank
     * @param title what it is called
     * @param history what happened
     * @return a builder
     * @throws IllegalArgumentException if the id is blank
     */
    public static OperatingModelBuilder builder(String id, LocalText title, History<ModelState> history) {
        return new OperatingModelBuilder(id, title, history);
    }

    /**
     * A builder that starts with everything known of this model.
     *
     * @return a builder, independent of this value
     */
    public OperatingModelBuilder toBuilder() {
        return new OperatingModelBuilder(this);
    }

    /**
     * Its id.
     *
     * @return unique in the programme
     */
    public String id() {
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
     * All versions.
     *
     * @return numbered from 1 without a gap
     */
    public List<ModelEdition> editions() {
        return editions;
    }

    /**
     * The newest version.
     *
     * @return the last one
     */
    public ModelEdition current() {
        return editions.get(editions.size() - 1);
    }

    /**
     * The newest version as sites name it.
     *
     * @return id and number
     */
    public ModelVersion version() {
        return new ModelVersion(id, current().version());
    }

    /**
     * Where and how it was tried.
     *
     * @return in the order in which it was reported
     */
    public List<Pilot> pilots() {
        return pilots;
    }

    /**
     * What was learned.
     *
     * @return in the order in which it was written down
     */
    public List<Lesson> lessons() {
        return lessons;
    }

    /**
     * Instruments that took it over and are not the strategy for engaging the diaspora. They are worth knowing and
     * change no state.
     *
     * @return in the order in which they were recorded
     */
    public List<Adoption> endorsements() {
        return endorsements;
    }

    /**
     * How the country made it part of its strategy.
     *
     * @return the adoption, or empty if it has not
     */
    public Optional<Adoption> adoption() {
        return Optional.ofNullable(adoption);
    }

    /**
     * What happened.
     *
     * @return the history
     */
    public History<ModelState> history() {
        return history;
    }

    /**
     * The state now.
     *
     * @return the state after the last step
     */
    public ModelState state() {
        return history.state();
    }

    /**
     * Whether the country has made the model part of its strategy for engaging the diaspora: what the first outcome of
     * a tele-expertise programme asks for.
     *
     * @param day the day
     * @return true if it is adopted and the instrument holds on that day
     */
    public boolean isIntegratedOn(LocalDate day) {
        requireNonNull(day, "day");
        return state() == ModelState.ADOPTED
                && adoption != null
                && adoption.into() == ModelInstrument.ENGAGEMENT_STRATEGY
                && !adoption.on().isAfter(day);
    }

    /**
     * What an answered case cost on average in the pilots of a version.
     *
     * @param version the number of the version
     * @param currency the currency wanted
     * @param rates a dated rate for each other currency in which money was spent
     * @return the cost, or empty if no case was answered or no money is reported: nothing is made up
     * @throws MissingRateException if a rate is missing
     */
    public Optional<CostPerCase> costPerCase(int version, Currency currency, Collection<ExchangeRate> rates) {
        MoneyBag cost = MoneyBag.empty();
        long answered = 0;
        for (Pilot pilot : pilots) {
            if (pilot.version() == version) {
                cost = cost.plus(pilot.cost());
                answered += pilot.answered();
            }
        }
        return answered == 0 || cost.isEmpty()
                ? Optional.empty()
                : Optional.of(new CostPerCase(cost.totalIn(currency, rates, RoundingMode.HALF_UP), answered));
    }

    /**
     * Those concerned agree that the newest version may be tried.
     *
     * @param call who, when and why
     * @return the model, or what the version lacks
     */
    public StepResult<OperatingModel, ModelState> validate(StepCall call) {
        return OperatingModelLifeCycle.TABLE
                .attempt(history, ModelState.VALIDATED, call)
                .examine(ModelCondition.VERSION_IS_COMPLETE, this::gaps)
                .take(this::after);
    }

    /**
     * The newest version was tried.
     *
     * @param call who, when and why
     * @param reports what came of it at each site; those of other versions do not count
     * @return the model, or why not
     */
    public StepResult<OperatingModel, ModelState> pilot(StepCall call, List<Pilot> reports) {
        List<Pilot> copy = List.copyOf(reports);
        return OperatingModelLifeCycle.TABLE
                .attempt(history, ModelState.PILOTED, call)
                .require(
                        ModelCondition.PILOT_IS_REPORTED,
                        () -> copy.stream()
                                .anyMatch(
                                        report -> report.version() == current().version()))
                .take(steps -> {
                    OperatingModelBuilder changed = toBuilder().history(steps);
                    copy.forEach(changed::pilot);
                    return changed.build();
                });
    }

    /**
     * What was learned is written into a new version.
     *
     * @param call who, when and why
     * @param next the new version, with the next number
     * @param learned the lessons of the pilot, each with a decision
     * @return the model, or why not
     */
    public StepResult<OperatingModel, ModelState> revise(StepCall call, ModelEdition next, List<Lesson> learned) {
        requireNonNull(next, "next");
        List<Lesson> copy = List.copyOf(learned);
        int expected = current().version() + 1;
        return OperatingModelLifeCycle.TABLE
                .attempt(history, ModelState.REVISED, call)
                .examine(ModelCondition.LESSONS_ARE_DECIDED, () -> undecided(copy))
                .examine(ModelCondition.VERSION_IS_THE_NEXT, () -> notNext(next.version(), expected))
                .take(steps -> {
                    OperatingModelBuilder changed = toBuilder().history(steps).edition(next);
                    copy.forEach(changed::lesson);
                    return changed.build();
                });
    }

    /**
     * The country makes the newest version part of its strategy for engaging the diaspora.
     *
     * @param call who, when and why
     * @param made instrument, authority, day and evidence
     * @return the model, or why not; another instrument than the strategy is an endorsement, see
     *     {@link OperatingModelBuilder#endorsement(Adoption)}
     */
    public StepResult<OperatingModel, ModelState> adopt(StepCall call, Adoption made) {
        requireNonNull(made, "made");
        return OperatingModelLifeCycle.TABLE
                .attempt(history, ModelState.ADOPTED, call)
                .examine(ModelCondition.VERSION_IS_COMPLETE, this::gaps)
                .examine(ModelCondition.ADOPTED_IN_THE_ENGAGEMENT_STRATEGY, () -> elsewhere(made))
                .take(steps -> toBuilder().history(steps).adoptedBy(made).build());
    }

    static List<Reason> undecided(List<Lesson> lessons) {
        List<String> undecided = lessons.stream()
                .filter(lesson -> lesson.decisions().isEmpty())
                .map(Lesson::code)
                .toList();
        return !lessons.isEmpty() && undecided.isEmpty()
                ? List.of()
                : List.of(Reason.of(ModelCondition.LESSONS_ARE_DECIDED).with("lessons", undecided));
    }

    static List<Reason> notNext(int version, int expected) {
        return version == expected
                ? List.of()
                : List.of(Reason.of(ModelCondition.VERSION_IS_THE_NEXT)
                        .with("version", version)
                        .with("expected", expected));
    }

    static List<Reason> elsewhere(Adoption made) {
        return made.into() == ModelInstrument.ENGAGEMENT_STRATEGY
                ? List.of()
                : List.of(Reason.of(ModelCondition.ADOPTED_IN_THE_ENGAGEMENT_STRATEGY)
                        .with("instrument", made.into()));
    }

    private List<Reason> gaps() {
        return current().gaps();
    }

    private OperatingModel after(History<ModelState> steps) {
        return toBuilder().history(steps).build();
    }

    /**
     * This model as it stood at the end of a day in UTC, with nothing that came later.
     *
     * <p>Reports of pilots are left out if they came with a later step or of days that were not over.
     *
     * @param day any day
     * @return itself if nothing came later; empty if it had not begun by then
     */
    public Optional<OperatingModel> asOf(LocalDate day) {
        return history.asOf(day).map(then -> toBuilder().asItStood(day, then).build());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OperatingModel m
                && id.equals(m.id)
                && title.equals(m.title)
                && editions.equals(m.editions)
                && pilots.equals(m.pilots)
                && lessons.equals(m.lessons)
                && endorsements.equals(m.endorsements)
                && Objects.equals(adoption, m.adoption)
                && history.equals(m.history);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, editions, history);
    }

    @Override
    public String toString() {
        return "OperatingModel " + id + " version " + current().version() + ", " + state();
    }
}
