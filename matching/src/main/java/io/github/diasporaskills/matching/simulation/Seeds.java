package io.github.diasporaskills.matching.simulation;

/**
 * Seeds of streams that do not touch each other: what is drawn for a case, an offer or an expert depends on its number and
 * not on what happened before. So two scenarios that differ in one number meet the same cases and the same people.
 */
final class Seeds {

    static final int EXPERT = 1;
    static final int HABITS = 2;
    static final int ARRIVALS = 3;
    static final int CASE = 4;
    static final int OFFER = 5;
    static final int ROUTER = 6;
    static final int RUN = 7;

    private static final int MOST_OFFERS = 1 << 12;

    private Seeds() {}

    static long of(long seed, int stream, long number) {
        return mixed(mixed(seed + stream * 0x9E37_79B9_7F4A_7C15L) ^ number * 0xD6E8_FEB8_6659_FD93L);
    }

    static long ofOffer(long seed, long caseNumber, int offer) {
        return of(seed, OFFER, caseNumber * MOST_OFFERS + offer);
    }

    /** The finishing step of SplitMix64 by Steele, Lea and Flood (2014), 10.1145/2660193.2660195. */
    private static long mixed(long bits) {
        long first = (bits ^ (bits >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
        long second = (first ^ (first >>> 27)) * 0x94D0_49BB_1331_11EBL;
        return second ^ (second >>> 31);
    }
}
