package io.github.diasporaskills.core.teleexpertise;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.people.Gender;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * A result of follow-up by gender of the patient, which cannot be had without the response rate and the loss to
 * follow-up beside it. Who counts is elsewhere; this only keeps the numbers together. Immutable and thread-safe.
 *
 * @param measure what was counted
 * @param asOf the day up to which was counted
 * @param reports how many reports say so, by gender; a gender left out has none
 * @param response how many were due, reported and lost, by gender
 */
public record FollowUpFigure(
        FollowUpMeasure measure, LocalDate asOf, Map<Gender, Integer> reports, Map<Gender, FollowUpResponse> response) {

    private static final FollowUpResponse NONE = new FollowUpResponse(0, 0, 0);

    /**
     * Copies the numbers.
     *
     * @throws IllegalArgumentException if more reports of a gender say so than there are
     */
    public FollowUpFigure {
        requireNonNull(measure, "measure");
        requireNonNull(asOf, "asOf");
        for (Map.Entry<Gender, Integer> each : reports.entrySet()) {
            int most = response.getOrDefault(each.getKey(), NONE).reported();
            if (each.getValue() < 0 || each.getValue() > most) {
                throw new IllegalArgumentException("No more reports say so than there are; found " + each.getValue()
                        + " of " + most + " for " + each.getKey());
            }
        }
        reports = copy(reports);
        response = copy(response);
    }

    private static <V> Map<Gender, V> copy(Map<Gender, V> of) {
        Map<Gender, V> copy = new EnumMap<>(Gender.class);
        copy.putAll(of);
        return Collections.unmodifiableMap(copy);
    }

    /**
     * How many reports say so.
     *
     * @return the sum over all genders, not stated included
     */
    public int total() {
        return reports.values().stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * Response and loss of all.
     *
     * @return the sum over all genders, not stated included
     */
    public FollowUpResponse totalResponse() {
        return response.values().stream().reduce(NONE, FollowUpResponse::plus);
    }

    /**
     * Measure, day and total, never without its response rate. A number of one gender may be so small that it points
     * at somebody, so none is shown.
     *
     * @return for example {@code TRANSFER_AVOIDED as of 2026-06-30: 3 of 5 reports; response rate 42%, loss to follow-up
     *     67%}
     */
    @Override
    public String toString() {
        FollowUpResponse all = totalResponse();
        return String.format(
                Locale.ROOT,
                "%s as of %s: %d of %d reports; response rate %.0f%%, loss to follow-up %.0f%%",
                measure,
                asOf,
                total(),
                all.reported(),
                100 * all.responseRate(),
                100 * all.lossToFollowUp());
    }
}
