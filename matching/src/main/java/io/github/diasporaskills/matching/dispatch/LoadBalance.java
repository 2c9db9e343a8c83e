package io.github.diasporaskills.matching.dispatch;

import io.github.diasporaskills.core.people.Gender;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How cases are shared out among the experts of a network: every case that an expert took, answered or not. Statistics of
 * a router, not results of a programme. Immutable and thread-safe.
 *
 * @param experts how many experts there are, those without a case included
 * @param cases how many cases they took
 * @param most the most that one expert took
 * @param gini how unequal the shares are: 0 if all took the same, close to 1 if one took all; 0 without cases
 * @param expertsByGender how many experts there are of each gender, as they stated it
 * @param casesByGender how many cases the experts of each gender took
 * @param wishedByGender of these, how many because the patient wished an expert of this gender
 */
public record LoadBalance(
        int experts,
        long cases,
        int most,
        double gini,
        Map<Gender, Integer> expertsByGender,
        Map<Gender, Long> casesByGender,
        Map<Gender, Long> wishedByGender) {

    /** Copies the maps. */
    public LoadBalance {
        expertsByGender = sorted(expertsByGender);
        casesByGender = sorted(casesByGender);
        wishedByGender = sorted(wishedByGender);
    }

    private static <V> Map<Gender, V> sorted(Map<Gender, V> values) {
        Map<Gender, V> copy = new EnumMap<>(Gender.class);
        copy.putAll(values);
        return Collections.unmodifiableMap(copy);
    }

    static LoadBalance of(Collection<Expert> experts) {
        long[] shares = new long[experts.size()];
        Map<Gender, Integer> people = new EnumMap<>(Gender.class);
        Map<Gender, Long> cases = new EnumMap<>(Gender.class);
        Map<Gender, Long> wished = new EnumMap<>(Gender.class);
        int number = 0;
        for (Expert expert : experts) {
            Gender gender = expert.member().gender();
            shares[number++] = expert.tally().taken();
            people.merge(gender, 1, Integer::sum);
            cases.merge(gender, (long) expert.tally().taken(), Long::sum);
            wished.merge(gender, (long) expert.tally().wished(), Long::sum);
        }
        Arrays.sort(shares);
        return new LoadBalance(
                shares.length,
                Arrays.stream(shares).sum(),
                shares.length == 0 ? 0 : (int) shares[shares.length - 1],
                gini(shares),
                people,
                cases,
                wished);
    }

    /**
     * The Gini coefficient of shares.
     *
     * @param ascending the shares, the least first, none negative
     * @return 0 to 1; 0 if all are zero, or there are none
     */
    public static double gini(long[] ascending) {
        double sum = 0;
        double weighted = 0;
        for (int place = 0; place < ascending.length; place++) {
            sum += ascending[place];
            weighted += (place + 1.0) * ascending[place];
        }
        return sum == 0 ? 0 : 2 * weighted / (ascending.length * sum) - (ascending.length + 1.0) / ascending.length;
    }

    /**
     * The share of the cases that experts of a gender took.
     *
     * @param gender as they stated it
     * @return 0 to 1; 0 if there are no cases
     */
    public double shareOf(Gender gender) {
        return cases == 0 ? 0 : casesByGender.getOrDefault(gender, 0L) / (double) cases;
    }
}
