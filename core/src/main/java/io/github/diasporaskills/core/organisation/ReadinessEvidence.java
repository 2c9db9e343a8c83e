package io.github.diasporaskills.core.organisation;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.country.LanguageCode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What shows that a site has an item of the checklist. Immutable and thread-safe.
 *
 * @param item the code of the item, not blank
 * @param on the day on which it was so: of the permit, the review, the appointment, the test
 * @param evidence the document, record or minutes that show it, not blank
 * @param holder who was appointed, by pseudonym, or null where nobody is
 * @param protectedHours the hours a week set aside for it, 0 or more
 * @param languages the languages in which it is there
 */
public record ReadinessEvidence(
        String item,
        LocalDate on,
        String evidence,
        @Nullable ActorId holder,
        int protectedHours,
        Set<LanguageCode> languages) {

    /**
     * Copies the languages, sorted.
     *
     * @throws IllegalArgumentException if item or evidence is blank or the hours are negative
     */
    public ReadinessEvidence {
        requireNonNull(item, "item");
        requireNonNull(on, "on");
        requireNonNull(evidence, "evidence");
        languages = Collections.unmodifiableSet(new TreeSet<>(languages));
        if (item.isBlank() || evidence.isBlank() || protectedHours < 0) {
            throw new IllegalArgumentException("Evidence names an item and a document, and sets 0 hours or more aside;"
                    + " found " + (item.isBlank() ? "no item" : evidence.isBlank() ? "no document" : protectedHours));
        }
    }

    /**
     * Evidence of an item.
     *
     * @param item the code of the item
     * @param on the day on which it was so
     * @param evidence the document, record or minutes that show it
     * @return the evidence, of nobody's appointment
     * @throws IllegalArgumentException if item or evidence is blank
     */
    public static ReadinessEvidence of(String item, LocalDate on, String evidence) {
        return new ReadinessEvidence(item, on, evidence, null, 0, Set.of());
    }

    /**
     * The same evidence of an appointment.
     *
     * @param who the one appointed, by pseudonym
     * @param hoursAWeek the hours a week set aside, 0 or more
     * @return a new value
     * @throws IllegalArgumentException if the hours are negative
     */
    public ReadinessEvidence appointing(ActorId who, int hoursAWeek) {
        return new ReadinessEvidence(item, on, evidence, requireNonNull(who, "who"), hoursAWeek, languages);
    }

    /**
     * The same evidence of texts.
     *
     * @param all the languages in which they are there
     * @return a new value
     */
    public ReadinessEvidence in(Set<LanguageCode> all) {
        return new ReadinessEvidence(item, on, evidence, holder, protectedHours, all);
    }
}
