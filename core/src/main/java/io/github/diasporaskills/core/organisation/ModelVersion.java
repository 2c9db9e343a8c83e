package io.github.diasporaskills.core.organisation;

import static java.util.Objects.requireNonNull;

/**
 * A version of an operating model, by which a site works. Immutable and thread-safe.
 *
 * @param model the id of the model, not blank
 * @param version its number, 1 or more
 */
public record ModelVersion(String model, int version) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the id is blank or the number is less than 1
     */
    public ModelVersion {
        requireNonNull(model, "model");
        if (model.isBlank() || version < 1) {
            throw new IllegalArgumentException(
                    "A version of a model has the model's id and a number from 1; found \"" + model + "\" " + version);
        }
    }

    /**
     * Model and number.
     *
     * @return for example {@code tele-expertise 2}
     */
    @Override
    public String toString() {
        return model + " " + version;
    }
}
