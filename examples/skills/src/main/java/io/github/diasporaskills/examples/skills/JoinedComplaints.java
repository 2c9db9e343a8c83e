package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.grievance.CountedComplaint;
import io.github.diasporaskills.accountability.grievance.GrievanceCounts;
import io.github.diasporaskills.accountability.grievance.GrievanceSection;
import io.github.diasporaskills.accountability.indicator.ObservationSource;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Complaints beside a register, which know nothing of each other: a source of what indicators observe, and a part of the
 * page. Nothing is there where no desk is joined.
 */
final class JoinedComplaints {

    /** No desk. */
    static final JoinedComplaints NONE = new JoinedComplaints(List.of(), null);

    private final List<CountedComplaint> complaints;
    private final @Nullable GrievanceSection rules;

    private JoinedComplaints(List<CountedComplaint> complaints, @Nullable GrievanceSection rules) {
        this.complaints = complaints;
        this.rules = rules;
    }

    static JoinedComplaints of(GrievanceCounts counts, GrievanceSection rules) {
        return new JoinedComplaints(counts.complaints(), rules);
    }

    /** What indicators can observe, beside the register. */
    ObservationSource[] sources() {
        return rules == null ? new ObservationSource[0] : new ObservationSource[] {new ComplaintSource(complaints)};
    }

    /** The rules by which complaints are named; empty where no desk is joined. */
    Optional<GrievanceSection> rules() {
        return Optional.ofNullable(rules);
    }

    /** Those that had come by the end of a day. */
    List<CountedComplaint> receivedBy(LocalDate last) {
        return complaints.stream()
                .filter(one -> !dayOf(one.receivedAt()).isAfter(last))
                .toList();
    }

    /** As the register counts days, too. */
    static LocalDate dayOf(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
