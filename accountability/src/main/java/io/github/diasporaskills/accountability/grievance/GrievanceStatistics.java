package io.github.diasporaskills.accountability.grievance;

import io.github.diasporaskills.core.people.Gender;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * How many complaints there were and what became of them. A split by gender, kind or category is counted over quarters
 * that are over, and over stretches of them in which each of its groups is empty or counts {@value #LEAST_THRESHOLD} at
 * least: so nobody can be found by taking groups from the total, answers about two periods from each other, or the answer
 * of yesterday from that of today. Complaints that were passed on are counted, and stand in no split; who asks again after
 * an older one was passed on sees one less in its groups. Immutable and thread-safe.
 */
public final class GrievanceStatistics {

    /** The least that a group may have to count to be shown. */
    public static final int LEAST_THRESHOLD = 5;

    private final int received;
    private final Map<GrievanceState, Integer> byState;
    private final QuarterlySplit<Gender> byGender;
    private final QuarterlySplit<ComplainantKind> byKind;
    private final QuarterlySplit<String> byCategory;
    private final Map<String, List<Quarter>> counted = new TreeMap<>();
    private final Set<String> withheld = new TreeSet<>();
    private final int answered;
    private final int answeredInTime;
    private final int preferences;
    private final int preferencesHonoured;

    private GrievanceStatistics(
            SortedMap<Quarter, List<CaseFigures>> all, Quarter from, Quarter until, Quarter running, int threshold) {
        SortedMap<Quarter, List<CaseFigures>> asked = new TreeMap<>(all.tailMap(from));
        asked.keySet().removeIf(quarter -> quarter.compareTo(until) > 0);
        List<CaseFigures> cases = asked.values().stream().flatMap(List::stream).toList();
        SortedMap<Quarter, List<CaseFigures>> over = all.headMap(running);
        this.received = cases.size();
        Map<GrievanceState, Integer> states = new TreeMap<>();
        cases.forEach(of -> states.merge(of.state(), 1, Integer::sum));
        this.byState = Collections.unmodifiableMap(states);
        this.answered = (int) cases.stream().filter(CaseFigures::answered).count();
        this.answeredInTime = (int) cases.stream().filter(CaseFigures::inTime).count();
        Splitting splitting = new Splitting(asked, over, from, until, threshold);
        this.byGender = split("gender", splitting, of -> Optional.ofNullable(of.gender()));
        this.byKind = split("kind", splitting, of -> Optional.ofNullable(of.kind()));
        this.byCategory = split("category", splitting, of -> Optional.ofNullable(of.category()));
        QuarterlySplit<String> wishes = split(
                "preference",
                splitting,
                of -> Optional.ofNullable(of.honoured()).map(met -> "wish"));
        this.preferences = wishes.groups().getOrDefault("wish", 0);
        this.preferencesHonoured = (int) wishes.quarters().stream()
                .flatMap(quarter -> all.getOrDefault(quarter, List.of()).stream())
                .filter(of -> of.state() != GrievanceState.TRANSFERRED && Boolean.TRUE.equals(of.honoured()))
                .count();
    }

    /**
     * Figures of a period.
     *
     * @param all the figures of all cases until the end of the period, by quarter
     * @param from the first quarter of the period
     * @param until its last quarter
     * @param running the quarter that is not over yet
     * @param threshold the least that a group may count
     * @throws IllegalArgumentException if the threshold is too low
     */
    static GrievanceStatistics of(
            SortedMap<Quarter, List<CaseFigures>> all, Quarter from, Quarter until, Quarter running, int threshold) {
        if (threshold < LEAST_THRESHOLD) {
            throw new IllegalArgumentException(
                    "A group of at least " + LEAST_THRESHOLD + " protects somebody; found " + threshold);
        }
        return new GrievanceStatistics(all, from, until, running, threshold);
    }

    /** What every split is made of. */
    private record Splitting(
            SortedMap<Quarter, List<CaseFigures>> asked,
            SortedMap<Quarter, List<CaseFigures>> over,
            Quarter from,
            Quarter until,
            int threshold) {}

    private <K extends Comparable<K>> QuarterlySplit<K> split(
            String name, Splitting splitting, Function<CaseFigures, Optional<K>> by) {
        Function<CaseFigures, Optional<K>> here =
                of -> of.state() == GrievanceState.TRANSFERRED ? Optional.empty() : by.apply(of);
        QuarterlySplit<K> split =
                QuarterlySplit.of(splitting.over(), splitting.from(), splitting.until(), splitting.threshold(), here);
        boolean whole = splitting.asked().entrySet().stream()
                .filter(quarter -> !split.quarters().contains(quarter.getKey()))
                .flatMap(quarter -> quarter.getValue().stream())
                .noneMatch(of -> here.apply(of).isPresent());
        if (!whole) {
            withheld.add(name);
        }
        if (!split.groups().isEmpty()) {
            counted.put(name, split.quarters());
        }
        return split;
    }

    /**
     * How many complaints came.
     *
     * @return 0 or more
     */
    public int received() {
        return received;
    }

    /**
     * Where they stand; those that were passed on are all alike.
     *
     * @return counts by state
     */
    public Map<GrievanceState, Integer> byState() {
        return byState;
    }

    /**
     * By the complainant's own statement of gender.
     *
     * @return counts; empty if withheld, see {@link #withheld()}, and {@link #counted()} for the quarters
     */
    public Map<Gender, Integer> byGender() {
        return byGender.groups();
    }

    /**
     * By what complainants are to the programme.
     *
     * @return counts; empty if withheld
     */
    public Map<ComplainantKind, Integer> byKind() {
        return byKind.groups();
    }

    /**
     * By category, as far as one was chosen.
     *
     * @return counts; empty if withheld
     */
    public Map<String, Integer> byCategory() {
        return byCategory.groups();
    }

    /**
     * What is withheld, for the whole period or for some quarters, because a group is too small or the quarter is not over.
     *
     * @return names: {@code gender}, {@code kind}, {@code category}, {@code preference}
     */
    public Set<String> withheld() {
        return Collections.unmodifiableSet(withheld);
    }

    /**
     * The quarters over which the splits are counted.
     *
     * @return quarters in order of time, by the names of the splits that show something
     */
    public Map<String, List<Quarter>> counted() {
        return Collections.unmodifiableMap(counted);
    }

    /**
     * How many were answered.
     *
     * @return 0 or more
     */
    public int answered() {
        return answered;
    }

    /**
     * How many of these in time.
     *
     * @return not more than {@link #answered()}
     */
    public int answeredInTime() {
        return answeredInTime;
    }

    /**
     * How often a woman or a man was wished for as handler, where somebody handles it.
     *
     * @return 0 if none or withheld
     */
    public int preferences() {
        return preferences;
    }

    /**
     * How often that wish was met.
     *
     * @return not more than {@link #preferences()}
     */
    public int preferencesHonoured() {
        return preferencesHonoured;
    }

    /**
     * The total only.
     *
     * @return for example {@code 40 complaints}
     */
    @Override
    public String toString() {
        return received + (received == 1 ? " complaint" : " complaints");
    }
}
