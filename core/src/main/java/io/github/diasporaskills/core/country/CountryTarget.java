package io.github.diasporaskills.core.country;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.reason.LocalText;
import java.time.LocalDate;
import java.util.List;

/**
 * A number that a country wants to reach by a day, with the dated definition of what counts. Immutable and
 * thread-safe.
 *
 * @param id a name within the pack, for example {@code skills-mobilised-2030}
 * @param names its names
 * @param value the number to reach, 1 or more
 * @param unit what is counted, the name of a counting unit: {@code DISTINCT_PERSON}
 * @param start the day from which the way to the target is measured
 * @param by the last day on which it may be reached, after the start
 * @param definition what counts towards it
 * @param definitionFrom the first day on which this definition holds
 * @param source where this comes from
 */
public record CountryTarget(
        String id,
        LocalText names,
        int value,
        String unit,
        LocalDate start,
        LocalDate by,
        LocalText definition,
        LocalDate definitionFrom,
        Source source) {

    /** The units a target may count in; the same names as the counting units of a programme. */
    static final List<String> UNITS = List.of(
            "DISTINCT_PERSON",
            "ENGAGEMENT",
            "PLANNED_ENGAGEMENT",
            "REPEATER",
            "ORGANISATION",
            "CASE",
            "REQUEST",
            "REVIEW",
            "REFERRAL",
            "CONSENT",
            "SERVICE",
            "BENEFICIARY",
            "CAMPAIGN",
            "SESSION",
            "NEED",
            "APPLICATION",
            "ACTIVITY",
            "PARTICIPANT",
            "RELATIONSHIP",
            "CONTRIBUTION",
            "PROJECT",
            "PARTNERSHIP",
            "VISIT",
            "COMPLAINT",
            "ITEM");

    private static final int MOST = 1_000_000_000;

    /**
     * Checks the number and the order of the days.
     *
     * @throws IllegalArgumentException if the value is less than 1 or the target ends before it starts
     */
    public CountryTarget {
        requireNonNull(id, "id");
        requireNonNull(names, "names");
        requireNonNull(unit, "unit");
        requireNonNull(start, "start");
        requireNonNull(by, "by");
        requireNonNull(definition, "definition");
        requireNonNull(definitionFrom, "definitionFrom");
        requireNonNull(source, "source");
        if (value < 1) {
            throw new IllegalArgumentException("A target is 1 or more; found " + value);
        }
        if (!by.isAfter(start)) {
            throw new IllegalArgumentException("A target ends after it starts; found " + start + " to " + by);
        }
    }

    static CountryTarget read(DocumentNode node) {
        String id = node.text("id");
        LocalText names = node.localized("names");
        int value = node.wholeNumber("value", 1, MOST);
        String unit = node.get("unit").asOneOf(UNITS);
        LocalDate start = node.date("start");
        LocalDate by = node.date("by");
        LocalText definition = node.localized("definition");
        LocalDate definitionFrom = node.date("definitionFrom");
        Source source = Source.of(node);
        return new CountryTarget(id, names, value, unit, start, by, definition, definitionFrom, source);
    }
}
