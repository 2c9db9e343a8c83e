package io.github.diasporaskills.accountability.grievance;

import io.github.diasporaskills.core.people.Gender;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How many complaints there were and what became of them. A split by gender, kind or category is withheld as a whole if
 * any of its groups counts from one to less than the threshold: then nobody can be found by taking groups from the
 * total. Complaints that were passed on are counted, and stand in no split. Immutable and
 * thread-safe.
 */
public final class GrievanceStatistics {

    private final int received;
    private final Map<GrievanceState, Integer> byState;
    private final Map<Gender, Integer> byGender;
    private final Map<ComplainantKind, Integer> byKind;
    private final Map<String, Integer> byCategory;
    private final Set<String> withheld;
    private final int answered;
    private final int answeredInTime;
    private final int preferences;
    private final int preferencesHonoured;

    private GrievanceStatistics(List<CaseFigures> cases, int threshold) {
        this.withheld = new HashSet<>();
        this.received = cases.size();
        Map<GrievanceState, Integer> states = new TreeMap<>();
        cases.forEach(of -> states.merge(of.state(), 1, Integer::sum));
        this.byState = Collections.unmodifiableMap(states);
        this.byGender = split("gender", cases, of -> Optional.ofNullable(of.gender()), threshold);
        this.byKind = split("kind", cases, of -> Optional.ofNullable(of.kind()), threshold);
        this.byCategory = split("category", cases, of -> Optional.ofNullable(of.category()), threshold);
        this.answered = (int) cases.stream().filter(CaseFigures::answered).count();
        this.answeredInTime = (int) cases.stream().filter(CaseFigures::inTime).count();
        List<Boolean> wishes = cases.stream()
                .flatMap(of -> Optional.ofNullable(of.honoured()).stream())
                .toList();
        boolean few = !wishes.isEmpty() && wishes.size() < threshold;
        this.preferences = few ? 0 : wishes.size();
        this.preferencesHonoured =
                few ? 0 : (int) wishes.stream().filter(yes -> yes).count();
        if (few) {
            withheld.add("preference");
        }
    }

    static GrievanceStatistics of(List<CaseFigures> cases, int threshold) {
        if (threshold < 2) {
            throw new IllegalArgumentException("A group of at least 2 protects somebody; found " + threshold);
        }
        return new GrievanceStatistics(cases, threshold);
    }

    private <K extends Comparable<K>> Map<K, Integer> split(
            String name, List<CaseFigures> cases, Function<CaseFigures, Optional<K>> by, int threshold) {
        Map<K, Integer> groups = new TreeMap<>();
        for (CaseFigures of : cases) {
            if (of.state() != GrievanceState.TRANSFERRED) {
                by.apply(of).ifPresent(group -> groups.merge(group, 1, Integer::sum));
            }
        }
        boolean small = groups.values().stream().anyMatch(count -> count < threshold);
        if (small) {
            withheld.add(name);
            return Map.of();
        }
        return Collections.unmodifiableMap(groups);
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
     * @return counts; empty if withheld, see {@link #withheld()}
     */
    public Map<Gender, Integer> byGender() {
        return byGender;
    }

    /**
     * By what complainants are to the programme.
     *
     * @return counts; empty if withheld
     */
    public Map<ComplainantKind, Integer> byKind() {
        return byKind;
    }

    /**
     * By category, as far as one was chosen.
     *
     * @return counts; empty if withheld
     */
    public Map<String, Integer> byCategory() {
        return byCategory;
    }

    /**
     * What is withheld because a group is too small.
     *
     * @return names: {@code gender}, {@code kind}, {@code category}, {@code preference}
     */
    public Set<String> withheld() {
        return Collections.unmodifiableSet(withheld);
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
