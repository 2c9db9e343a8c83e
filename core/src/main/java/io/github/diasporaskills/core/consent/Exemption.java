package io.github.diasporaskills.core.consent;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.Source;
import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.reason.LocalText;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * When a country lets data go without consent, such as to save a life. Immutable and thread-safe.
 *
 * @param id a name within the pack, for example {@code vital-interests}
 * @param purposes for which purposes, at least one, each of them for the care of the patient
 * @param categories which data, at least one
 * @param needsIncapacity whether a record is needed that the person cannot decide
 * @param reviewHours within how many hours somebody else looks at it again, from 1 to 720
 * @param citation the law and article
 * @param text when it applies
 * @param source where this comes from
 */
public record Exemption(
        String id,
        Set<Purpose> purposes,
        Set<DataCategory> categories,
        boolean needsIncapacity,
        int reviewHours,
        String citation,
        LocalText text,
        Source source) {

    private static final int MOST_HOURS = 720;

    /**
     * Checks the form and copies the sets.
     *
     * @throws IllegalArgumentException if the id is not of its form, a set is empty, a purpose is not for the
     *     patient's care, or the hours are out of their range
     */
    public Exemption {
        requireNonNull(citation, "citation");
        requireNonNull(text, "text");
        requireNonNull(source, "source");
        if (!Codes.isWord(id)) {
            throw new IllegalArgumentException(
                    "An exemption is named by lower-case words, such as vital-interests;" + " found \"" + id + "\"");
        }
        if (purposes.isEmpty() || categories.isEmpty() || purposes.stream().anyMatch(Purpose::isAskedApart)) {
            throw new IllegalArgumentException("An exemption names categories of data and purposes of care, never"
                    + " research, teaching, testimony or photographs; found " + purposes + " and " + categories);
        }
        if (reviewHours < 1 || reviewHours > MOST_HOURS) {
            throw new IllegalArgumentException(
                    "An exemption is reviewed within 1 to " + MOST_HOURS + " hours; found " + reviewHours);
        }
        purposes = Collections.unmodifiableSet(EnumSet.copyOf(purposes));
        categories = Collections.unmodifiableSet(EnumSet.copyOf(categories));
    }

    static Exemption read(DocumentNode node) {
        String id = node.text("id");
        List<Purpose> purposes = node.get("purposes").asList(each -> each.asOneOf(Purpose.class));
        List<DataCategory> categories = node.get("categories").asList(each -> each.asOneOf(DataCategory.class));
        boolean needsIncapacity = node.flag("needsIncapacity");
        int reviewHours = node.wholeNumber("reviewHours", 1, MOST_HOURS);
        String citation = node.text("citation");
        LocalText text = node.localized("text");
        return new Exemption(
                id,
                Set.copyOf(purposes),
                Set.copyOf(categories),
                needsIncapacity,
                reviewHours,
                citation,
                text,
                Source.of(node));
    }
}
