package io.github.diasporaskills.core.engagement;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.time.DateRange;

/**
 * What a traveller carries: the ground for entering the country served, and insurance. Immutable and thread-safe.
 *
 * @param entry why the traveller may enter and work
 * @param entryDuring the days on which the entry holds; always for nationals
 * @param insuredDuring the days on which health and liability are insured
 */
public record TravelPapers(EntryGround entry, DateRange entryDuring, DateRange insuredDuring) {

    /** Checks that all parts are there. */
    public TravelPapers {
        requireNonNull(entry, "entry");
        requireNonNull(entryDuring, "entryDuring");
        requireNonNull(insuredDuring, "insuredDuring");
    }
}
