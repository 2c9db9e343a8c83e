package io.github.diasporaskills.core.engagement;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.IdForm;
import io.github.diasporaskills.core.organisation.OrganisationId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A visit of staff to a host, to see engagements there, as it was made. An engagement may be visited several times,
 * and one visit may see several engagements. Immutable and thread-safe.
 *
 * @param id unique in the programme, of the form of {@link IdForm}
 * @param on the day
 * @param host the institution visited
 * @param visitors the organisations whose staff came, at least one
 * @param engagements what was seen, possibly empty
 * @param staff how many came of each organisation, 1 or more, as far as it is known
 * @param findings what was found, possibly nothing
 */
public record FieldVisit(
        String id,
        LocalDate on,
        OrganisationId host,
        Set<OrganisationId> visitors,
        Set<EngagementId> engagements,
        Map<OrganisationId, Integer> staff,
        List<VisitFinding> findings) {

    /**
     * Copies the collections, sets and map sorted.
     *
     * @throws IllegalArgumentException if the id is none, nobody came, or staff is not of a visitor
     */
    public FieldVisit {
        requireNonNull(id, "id");
        requireNonNull(on, "on");
        requireNonNull(host, "host");
        visitors = sorted(visitors);
        engagements = sorted(engagements);
        staff = Collections.unmodifiableMap(new TreeMap<>(staff));
        findings = List.copyOf(findings);
        IdForm.require(id, "V-001");
        if (visitors.isEmpty()) {
            throw new IllegalArgumentException("A visit names the organisations that came; found none for " + id);
        }
        if (!visitors.containsAll(staff.keySet()) || staff.values().stream().anyMatch(number -> number < 1)) {
            throw new IllegalArgumentException("Staff is counted from 1 for organisations that came; found " + staff
                    + " of " + visitors + " for " + id);
        }
    }

    /**
     * A visit of which numbers and findings are not known.
     *
     * @param id unique in the programme, of the form of {@link IdForm}
     * @param on the day
     * @param host the institution visited
     * @param visitors the organisations whose staff came, at least one
     * @param engagements what was seen, possibly empty
     * @throws IllegalArgumentException if the id is none or nobody came
     */
    public FieldVisit(
            String id, LocalDate on, OrganisationId host, Set<OrganisationId> visitors, Set<EngagementId> engagements) {
        this(id, on, host, visitors, engagements, Map.of(), List.of());
    }

    private static <T extends Comparable<T>> Set<T> sorted(Collection<T> values) {
        return Collections.unmodifiableSet(new TreeSet<>(values));
    }
}
