package io.github.diasporaskills.accountability.report;

import io.github.diasporaskills.accountability.indicator.LockStanding;
import io.github.diasporaskills.accountability.indicator.MarkerCheck;
import io.github.diasporaskills.accountability.indicator.QualityReview;
import io.github.diasporaskills.accountability.indicator.Trends;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a page beside the results; what is null is left out.
 *
 * @param read what was read and rejected
 * @param quality what a review of the data found
 * @param marker what the data say to gender markers
 * @param trends what indicators said on earlier days
 * @param locks whether the values of this period, and of others, were approved
 */
record Beside(
        ReadSummary read,
        @Nullable QualityReview quality,
        @Nullable MarkerCheck marker,
        @Nullable Trends trends,
        List<LockStanding> locks) {

    /** Copies the list. */
    Beside {
        locks = List.copyOf(locks);
    }

    static Beside nothing() {
        return new Beside(ReadSummary.empty(), null, null, null, List.of());
    }

    Beside with(ReadSummary other) {
        return new Beside(other, quality, marker, trends, locks);
    }

    Beside with(QualityReview other) {
        return new Beside(read, other, marker, trends, locks);
    }

    Beside with(MarkerCheck other) {
        return new Beside(read, quality, other, trends, locks);
    }

    Beside with(Trends other) {
        return new Beside(read, quality, marker, other, locks);
    }

    Beside with(LockStanding other) {
        List<LockStanding> more = new ArrayList<>(locks);
        more.add(other);
        return new Beside(read, quality, marker, trends, more);
    }
}
