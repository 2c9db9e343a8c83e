package io.github.diasporaskills.accountability.report;

import io.github.diasporaskills.accountability.indicator.LockStanding;
import io.github.diasporaskills.accountability.indicator.MarkerCheck;
import io.github.diasporaskills.accountability.indicator.QualityReview;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a page beside the results; what is null is left out.
 *
 * @param read what was read and rejected
 * @param quality what a review of the data found
 * @param marker what the data say to gender markers
 * @param lock whether the values were approved
 */
record Beside(
        ReadSummary read,
        @Nullable QualityReview quality,
        @Nullable MarkerCheck marker,
        @Nullable LockStanding lock) {

    static Beside nothing() {
        return new Beside(ReadSummary.empty(), null, null, null);
    }

    Beside with(ReadSummary other) {
        return new Beside(other, quality, marker, lock);
    }

    Beside with(QualityReview other) {
        return new Beside(read, other, marker, lock);
    }

    Beside with(MarkerCheck other) {
        return new Beside(read, quality, other, lock);
    }

    Beside with(LockStanding other) {
        return new Beside(read, quality, marker, other);
    }
}
