package io.github.diasporaskills.core.contribution;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.LanguageCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Medicines of one batch that arrived. Immutable and thread-safe.
 *
 * @param name the international non-proprietary name with strength and form, not blank
 * @param batch the number of the batch as printed, empty if none is
 * @param expiresOn the last day on which they may be used, as printed
 * @param quantity how many units, above zero
 * @param labelled the languages of the label
 * @param returned whether patients had them before, or they were free samples
 * @param shortLifeAccepted who at the recipient, by office, knows that they expire soon and can use them up; empty if
 *     nobody said so
 */
public record MedicineLot(
        String name,
        String batch,
        LocalDate expiresOn,
        BigDecimal quantity,
        Set<LanguageCode> labelled,
        boolean returned,
        String shortLifeAccepted) {

    /**
     * Copies the languages, sorted.
     *
     * @throws IllegalArgumentException if the name is blank or the quantity is not above zero
     */
    public MedicineLot {
        requireNonNull(name, "name");
        requireNonNull(batch, "batch");
        requireNonNull(expiresOn, "expiresOn");
        requireNonNull(shortLifeAccepted, "shortLifeAccepted");
        labelled = Collections.unmodifiableSet(new TreeSet<>(labelled));
        if (name.isBlank() || quantity.signum() <= 0) {
            throw new IllegalArgumentException(
                    "A lot has a name and more than nothing in it; found \"" + name + "\" " + quantity);
        }
    }

    /**
     * A lot that patients never had, and of which nobody said that it may expire soon.
     *
     * @param name the international non-proprietary name with strength and form, not blank
     * @param batch the number of the batch
     * @param expiresOn the last day on which they may be used
     * @param quantity how many units, above zero
     * @param labelled the languages of the label
     * @return the lot
     * @throws IllegalArgumentException if the name is blank or the quantity is not above zero
     */
    public static MedicineLot of(
            String name, String batch, LocalDate expiresOn, BigDecimal quantity, Set<LanguageCode> labelled) {
        return new MedicineLot(name, batch, expiresOn, quantity, labelled, false, "");
    }

    /**
     * The same lot, which the recipient takes although it expires soon.
     *
     * @param office who said so, by office; not blank
     * @return a new value
     * @throws IllegalArgumentException if the office is blank
     */
    public MedicineLot acceptedThoughShort(String office) {
        if (office.isBlank()) {
            throw new IllegalArgumentException("Somebody at the recipient takes it; found blank");
        }
        return new MedicineLot(name, batch, expiresOn, quantity, labelled, returned, office);
    }
}
