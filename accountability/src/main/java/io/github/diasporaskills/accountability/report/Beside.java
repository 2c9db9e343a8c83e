package io.github.diasporaskills.accountability.report;

import io.github.diasporaskills.accountability.indicator.LockStanding;
import io.github.diasporaskills.accountability.indicator.MarkerCheck;
import io.github.diasporaskills.accountability.indicator.QualityReview;
import io.github.diasporaskills.accountability.indicator.Trends;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a page beside the results; what is null is left out.
 *
 * @param read what was read and rejected
 * @param quality what a review of the data found
 * @param marker what the data say to gender markers
 * @param trends what indicators said on earlier days
 * @param said remarks for sections that the application added, by their title
 * @param locks whether the values of this period, and of others, were approved
 */
record Beside(
        ReadSummary read,
        @Nullable QualityReview quality,
        @Nullable MarkerCheck marker,
        @Nullable Trends trends,
        Map<String, List<Remark>> said,
        List<LockStanding> locks) {

    /** Copies the list. */
    Beside {
        locks = List.copyOf(locks);
    }

    static Beside nothing() {
        return new Beside(ReadSummary.empty(), null, null, null, Map.of(), List.of());
    }

    Beside with(ReadSummary other) {
        return new Beside(other, quality, marker, trends, said, locks);
    }

    Beside with(QualityReview other) {
        return new Beside(read, other, marker, trends, said, locks);
    }

    Beside with(MarkerCheck other) {
        return new Beside(read, quality, other, trends, said, locks);
    }

    Beside with(Trends other) {
        return new Beside(read, quality, marker, other, said, locks);
    }

    /**
     * Sentences that belong together.
     *
     * @param heading what they are about; empty for one that stands alone
     * @param sentences in order
     */
    record Remark(String heading, List<String> sentences) {

        /** Copies the list. */
        Remark {
            sentences = List.copyOf(sentences);
        }
    }

    Beside saying(String section, Remark remark) {
        Map<String, List<Remark>> more = new HashMap<>(said);
        List<Remark> remarks = new ArrayList<>(more.getOrDefault(section, List.of()));
        remarks.add(remark);
        more.put(section, List.copyOf(remarks));
        return new Beside(read, quality, marker, trends, Map.copyOf(more), locks);
    }

    Beside with(LockStanding other) {
        List<LockStanding> more = new ArrayList<>(locks);
        more.add(other);
        return new Beside(read, quality, marker, trends, said, more);
    }
}
