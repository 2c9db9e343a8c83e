package io.github.diasporaskills.core.engagement;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.CouncilCode;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.time.DateRange;
import java.time.LocalDate;
import java.util.Collection;

/**
 * The right of a provider to give points of continuing professional development. Immutable and thread-safe.
 *
 * @param provider who may give points
 * @param council whose points
 * @param term on which days
 */
public record Accreditation(OrganisationId provider, CouncilCode council, DateRange term) {

    /** Checks that all parts are there. */
    public Accreditation {
        requireNonNull(provider, "provider");
        requireNonNull(council, "council");
        requireNonNull(term, "term");
    }

    /**
     * Whether it covers an award on a day.
     *
     * @param award the award
     * @param day the day on which it is given
     * @return true if provider and council are the same and the day lies in the term
     */
    public boolean covers(CpdAward award, LocalDate day) {
        return provider.equals(award.provider()) && council.equals(award.council()) && term.contains(day);
    }

    static boolean anyCovers(Collection<Accreditation> known, CpdAward award, LocalDate day) {
        return known.stream().anyMatch(each -> each.covers(award, day));
    }
}
