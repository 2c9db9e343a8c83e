package io.github.diasporaskills.core.people;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.CouncilCode;
import io.github.diasporaskills.core.time.DateRange;
import java.time.LocalDate;

/**
 * The right to act in the country served. Immutable and thread-safe.
 *
 * @param kind in which form
 * @param body the council or authority that gives it
 * @param term the days on which it is valid
 */
public record PracticeAuthorisation(AuthorisationKind kind, CouncilCode body, DateRange term) {

    /** Checks that all parts are there. */
    public PracticeAuthorisation {
        requireNonNull(kind, "kind");
        requireNonNull(body, "body");
        requireNonNull(term, "term");
    }

    /**
     * Whether it is in force on a day.
     *
     * @param day the day
     * @return true if the day lies in the term
     */
    public boolean inForceOn(LocalDate day) {
        return term.contains(day);
    }

    /**
     * Whether it begins after a day, so that it may have taken the place of another and says nothing of that day.
     *
     * @param day the day of which something was recorded
     * @return true if the term begins later
     */
    public boolean mayHaveReplaced(LocalDate day) {
        return term.first().isAfter(day);
    }

    /**
     * Whether it allows acts on patients, not only advice to colleagues.
     *
     * @return false for {@link AuthorisationKind#ADVISORY_ONLY}
     */
    public boolean allowsPatientWork() {
        return kind != AuthorisationKind.ADVISORY_ONLY;
    }
}
