package io.github.diasporaskills.core.campaign;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.IdForm;

/**
 * The id of a campaign. Immutable and thread-safe.
 *
 * @param value 1 to 64 characters of the form of {@link IdForm}, for example {@code OPEN-DAY-2021}
 */
public record CampaignId(String value) implements Comparable<CampaignId> {

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the value does not have that form
     */
    public CampaignId {
        IdForm.require(requireNonNull(value, "value"), "OPEN-DAY-2021");
    }

    /**
     * An id.
     *
     * @param value its characters
     * @return the id
     * @throws IllegalArgumentException if the value does not have that form
     */
    public static CampaignId of(String value) {
        return new CampaignId(value);
    }

    @Override
    public int compareTo(CampaignId other) {
        return value.compareTo(other.value);
    }

    /**
     * The bare id.
     *
     * @return the value
     */
    @Override
    public String toString() {
        return value;
    }
}
