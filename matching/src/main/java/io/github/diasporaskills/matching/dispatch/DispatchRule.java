package io.github.diasporaskills.matching.dispatch;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.calendar.DayHours;
import io.github.diasporaskills.core.country.CountryPack;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How cases are offered: what counts for how much, when the next expert is asked, who is told when nobody answers. A
 * country sets it in the section {@code dispatch} of its pack, see {@link DispatchSection}. Immutable and thread-safe.
 */
public final class DispatchRule {

    /** The largest weight of a criterion. */
    public static final int LARGEST_WEIGHT = 1_000_000;

    private static final DispatchRule DEFAULTS = new DispatchRule(new Draft());

    private final Map<DispatchCriterion, Integer> weights;
    private final int expectedPercent;
    private final int asIfAsked;
    private final int loadDays;
    private final int mostCases;
    private final DayHours reachable;
    private final int backups;
    private final Map<String, Integer> backupHours;
    private final int waitHours;
    private final int triageHours;
    private final int patientHours;
    private final int escalateEveryHours;
    private final int coordinatorCases;
    private final DayHours coordinatorHours;
    private final Set<String> wakeFor;
    private final DispatchMode mode;
    private final long seed;
    private final @Nullable EmergencyPath emergency;

    DispatchRule(Draft from) {
        Map<DispatchCriterion, Integer> byCriterion = new EnumMap<>(DispatchCriterion.class);
        byCriterion.putAll(from.weights);
        this.weights = Collections.unmodifiableMap(byCriterion);
        this.expectedPercent = from.expectedPercent;
        this.asIfAsked = from.asIfAsked;
        this.loadDays = from.loadDays;
        this.mostCases = from.mostCases;
        this.reachable = from.reachable;
        this.backups = from.backups;
        this.backupHours = Collections.unmodifiableMap(new TreeMap<>(from.backupHours));
        this.waitHours = from.waitHours;
        this.triageHours = from.triageHours;
        this.patientHours = from.patientHours;
        this.escalateEveryHours = from.escalateEveryHours;
        this.coordinatorCases = from.coordinatorCases;
        this.coordinatorHours = from.coordinatorHours;
        this.wakeFor = Collections.unmodifiableSet(new TreeSet<>(from.wakeFor));
        this.mode = from.mode;
        this.seed = from.seed;
        this.emergency = from.emergency;
    }

    /** The settings while they are put together; they start as where a country says nothing. */
    static final class Draft {
        final Map<DispatchCriterion, Integer> weights = new EnumMap<>(Map.of(
                DispatchCriterion.ANSWERS, 40,
                DispatchCriterion.LOAD, 35,
                DispatchCriterion.CONTINUITY, 15,
                DispatchCriterion.HOURS, 10));
        int expectedPercent = 70;
        int asIfAsked = 4;
        int loadDays = 30;
        int mostCases;
        DayHours reachable = DayHours.parse("07:00-22:00");
        int backups = 2;
        final Map<String, Integer> backupHours = new TreeMap<>();
        int waitHours = 24;
        int triageHours = 12;
        int patientHours = 24;
        int escalateEveryHours = 24;
        int coordinatorCases = 40;
        DayHours coordinatorHours = DayHours.parse("08:00-20:00");
        final Set<String> wakeFor = new TreeSet<>();
        DispatchMode mode = DispatchMode.SUGGEST;
        long seed;

        @Nullable
        EmergencyPath emergency;

        Draft() {}

        Draft(DispatchRule from) {
            weights.putAll(from.weights);
            expectedPercent = from.expectedPercent;
            asIfAsked = from.asIfAsked;
            loadDays = from.loadDays;
            mostCases = from.mostCases;
            reachable = from.reachable;
            backups = from.backups;
            backupHours.putAll(from.backupHours);
            waitHours = from.waitHours;
            triageHours = from.triageHours;
            patientHours = from.patientHours;
            escalateEveryHours = from.escalateEveryHours;
            coordinatorCases = from.coordinatorCases;
            coordinatorHours = from.coordinatorHours;
            wakeFor.addAll(from.wakeFor);
            mode = from.mode;
            seed = from.seed;
            emergency = from.emergency;
        }
    }

    /**
     * What holds where a country says nothing: a coordinator releases each offer; chance to answer 40, load 35,
     * continuity 15, hours 10; the load of the last 30 days; two backups named; no path for emergencies.
     *
     * @return the defaults
     */
    public static DispatchRule defaults() {
        return DEFAULTS;
    }

    /**
     * The rule of a country.
     *
     * @param pack the pack of the country served
     * @return its rule, or the defaults if it has no section {@code dispatch}
     * @throws io.github.diasporaskills.core.reason.ProblemsException with every mistake, if the section is broken
     */
    public static DispatchRule of(CountryPack pack) {
        return DispatchSection.of(pack).map(DispatchSection::rule).orElse(DEFAULTS);
    }

    /**
     * This rule with another weight.
     *
     * @param criterion of what
     * @param weight 0 to {@value #LARGEST_WEIGHT}; 0 leaves it out
     * @return a new rule
     * @throws IllegalArgumentException if the weight is out of range
     */
    public DispatchRule withWeight(DispatchCriterion criterion, int weight) {
        Draft draft = new Draft(this);
        draft.weights.put(requireNonNull(criterion, "criterion"), checked(weight, 0, LARGEST_WEIGHT));
        return new DispatchRule(draft);
    }

    /**
     * This rule with offers released by a coordinator, or made by themselves.
     *
     * @param other who releases offers
     * @return a new rule
     */
    public DispatchRule withMode(DispatchMode other) {
        Draft draft = new Draft(this);
        draft.mode = requireNonNull(other, "other");
        return new DispatchRule(draft);
    }

    /**
     * This rule with a cap on what one expert takes in the days over which load counts, whatever else speaks for the
     * expert.
     *
     * @param most 1 or more; 0 for no cap but the quota
     * @return a new rule
     * @throws IllegalArgumentException if the number is negative
     */
    public DispatchRule withMostCases(int most) {
        Draft draft = new Draft(this);
        draft.mostCases = checked(most, 0, Integer.MAX_VALUE);
        return new DispatchRule(draft);
    }

    /**
     * This rule with load counted over other days.
     *
     * @param days 1 to 366
     * @return a new rule
     * @throws IllegalArgumentException if the number is out of range
     */
    public DispatchRule withLoadDays(int days) {
        Draft draft = new Draft(this);
        draft.loadDays = checked(days, 1, 366);
        return new DispatchRule(draft);
    }

    /**
     * This rule with the next expert asked after another time.
     *
     * @param urgency a name of the pack
     * @param hours 1 to 8760
     * @return a new rule
     * @throws IllegalArgumentException if the number is out of range
     */
    public DispatchRule withBackupHours(String urgency, int hours) {
        Draft draft = new Draft(this);
        draft.backupHours.put(requireNonNull(urgency, "urgency"), checked(hours, 1, 8760));
        return new DispatchRule(draft);
    }

    /**
     * This rule with another draw among experts of whom nothing else tells who comes first.
     *
     * @param other any number; publish it before the cases are known
     * @return a new rule
     */
    public DispatchRule withSeed(long other) {
        Draft draft = new Draft(this);
        draft.seed = other;
        return new DispatchRule(draft);
    }

    /**
     * This rule with a path for emergencies.
     *
     * @param path what somebody does at once
     * @return a new rule
     */
    public DispatchRule withEmergency(EmergencyPath path) {
        Draft draft = new Draft(this);
        draft.emergency = requireNonNull(path, "path");
        return new DispatchRule(draft);
    }

    private static int checked(int number, int least, int most) {
        if (number < least || number > most) {
            throw new IllegalArgumentException("Expected " + least + " to " + most + "; found " + number);
        }
        return number;
    }

    /**
     * What a criterion counts.
     *
     * @param criterion of what
     * @return the weight, 0 or more
     */
    public int weight(DispatchCriterion criterion) {
        return weights.getOrDefault(requireNonNull(criterion, "criterion"), 0);
    }

    /**
     * Who releases offers.
     *
     * @return the mode
     */
    public DispatchMode mode() {
        return mode;
    }

    /**
     * Of how many days the cases of an expert count as load.
     *
     * @return 1 to 366
     */
    public int loadDays() {
        return loadDays;
    }

    /**
     * The most cases that an expert takes in those days.
     *
     * @return 0 for no cap but the quota
     */
    public int mostCases() {
        return mostCases;
    }

    /**
     * At which times of day a message reaches an expert, by the expert's own clock.
     *
     * @return spans of local time
     */
    public DayHours reachable() {
        return reachable;
    }

    /**
     * How many experts are named to come after the first.
     *
     * @return 0 or more
     */
    public int backups() {
        return backups;
    }

    /**
     * After how much time without an answer the next expert is asked.
     *
     * @param urgency a name of the pack
     * @return the time, or empty if the pack's own {@code backupHours} hold
     */
    public Optional<Duration> backupTime(String urgency) {
        return Optional.ofNullable(backupHours.get(requireNonNull(urgency, "urgency")))
                .map(Duration::ofHours);
    }

    /**
     * How long a case waits for an expert of the network to be free before other networks are asked.
     *
     * @return the time
     */
    public Duration waitTime() {
        return Duration.ofHours(waitHours);
    }

    /**
     * How long a case waits for triage or for the requester before somebody is told.
     *
     * @return the time
     */
    public Duration triageTime() {
        return Duration.ofHours(triageHours);
    }

    /**
     * How long a patient thinks about another wish before the coordinator is told.
     *
     * @return the time
     */
    public Duration patientTime() {
        return Duration.ofHours(patientHours);
    }

    /**
     * After how much time somebody is told again.
     *
     * @return the time
     */
    public Duration escalateEvery() {
        return Duration.ofHours(escalateEveryHours);
    }

    /**
     * How many cases a coordinator has at most, unless the roster says otherwise.
     *
     * @return 1 or more
     */
    public int coordinatorCases() {
        return coordinatorCases;
    }

    /**
     * At which hours coordinators are on duty, unless the roster says otherwise.
     *
     * @return spans of local time
     */
    public DayHours coordinatorHours() {
        return coordinatorHours;
    }

    /**
     * For which urgencies a coordinator is called in hours of rest.
     *
     * @return names of the pack
     */
    public Set<String> wakeFor() {
        return wakeFor;
    }

    /**
     * From what ties are drawn.
     *
     * @return the seed
     */
    public long seed() {
        return seed;
    }

    /**
     * What somebody does with an emergency.
     *
     * @return the path, or empty if the country named none
     */
    public Optional<EmergencyPath> emergency() {
        return Optional.ofNullable(emergency);
    }

    /** The chance of an expert to answer in time. */
    int chance(int asked, int inTime) {
        long whole = DispatchCriterion.WHOLE;
        return (int) (whole * (100L * inTime + (long) expectedPercent * asIfAsked) / (100L * (asked + asIfAsked)));
    }

    /** How little an expert has to do. */
    static int leisure(int quota, int cases) {
        return (int) ((long) DispatchCriterion.WHOLE * quota / (quota + (long) cases));
    }

    /** Everything that a decision depends on, for its digest. */
    String canonical() {
        return String.join(
                ";",
                weights.toString(),
                expectedPercent + "/" + asIfAsked,
                loadDays + "/" + mostCases,
                reachable.toString(),
                backups + " " + backupHours,
                waitHours + "/" + triageHours + "/" + patientHours + "/" + escalateEveryHours,
                coordinatorCases + " " + coordinatorHours + " " + wakeFor,
                mode.toString(),
                Long.toString(seed),
                String.valueOf(emergency));
    }

    /**
     * The weights and who releases offers.
     *
     * @return for example {@code SUGGEST, {ANSWERS=40, LOAD=35, CONTINUITY=15, HOURS=10}}
     */
    @Override
    public String toString() {
        return mode + ", " + weights;
    }
}
