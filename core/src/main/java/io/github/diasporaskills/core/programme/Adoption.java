package io.github.diasporaskills.core.programme;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * That an authority took an operating model over. Immutable and thread-safe.
 *
 * @param into what kind of instrument
 * @param instrument the instrument as it would be cited, not blank
 * @param authority who issued it, not blank
 * @param on the day from which it holds
 * @param evidence where it can be seen, not blank
 */
public record Adoption(ModelInstrument into, String instrument, String authority, LocalDate on, String evidence) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if instrument, authority or evidence is blank
     */
    public Adoption {
        requireNonNull(into, "into");
        requireNonNull(instrument, "instrument");
        requireNonNull(authority, "authority");
        requireNonNull(on, "on");
        requireNonNull(evidence, "evidence");
        if (instrument.isBlank() || authority.isBlank() || evidence.isBlank()) {
            throw new IllegalArgumentException(
                    "An adoption names instrument, authority and evidence; found a blank one for " + into);
        }
    }
}
