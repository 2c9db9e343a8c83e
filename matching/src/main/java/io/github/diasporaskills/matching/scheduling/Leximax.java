package io.github.diasporaskills.matching.scheduling;

import java.util.Arrays;

/** Compares burdens by the heaviest, then the second heaviest, and so on, whoever bears them. */
final class Leximax {

    private Leximax() {}

    static int compare(int[] one, int[] other) {
        return compareSorted(sorted(one), sorted(other));
    }

    static int[] sorted(int[] burdens) {
        int[] copy = burdens.clone();
        Arrays.sort(copy);
        return copy;
    }

    /** Of arrays that are sorted from the lightest to the heaviest, of one length. */
    static int compareSorted(int[] one, int[] other) {
        for (int i = one.length - 1; i >= 0; i--) {
            if (one[i] != other[i]) {
                return Integer.compare(one[i], other[i]);
            }
        }
        return 0;
    }

    /** Whether one weighs on nobody more than the other, and on somebody less. */
    static boolean isLighter(int[] one, int[] other) {
        return isNowhereMore(one, other) && !Arrays.equals(one, other);
    }

    /** Whether one weighs on nobody more than the other. */
    static boolean isNowhereMore(int[] one, int[] other) {
        for (int i = 0; i < one.length; i++) {
            if (one[i] > other[i]) {
                return false;
            }
        }
        return true;
    }
}
