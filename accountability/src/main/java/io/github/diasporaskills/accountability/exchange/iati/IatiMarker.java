package io.github.diasporaskills.accountability.exchange.iati;

import static java.util.Objects.requireNonNull;

/**
 * A policy marker of the OECD's Development Assistance Committee. An activity that was not screened has none, which is
 * not the same as 0. Immutable and thread-safe.
 *
 * @param code of IATI's list PolicyMarker, for example {@code 1}, gender equality
 * @param significance 0 screened and not targeted, 1 significant, 2 principal
 */
public record IatiMarker(String code, int significance) {

    /** The code of gender equality. */
    public static final String GENDER_EQUALITY = "1";

    /**
     * Checks code and significance.
     *
     * @throws IllegalArgumentException if the code is not from 1 to 12 or the significance not from 0 to 2
     */
    public IatiMarker {
        requireNonNull(code, "code");
        if (!code.matches("[1-9]|1[0-2]")) {
            throw new IllegalArgumentException("A policy marker is 1 to 12; found \"" + code + "\"");
        }
        if (significance < 0 || significance > 2) {
            throw new IllegalArgumentException("A significance is 0, 1 or 2; found " + significance);
        }
    }

    /**
     * The marker of gender equality, of an activity that was screened.
     *
     * @param significance 0 screened and not targeted, 1 important and deliberate, 2 the main objective
     * @return the marker
     * @throws IllegalArgumentException if the significance is not from 0 to 2
     */
    public static IatiMarker genderEquality(int significance) {
        return new IatiMarker(GENDER_EQUALITY, significance);
    }
}
