package io.github.diasporaskills.matching.quota;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.people.Gender;
import java.math.BigDecimal;

/**
 * That at least a share of a plan's proposals, over the whole programme, shall go to members of a gender. Immutable
 * and thread-safe.
 *
 * <p>Proposals are counted, so a member with two proposals counts twice. Whoever did not state a gender is among all,
 * and in no group. A target never leaves a place empty: see {@link ShareTarget}.
 *
 * @param gender as stated by the members
 * @param share of all proposals, above 0 and up to 1
 */
public record ParticipationTarget(Gender gender, BigDecimal share) {

    /**
     * Checks the gender and the share.
     *
     * @throws IllegalArgumentException if it is not a stated gender or the share is out of range
     */
    public ParticipationTarget {
        requireNonNull(gender, "gender");
        ShareTarget.checked(share);
        if (!gender.isStated()) {
            throw new IllegalArgumentException("A target is for a gender that people state; found " + gender);
        }
    }

    /**
     * A target.
     *
     * @param gender as stated by the members
     * @param share of all proposals, above 0 and up to 1, for example 0.4
     * @return the target
     * @throws IllegalArgumentException if it is not a stated gender or the share is out of range
     */
    public static ParticipationTarget of(Gender gender, double share) {
        if (!Double.isFinite(share)) {
            throw new IllegalArgumentException("A share is above 0 and up to 1; found " + share);
        }
        return new ParticipationTarget(gender, BigDecimal.valueOf(share));
    }
}
