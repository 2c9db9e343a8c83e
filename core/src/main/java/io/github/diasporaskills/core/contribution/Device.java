package io.github.diasporaskills.core.contribution;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.LanguageCode;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * A device that arrived. Immutable and thread-safe.
 *
 * @param name what it is, not blank
 * @param serial its serial number, empty if it has none
 * @param works whether it was tried out and works
 * @param manuals the languages of its manual, empty if there is none
 * @param upkeep who keeps it going, by office, with spare parts; empty if nobody does
 */
public record Device(String name, String serial, boolean works, Set<LanguageCode> manuals, String upkeep) {

    /**
     * Copies the languages, sorted.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public Device {
        requireNonNull(name, "name");
        requireNonNull(serial, "serial");
        requireNonNull(upkeep, "upkeep");
        manuals = Collections.unmodifiableSet(new TreeSet<>(manuals));
        if (name.isBlank()) {
            throw new IllegalArgumentException("A device has a name; found blank");
        }
    }
}
