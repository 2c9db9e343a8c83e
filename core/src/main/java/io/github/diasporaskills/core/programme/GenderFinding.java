package io.github.diasporaskills.core.programme;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.LocalText;
import java.util.List;

/**
 * What a gender analysis found, and what is done about it. Immutable and thread-safe.
 *
 * @param code its code within the version, not blank
 * @param finding what was found
 * @param actions what is done about it; a version without any for a finding is not validated
 */
public record GenderFinding(String code, LocalText finding, List<LocalText> actions) {

    /**
     * Copies the actions.
     *
     * @throws IllegalArgumentException if the code is blank
     */
    public GenderFinding {
        requireNonNull(code, "code");
        requireNonNull(finding, "finding");
        actions = List.copyOf(actions);
        if (code.isBlank()) {
            throw new IllegalArgumentException("A finding has a code; found blank");
        }
    }
}
