package io.github.diasporaskills.matching.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A number of a scenario that can be changed alone, by its key: for a file, for a command line, and to ask what would be
 * if. Each has a range and, unless it says what the country's rules say, a number that holds where a scenario says nothing.
 */
public enum ScenarioSetting {
    /** How many cases come in a year. */
    CASES_PER_YEAR("casesPerYear", 1, 10_000_000, 1000, false),
    /** By how many percent of the first year's cases they grow in a year, on a straight line. */
    GROWTH_PERCENT("growthPercent", -90, 10_000, 0, false),
    /** How many weeks count. */
    WEEKS("weeks", 1, 1040, 52, true),
    /** How many weeks are played first and do not count. */
    WARM_UP_WEEKS("warmUpWeeks", 0, 520, 4, true),
    /** How many experts there are at the start. */
    EXPERTS("experts", 1, 1_000_000, 50, true),
    /** How many experts join in a year, one after the other. */
    EXPERTS_PER_YEAR("expertsPerYear", 0, 1_000_000, 0, true),
    /** How many percent of the experts are women. */
    WOMEN_PERCENT("womenPercent", 0, 100, 40, false),
    /** How many cases an expert has at once at most. */
    QUOTA("quota", 1, 100_000, 2, true),
    /** How many cases an expert takes at most in the days that count as load; 0 for no limit. */
    MOST_CASES("mostCases", 0, 100_000, 0, true),
    /** For how many days a case counts as load. */
    LOAD_DAYS("loadDays", 1, 366, 30, true),
    /** How many percent of the offers are never replied to. */
    NEVER_PERCENT("neverPercent", 0, 100, 0, false),
    /** The same for everybody asked after the first; as for the first if it is not given. */
    BACKUP_NEVER_PERCENT("backupNeverPercent", 0, 100, Double.NaN, false),
    /** How many percent of the offers are refused. */
    DECLINE_PERCENT("declinePercent", 0, 100, 0, false),
    /** After how many hours, in the median, an offer is refused. */
    DECLINE_HOURS("declineHours", 0.01, 8760, 12, false),
    /** How many percent of the experts go quiet in a year, without a word. */
    QUIET_PERCENT("quietPercent", 0, 99, 0, false),
    /** After how many percent of the time to the opinion an expert takes the case; at 100 with the opinion. */
    ACCEPT_PERCENT("acceptPercent", 0, 100, 100, false),
    /** How much experts differ in speed: the standard deviation of the logarithm. */
    SPEED_SPREAD("speedSpread", 0, 3, 0, false),
    /** How much experts differ in how often they never reply: 0 not at all, 1 as much as can be. */
    NEVER_SPREAD("neverSpread", 0, 1, 0, false),
    /** How many times as long an opinion takes as the scenario says. */
    ANSWER_FACTOR("answerFactor", 0.001, 1000, 1, false),
    /** How many times as long triage takes as the scenario says. */
    TRIAGE_FACTOR("triageFactor", 0.001, 1000, 1, false),
    /** For how many minutes a case keeps a coordinator from others, however long its triage takes. */
    TRIAGE_WORK_MINUTES("triageWorkMinutes", 0, 1440, 15, false),
    /** How many coordinators there are. */
    COORDINATORS("coordinators", 1, 1000, 4, true),
    /** How many open cases a coordinator has at most. */
    COORDINATOR_CASES("coordinatorCases", 1, 1_000_000, 40, true),
    /** Within how many hours an expert answers; what the country says for each urgency if it is not given. */
    DEADLINE_HOURS("deadlineHours", 1, 8760, Double.NaN, true),
    /** After how many hours the next expert is asked; what the country says if it is not given. */
    BACKUP_HOURS("backupHours", 1, 8760, Double.NaN, true),
    /** After how many days without an expert a case is left unanswered. */
    PATIENCE_DAYS("patienceDays", 1, 3650, 30, false),
    /** How many percent of the cases are of the most urgent kind. */
    URGENT_PERCENT("urgentPercent", 0, 100, 10, false),
    /** How many percent of the cases are of the least urgent kind. */
    ROUTINE_PERCENT("routinePercent", 0, 100, 30, false),
    /** How many percent of the patients wish a woman as expert. */
    WISH_PERCENT("wishPercent", 0, 100, 0, false),
    /** How many percent of them keep the wish when they are asked again. */
    KEEPS_WISH_PERCENT("keepsWishPercent", 0, 100, 50, false),
    /** After how many hours, in the median, a patient replies. */
    PATIENT_HOURS("patientHours", 0.01, 8760, 12, false),
    /** For how many percent of the answered cases the hospital reports what became of the patient; 0 plays no follow-up. */
    FOLLOW_UP_PERCENT("followUpPercent", 0, 100, 0, false),
    /** How many hospitals send cases. */
    SITES("sites", 1, 100_000, 10, true);

    private final String key;
    private final double least;
    private final double most;
    private final double usual;
    private final boolean whole;

    ScenarioSetting(String key, double least, double most, double usual, boolean whole) {
        this.key = key;
        this.least = least;
        this.most = most;
        this.usual = usual;
        this.whole = whole;
    }

    /**
     * The name in files and on command lines.
     *
     * @return for example {@code casesPerYear}
     */
    public String key() {
        return key;
    }

    /**
     * The least that it can be.
     *
     * @return the number
     */
    public double least() {
        return least;
    }

    /**
     * The most that it can be.
     *
     * @return the number
     */
    public double most() {
        return most;
    }

    /**
     * Whether it counts something, and so has no decimals.
     *
     * @return true for counts
     */
    public boolean isWhole() {
        return whole;
    }

    double usual() {
        return usual;
    }

    boolean allows(double value) {
        return value >= least && value <= most && (!whole || value == Math.rint(value));
    }

    /**
     * The setting of a key.
     *
     * @param key for example {@code experts}
     * @return the setting, or empty if there is none of that name
     */
    public static Optional<ScenarioSetting> find(String key) {
        return Arrays.stream(values()).filter(each -> each.key.equals(key)).findFirst();
    }

    /**
     * All keys.
     *
     * @return in the order of the settings
     */
    public static List<String> keys() {
        return Arrays.stream(values()).map(ScenarioSetting::key).toList();
    }
}
