package io.github.diasporaskills.accountability.indicator;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.LocalText;
import java.time.LocalDate;

/**
 * What somebody who screened the programme said to one criterion. It stands beside what the data show and changes
 * nothing of it. Immutable and thread-safe.
 *
 * @param criterion what was asked
 * @param said the answer
 * @param on when it was given
 * @param words why, without names: it may be published as it was typed
 * @param evidenced whether a document shows it, which is on file and not published
 */
public record MarkerStatement(MarkerCriterion criterion, Said said, LocalDate on, LocalText words, boolean evidenced) {

    /** Checks that nothing is missing. */
    public MarkerStatement {
        requireNonNull(criterion, "criterion");
        requireNonNull(said, "said");
        requireNonNull(on, "on");
        requireNonNull(words, "words");
    }

    /** What a person answers. None of these is a mark. */
    public enum Said {
        /** It is so. */
        YES,
        /** It is so in part. */
        PARTLY,
        /** It is not so. */
        NO
    }

    /**
     * The criterion only: whoever typed the words may have named somebody.
     *
     * @return no words
     */
    @Override
    public String toString() {
        return "MarkerStatement[" + criterion + "]";
    }
}
