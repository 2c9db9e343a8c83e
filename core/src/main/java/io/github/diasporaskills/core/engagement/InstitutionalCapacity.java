package io.github.diasporaskills.core.engagement;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.organisation.OrganisationId;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How the capacity of an institution stood at the start and since, by one instrument. Scores of different instruments
 * are never compared. Immutable and thread-safe.
 *
 * @param institution whose capacity
 * @param instrument the questionnaire with its version, not blank
 * @param assessments by day, the first of them the baseline; one a day
 */
public record InstitutionalCapacity(
        OrganisationId institution, String instrument, List<CapacityAssessment> assessments) {

    /**
     * Sorts the assessments by day.
     *
     * @throws IllegalArgumentException if there is no baseline, a day stands twice, or the instrument is blank
     */
    public InstitutionalCapacity {
        requireNonNull(institution, "institution");
        requireNonNull(instrument, "instrument");
        assessments = assessments.stream()
                .sorted(Comparator.comparing(CapacityAssessment::on))
                .toList();
        long days = assessments.stream().map(CapacityAssessment::on).distinct().count();
        if (instrument.isBlank() || assessments.isEmpty() || days < assessments.size()) {
            throw new IllegalArgumentException("The capacity of an institution has a baseline by a named instrument and"
                    + " one assessment a day; found " + assessments.size() + " on " + days + " days for "
                    + institution);
        }
    }

    /**
     * Where it stood first.
     *
     * @return the earliest assessment
     */
    public CapacityAssessment baseline() {
        return assessments.get(0);
    }

    /**
     * Where it stood last by a day, after the baseline.
     *
     * @param day the day
     * @return the latest re-score, or empty if there was none by then
     */
    public Optional<CapacityAssessment> rescoredBy(LocalDate day) {
        requireNonNull(day, "day");
        return assessments.stream()
                .skip(1)
                .filter(each -> !each.on().isAfter(day))
                .reduce((earlier, later) -> later);
    }

    /**
     * What changed from the baseline to the latest re-score.
     *
     * @param day the day
     * @return points by dimension, for dimensions scored both times; empty without a re-score
     */
    public Map<String, Integer> changeBy(LocalDate day) {
        Map<String, Integer> change = new TreeMap<>();
        rescoredBy(day)
                .ifPresent(latest -> baseline().scores().forEach((dimension, before) -> {
                    if (latest.scores().containsKey(dimension)) {
                        change.put(dimension, latest.scores().getOrDefault(dimension, before) - before);
                    }
                }));
        return Collections.unmodifiableMap(change);
    }
}
