package io.github.diasporaskills.core.engagement;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.organisation.OrganisationId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * A visit of staff to a host, to see engagements there. An engagement may be visited several times, and one visit
 * may see several engagements. Immutable and thread-safe.
 *
 * @param id unique in the programme, not blank
 * @param on the day
 * @param host the institution visited
 * @param visitors the organisations whose staff came, at least one
 * @param engagements what was seen, possibly empty
 */
public record FieldVisit(
        String id, LocalDate on, OrganisationId host, Set<OrganisationId> visitors, Set<EngagementId> engagements) {

    /**
     * Copies the sets, sorted.
     *
     * @throws IllegalArgumentException if the id is blank or nobody came
     */
    public FieldVisit {
        requireNonNull(id, "id");
        requireNonNull(on, "on");
        requireNonNull(host, "host");
        visitors = sorted(visitors);
        engagements = sorted(engagements);
        if (id.isBlank()) {
            throw new IllegalArgumentException("A visit needs an id; found blank");
        }
        if (visitors.isEmpty()) {
            throw new IllegalArgumentException("A visit names the organisations that came; found none for " + id);
        }
    }

    private static <T extends Comparable<T>> Set<T> sorted(Collection<T> values) {
        return Collections.unmodifiableSet(new TreeSet<>(values));
    }
}
