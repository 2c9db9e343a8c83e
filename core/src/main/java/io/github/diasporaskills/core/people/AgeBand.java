package io.github.diasporaskills.core.people;

/**
 * Ages in bands of ten years, wide enough to be shown. Of members only the year of birth is kept, so the age is the one
 * reached within the year that is looked at: on a day of that year somebody may still be a year younger.
 */
public enum AgeBand {
    /** Up to 29. */
    UNDER_30(29),
    /** 30 to 39. */
    FROM_30_TO_39(39),
    /** 40 to 49. */
    FROM_40_TO_49(49),
    /** 50 to 59. */
    FROM_50_TO_59(59),
    /** 60 and more. */
    FROM_60(Integer.MAX_VALUE);

    private final int oldest;

    AgeBand(int oldest) {
        this.oldest = oldest;
    }

    /**
     * The band of somebody in a year.
     *
     * @param year the year that is looked at
     * @param birthYear the year of birth, not later
     * @return the band of the age reached within the year
     * @throws IllegalArgumentException if the year of birth is later; the message shows neither
     */
    public static AgeBand in(int year, int birthYear) {
        if (birthYear > year) {
            throw new IllegalArgumentException("Nobody has an age before being born; found a later year of birth");
        }
        for (AgeBand band : values()) {
            if (year - birthYear <= band.oldest) {
                return band;
            }
        }
        throw new IllegalStateException("The last band has no end");
    }
}
