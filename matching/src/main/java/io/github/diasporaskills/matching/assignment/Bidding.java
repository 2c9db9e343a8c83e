package io.github.diasporaskills.matching.assignment;

/**
 * Places most left elements quickly by bidding: each goes where it costs least; where that is full, the one of all who
 * want to be there that loses least by leaving has to, and the price rises until the next would leave as well. Where
 * all prices are exact, what is placed is placed best (augmenting row reduction, Jonker and Volgenant 1987,
 * doi:10.1007/BF02278710, here for places with several seats). Rounds in which prices may be too high by a margin that
 * shrinks bring prices near their final height first (auction with scaling, Bertsekas 1988, doi:10.1007/BF02186476).
 *
 * <p>A bidding war could take long, so each round ends after a number of bids; the rest is left to {@link PathSearch}.
 */
final class Bidding {

    /** More tenants than that are not compared one by one. */
    static final int MOST_SEATS = 64;

    private static final int BIDS_OF_A_ROUND = 10;
    private static final int BIDS_OF_THE_LAST_ROUND = 3;
    private static final long FIRST_MARGIN = 200;
    private static final long NEXT_MARGIN = 20;
    private static final long LAST_MARGIN = 10_000;

    private final Placement placement;

    /** By how much less a placed element pays than it would elsewhere, at least. */
    private final long[] leads;

    /** A ring of those who wait for their turn. */
    private final int[] waiting;

    private int head;
    private int count;

    Bidding(Placement placement) {
        this.placement = placement;
        leads = new long[placement.placeOf.length];
        waiting = new int[placement.placeOf.length];
    }

    /** Rounds with margins that shrink from a part of the spread of costs; prices stay from round to round. */
    void approach(long spread, Watch watch) {
        for (long margin = spread / FIRST_MARGIN; margin > spread / LAST_MARGIN; margin /= NEXT_MARGIN) {
            placement.clear();
            round(margin, BIDS_OF_A_ROUND, watch);
        }
    }

    /** Takes over what is placed best at the present prices as well. */
    void takeOver(int[] places) {
        for (int left = 0; left < places.length; left++) {
            if (places[left] != Placement.NOWHERE && placement.settle(left, places[left])) {
                leads[left] = places[left] == placement.leastAt ? placement.second - placement.least : 0;
            }
        }
    }

    /** Places as many of the rest as the bids of the last round allow, exactly. */
    void settle(Watch watch) {
        round(0, BIDS_OF_THE_LAST_ROUND, watch);
    }

    /** Lets everybody who has no place bid once, exactly. */
    void bidOnce(Watch watch) {
        round(0, 1, watch);
    }

    private void round(long margin, int bidsEach, Watch watch) {
        head = 0;
        count = 0;
        for (int left = 0; left < waiting.length; left++) {
            if (placement.takesPart(left) && !placement.isPlaced(left)) {
                waiting[count++] = left;
            }
        }
        long bids = (long) bidsEach * count;
        while (count > 0 && bids-- > 0) {
            if ((bids & 0xfff) == 0) {
                watch.check();
            }
            int left = waiting[head];
            head = head + 1 == waiting.length ? 0 : head + 1;
            count--;
            bid(left, margin);
        }
    }

    private void bid(int left, long margin) {
        placement.consult(left);
        placement.outlays[left] = placement.least;
        if (placement.leastAt == Placement.NOWHERE) {
            return;
        }
        boolean tied = placement.second == placement.least;
        int right = tied ? placement.freeWhereLeast(left) : placement.leastAt;
        leads[left] = placement.second - placement.least;
        if (!placement.isFull(right)) {
            placement.place(left, right);
        } else if (placement.used[right] > 0 && placement.used[right] <= MOST_SEATS) {
            contend(left, right, margin);
        }
    }

    private void contend(int left, int right, long margin) {
        int from = placement.first[right];
        int end = from + placement.used[right];
        int loser = left;
        long lowest = leads[left];
        long next = Long.MAX_VALUE;
        for (int at = from; at < end; at++) {
            long lead = leads[placement.tenants[at]];
            if (lead < lowest) {
                next = lowest;
                lowest = lead;
                loser = placement.tenants[at];
            } else if (lead < next) {
                next = lead;
            }
        }
        long rise = next + margin;
        if (loser != left) {
            placement.remove(loser);
            placement.place(left, right);
        } else if (rise == 0) {
            // Neither price nor place would change, so asking again would not help.
            return;
        }
        placement.prices[right] += rise;
        for (int at = from; at < end; at++) {
            leads[placement.tenants[at]] -= rise;
            placement.outlays[placement.tenants[at]] += rise;
        }
        int tail = head + count++;
        waiting[tail >= waiting.length ? tail - waiting.length : tail] = loser;
    }
}
