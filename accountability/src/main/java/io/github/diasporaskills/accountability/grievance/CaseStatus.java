package io.github.diasporaskills.accountability.grievance;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a receipt tells at first sight: where the complaint stands, until when what is to be expected, and where one can
 * go besides. It shows nothing that was said, and of a complaint that was passed on only that. Immutable and thread-safe.
 *
 * @param id the id
 * @param state the state
 * @param due when what has to be done, sorted by clock
 * @param remedies where one can go outside the programme
 */
public record CaseStatus(
        GrievanceId id, GrievanceState state, Map<ClockKind, Instant> due, List<OutsideRemedy> remedies) {

    /** Copies the collections. */
    public CaseStatus {
        requireNonNull(id, "id");
        requireNonNull(state, "state");
        SortedMap<ClockKind, Instant> sorted = new TreeMap<>(due);
        due = Collections.unmodifiableSortedMap(sorted);
        remedies = List.copyOf(remedies);
    }
}
