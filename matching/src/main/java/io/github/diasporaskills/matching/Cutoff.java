package io.github.diasporaskills.matching;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.matching.score.Score;
import java.math.BigDecimal;

/**
 * The score it took to be proposed for a need, beside the score of somebody who was not. Immutable and thread-safe.
 *
 * @param score the score of the one who was not, in thousandths of a point
 * @param lowest the lowest score among those proposed, in thousandths of a point
 * @param lastAdmitted who has that score; for coordinators only
 * @param decider what decided: the scores unless the score is as high as the lowest, or higher
 */
public record Cutoff(long score, long lowest, PersonId lastAdmitted, Decider decider) {

    /** Checks that id and decider are there. */
    public Cutoff {
        requireNonNull(lastAdmitted, "lastAdmitted");
        requireNonNull(decider, "decider");
    }

    /**
     * How far below the cutoff the score is.
     *
     * @return in thousandths of a point; 0 for equal scores; negative if something else decided
     */
    public long below() {
        return lowest - score;
    }

    /**
     * The missing points.
     *
     * @return as {@link #below()}
     */
    public BigDecimal pointsBelow() {
        return Score.points(below());
    }
}
