package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.grievance.CountedComplaint;
import io.github.diasporaskills.accountability.indicator.Counted;
import io.github.diasporaskills.accountability.indicator.Dimension;
import io.github.diasporaskills.accountability.indicator.IndicatorReason;
import io.github.diasporaskills.accountability.indicator.Observation;
import io.github.diasporaskills.accountability.indicator.ObservationSource;
import io.github.diasporaskills.accountability.indicator.Observed;
import io.github.diasporaskills.accountability.indicator.ReportingPeriod;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.programme.ComplaintMeasure;
import io.github.diasporaskills.core.programme.Indicator;
import io.github.diasporaskills.core.reason.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a complaints desk observed for indicators that name one of its measures, by the complainant's gender. A complaint
 * that was passed on is of no gender that anybody here knows. Immutable and thread-safe.
 */
final class ComplaintSource implements ObservationSource {

    /** As all tables of complaints name those whom they count, so that the guard protects them together. */
    static final String POPULATION = "complaints";

    private static final Dimension GENDER = Dimension.of(Gender.class);
    private static final int SATISFIED = 4;

    private final List<CountedComplaint> complaints;

    ComplaintSource(List<CountedComplaint> complaints) {
        this.complaints = List.copyOf(complaints);
    }

    @Override
    public String name() {
        return "complaints";
    }

    @Override
    public Optional<Observed> observe(Indicator indicator, ReportingPeriod period) {
        return indicator.complaintMeasure().map(measure -> observed(measure, period.last()));
    }

    private Counted observed(ComplaintMeasure measure, LocalDate last) {
        List<Observation> seen = new ArrayList<>();
        for (int i = 0; i < complaints.size(); i++) {
            CountedComplaint one = complaints.get(i);
            Optional<LocalDate> on =
                    when(measure, one).map(JoinedComplaints::dayOf).filter(day -> !day.isAfter(last));
            if (on.isPresent()) {
                Observation seenOn = Observation.of("complaint " + i, on.get());
                seen.add(one.gender()
                        .map(gender -> seenOn.in(GENDER, gender.name()))
                        .orElse(seenOn));
            }
        }
        Counted counted = Observed.counted(POPULATION, seen, Set.of(GENDER));
        return measure == ComplaintMeasure.COMPLAINTS ? counted.noting(Reason.of(IndicatorReason.PASSED_ON)) : counted;
    }

    /** When a complaint began to count for a measure; empty if it does not. */
    static Optional<Instant> when(ComplaintMeasure measure, CountedComplaint one) {
        return switch (measure) {
            case COMPLAINTS -> Optional.of(one.receivedAt());
            case ACKNOWLEDGED_COMPLAINTS -> one.acknowledgedAt();
            case ANSWERED_COMPLAINTS -> one.answeredAt();
            case COMPLAINTS_ANSWERED_IN_TIME -> one.answeredAt().filter(at -> one.isAnsweredInTime());
            case RESOLVED_COMPLAINTS -> one.resolvedAt();
            case RATED_COMPLAINTS -> one.ratedAt();
            case SATISFIED_COMPLAINTS -> one.ratedAt().filter(at -> one.rating().orElse(0) >= SATISFIED);
        };
    }
}
