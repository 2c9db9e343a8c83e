package io.github.diasporaskills.matching.simulation;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.calendar.DayHours;
import io.github.diasporaskills.core.calendar.WeeklyHours;
import io.github.diasporaskills.core.document.ClosestName;
import io.github.diasporaskills.core.document.Document;
import io.github.diasporaskills.core.document.DocumentLimits;
import io.github.diasporaskills.core.document.ReadResult;
import io.github.diasporaskills.core.document.SchemaVersion;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.reason.Parsed;
import io.github.diasporaskills.core.reason.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A network that is to be played: how many cases come and when, who answers how fast and how often not at all, who
 * coordinates. Whatever a country has rules for comes from its pack and not from here. Immutable and thread-safe.
 *
 * <p>As a file it is JSON; every number of {@code settings} may be left out, see {@link ScenarioSetting}:
 *
 * <pre>{@code
 * {
 *   "schema": "1.0",
 *   "id": "own",
 *   "title": {"en": "Our network", "fr": "Notre réseau"},
 *   "pack": "MA",
 *   "start": "2026-01-05",
 *   "settings": {"casesPerYear": 900, "experts": 60, "coordinators": 3},
 *   "duty": "08:00-20:00",
 *   "weekdays": [20, 18, 18, 17, 15, 7, 5],
 *   "hours": [1, 1, 1, 1, 1, 2, 3, 5, 8, 9, 9, 9, 8, 8, 8, 7, 6, 5, 4, 3, 2, 2, 1, 1],
 *   "triage": {"shape": "LOG_NORMAL", "q1": 0.1, "median": 0.2, "q3": 0.8},
 *   "answer": {"shape": "TWO_PIECE", "q1": 1.8, "median": 5.3, "q3": 16.4},
 *   "backupAnswer": {"shape": "FIXED", "hours": 20},
 *   "specialties": [{"specialty": "dermatology", "cases": 2, "experts": 1}],
 *   "notes": ["Where each figure comes from, and what is assumed."]
 * }
 * }</pre>
 *
 * <p>{@code weekdays} (from Monday) and {@code hours} (from midnight, by the clock of the country) are weights of when
 * cases come, {@code duty} the hours of coordinators on every day. {@code triage} and {@code answer} are times in hours;
 * {@code backupAnswer} holds for everybody who is asked after the first.
 */
public final class Scenario {

    /** The scenarios that come with the library, by published networks. */
    private static final String SHIPPED = "msf swinfen addis base";

    private static final SchemaVersion SCHEMA = SchemaVersion.of(1, 0);
    private static final String DUTY = "duty";

    private final String id;
    private final LocalText title;
    private final String pack;
    private final LocalDate start;
    private final Map<ScenarioSetting, Double> settings;
    private final DayHours duty;
    private final List<Integer> weekdays;
    private final List<Integer> hours;
    private final FittedTime triage;
    private final FittedTime answer;
    private final @Nullable FittedTime backupAnswer;
    private final List<AskedSpecialty> specialties;
    private final List<String> notes;

    Scenario(Draft from) {
        this.id = requireNonNull(from.id, "id");
        this.title = requireNonNull(from.title, "title");
        this.pack = requireNonNull(from.pack, "pack");
        this.start = requireNonNull(from.start, "start");
        Map<ScenarioSetting, Double> copy = new EnumMap<>(ScenarioSetting.class);
        copy.putAll(from.settings);
        this.settings = Collections.unmodifiableMap(copy);
        this.duty = from.duty;
        this.weekdays = List.copyOf(from.weekdays);
        this.hours = List.copyOf(from.hours);
        this.triage = from.triage;
        this.answer = from.answer;
        this.backupAnswer = from.backupAnswer;
        this.specialties = List.copyOf(from.specialties);
        this.notes = List.copyOf(from.notes);
    }

    /** A scenario while it is put together. */
    static final class Draft {
        String id = "own";
        LocalText title = LocalText.of("en", "Own scenario");
        String pack = "MA";
        LocalDate start = LocalDate.of(2026, 1, 5);
        final Map<ScenarioSetting, Double> settings = new EnumMap<>(ScenarioSetting.class);
        DayHours duty = DayHours.parse("00:00-24:00");
        List<Integer> weekdays = Collections.nCopies(7, 1);
        List<Integer> hours = Collections.nCopies(24, 1);
        FittedTime triage = FittedTime.fixed(0);
        FittedTime answer = FittedTime.exponential(24);

        @Nullable
        FittedTime backupAnswer;

        List<AskedSpecialty> specialties = List.of();
        List<String> notes = List.of();

        Draft() {}

        Draft(Scenario from) {
            id = from.id;
            title = from.title;
            pack = from.pack;
            start = from.start;
            settings.putAll(from.settings);
            duty = from.duty;
            weekdays = from.weekdays;
            hours = from.hours;
            triage = from.triage;
            answer = from.answer;
            backupAnswer = from.backupAnswer;
            specialties = from.specialties;
            notes = from.notes;
        }
    }

    /**
     * The scenarios that come with the library.
     *
     * @return their ids
     */
    public static List<String> shippedIds() {
        return List.of(SHIPPED.split(" ", -1));
    }

    /**
     * A scenario that comes with the library.
     *
     * @param id one of {@link #shippedIds()}
     * @return the scenario
     * @throws IllegalArgumentException if there is none of that id
     */
    public static Scenario shipped(String id) {
        if (!shippedIds().contains(requireNonNull(id, "id"))) {
            throw new IllegalArgumentException(
                    "Scenarios that come with the library are " + shippedIds() + "; found " + id);
        }
        String file = id + ".json";
        try (InputStream in = requireNonNull(Scenario.class.getResourceAsStream(file), file)) {
            ReadResult<Scenario> read = read(Document.parse(file, in, DocumentLimits.standard()));
            return read.value()
                    .orElseThrow(() ->
                            new IllegalStateException("The scenario " + id + " does not read: " + read.problems()));
        } catch (IOException e) {
            throw new UncheckedIOException("A file of the library could not be read", e);
        }
    }

    /**
     * Reads a scenario.
     *
     * @param document the file
     * @return the scenario, or every mistake with its place
     */
    public static ReadResult<Scenario> read(Document document) {
        return document.read(SCHEMA, ScenarioReader::read);
    }

    /**
     * This scenario with one number changed, as a command line has it.
     *
     * @param key the key of a setting, or {@code duty}
     * @param value the number, or for {@code duty} hours such as {@code 08:00-20:00}
     * @return a new scenario, or why not
     */
    public Parsed<Scenario> with(String key, String value) {
        Optional<ScenarioSetting> setting = ScenarioSetting.find(key);
        if (setting.isPresent()) {
            return with(setting.get(), value);
        } else if (key.equals(DUTY)) {
            return withDuty(value);
        }
        List<String> known = new ArrayList<>(ScenarioSetting.keys());
        known.add(DUTY);
        Reason unknown = Reason.of(SimulationReason.NO_SETTING).with("key", key).with("known", known);
        return ClosestName.to(key, known)
                .map(near -> Parsed.<Scenario>refused(unknown, near))
                .orElseGet(() -> Parsed.refused(unknown));
    }

    private Parsed<Scenario> with(ScenarioSetting setting, String value) {
        double number;
        try {
            number = new BigDecimal(value.strip()).doubleValue();
        } catch (NumberFormatException e) {
            return Parsed.refused(Reason.of(SimulationReason.NOT_NUMBER)
                    .with("key", setting.key())
                    .with("found", value));
        }
        return setting.allows(number)
                ? Parsed.of(with(setting, number))
                : Parsed.refused(outOfRange(setting).with("found", value));
    }

    static Reason outOfRange(ScenarioSetting setting) {
        return Reason.of(setting.isWhole() ? SimulationReason.NOT_COUNT : SimulationReason.OUT_OF_RANGE)
                .with("key", setting.key())
                .with("least", plain(setting.least()))
                .with("most", plain(setting.most()));
    }

    private static BigDecimal plain(double number) {
        BigDecimal short1 = BigDecimal.valueOf(number).stripTrailingZeros();
        return short1.scale() < 0 ? short1.setScale(0) : short1;
    }

    private Parsed<Scenario> withDuty(String value) {
        try {
            Draft draft = new Draft(this);
            draft.duty = DayHours.parse(value);
            return draft.duty.isOpen()
                    ? Parsed.of(new Scenario(draft))
                    : Parsed.refused(Reason.of(SimulationReason.NOT_HOURS)
                            .with("key", DUTY)
                            .with("found", value));
        } catch (IllegalArgumentException e) {
            return Parsed.refused(
                    Reason.of(SimulationReason.NOT_HOURS).with("key", DUTY).with("found", value));
        }
    }

    /**
     * This scenario with another number.
     *
     * @param setting which
     * @param value the number
     * @return a new scenario
     * @throws IllegalArgumentException if the number is out of the range of the setting
     */
    public Scenario with(ScenarioSetting setting, double value) {
        if (!setting.allows(value)) {
            throw new IllegalArgumentException("The setting " + setting.key() + " is "
                    + (setting.isWhole() ? "a whole number " : "") + "from " + setting.least() + " to "
                    + setting.most() + "; found " + value);
        }
        Draft draft = new Draft(this);
        draft.settings.put(setting, value);
        return new Scenario(draft);
    }

    /**
     * This scenario with other times to an opinion.
     *
     * @param first of whoever is asked first, in all specialties
     * @param later of everybody who is asked after that
     * @return a new scenario
     */
    public Scenario answering(FittedTime first, FittedTime later) {
        Draft draft = new Draft(this);
        draft.answer = requireNonNull(first, "first");
        draft.backupAnswer = requireNonNull(later, "later");
        draft.specialties = specialties.stream()
                .map(each -> new AskedSpecialty(each.specialty(), each.cases(), each.experts(), null))
                .toList();
        return new Scenario(draft);
    }

    /**
     * This scenario with another time of triage.
     *
     * @param hours from when a coordinator takes a case up until it is ready for an offer
     * @return a new scenario
     */
    public Scenario inTriage(FittedTime hours) {
        Draft draft = new Draft(this);
        draft.triage = requireNonNull(hours, "hours");
        return new Scenario(draft);
    }

    /**
     * Its id.
     *
     * @return for example {@code msf}
     */
    public String id() {
        return id;
    }

    /**
     * What it is called.
     *
     * @return by language
     */
    public LocalText title() {
        return title;
    }

    /**
     * Whose rules hold.
     *
     * @return the name of a country pack
     */
    public String pack() {
        return pack;
    }

    /**
     * When it begins.
     *
     * @return the first day, by the clock of the country
     */
    public LocalDate start() {
        return start;
    }

    /**
     * A number of it.
     *
     * @param setting which
     * @return the number; empty if neither the scenario nor the setting says it, so that the country's rules hold
     */
    public Optional<Double> find(ScenarioSetting setting) {
        double found = settings.getOrDefault(requireNonNull(setting, "setting"), setting.usual());
        return Double.isNaN(found) ? Optional.empty() : Optional.of(found);
    }

    /**
     * A number of it that always is there.
     *
     * @param setting which
     * @return the number
     * @throws java.util.NoSuchElementException if the country's rules hold
     */
    public double value(ScenarioSetting setting) {
        return find(setting).orElseThrow();
    }

    int count(ScenarioSetting setting) {
        return (int) value(setting);
    }

    double share(ScenarioSetting setting) {
        return value(setting) / 100;
    }

    WeeklyHours duty() {
        return WeeklyHours.of(EnumSet.allOf(DayOfWeek.class), duty);
    }

    /** The longest time in which nobody is on duty: what is left of a day, and an hour if the clock changes in it. */
    Duration longestRest() {
        return Duration.ofDays(1).minusMinutes(duty.minutes()).plusHours(1);
    }

    List<Integer> weekdays() {
        return weekdays;
    }

    List<Integer> hours() {
        return hours;
    }

    FittedTime triage() {
        return triage.times(value(ScenarioSetting.TRIAGE_FACTOR));
    }

    /** How long an expert takes who is asked first, or later. */
    FittedTime answer(AskedSpecialty in, boolean first) {
        FittedTime own = in.answer() == null ? answer : in.answer();
        return (first || backupAnswer == null ? own : backupAnswer).times(value(ScenarioSetting.ANSWER_FACTOR));
    }

    /**
     * What no scenario can be: shares that together make more than all.
     *
     * @return why it cannot be played; empty if it can
     */
    public Optional<Reason> contradiction() {
        return share(ScenarioSetting.URGENT_PERCENT) + share(ScenarioSetting.ROUTINE_PERCENT) > 1
                ? Optional.of(Reason.of(SimulationReason.MORE_THAN_ALL)
                        .with("key", ScenarioSetting.URGENT_PERCENT.key())
                        .with("other", ScenarioSetting.ROUTINE_PERCENT.key()))
                : Optional.empty();
    }

    /**
     * What is asked for.
     *
     * @return the specialties, at least one
     */
    public List<AskedSpecialty> specialties() {
        return specialties;
    }

    /**
     * Where its figures come from, and what is assumed.
     *
     * @return sentences
     */
    public List<String> notes() {
        return notes;
    }

    /**
     * The id and the size.
     *
     * @return for example {@code msf: 936 cases a year, 100 experts}
     */
    @Override
    public String toString() {
        return id + ": " + value(ScenarioSetting.CASES_PER_YEAR) + " cases a year, " + count(ScenarioSetting.EXPERTS)
                + " experts";
    }
}
