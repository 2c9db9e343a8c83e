package io.github.diasporaskills.core.people;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.time.DateRange;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * When, and in which ways, a member offers to help. Immutable and thread-safe.
 *
 * @param during the days
 * @param modalities the ways offered, at least one
 */
public record Availability(DateRange during, Set<Modality> modalities) {

    /**
     * Copies the ways.
     *
     * @throws IllegalArgumentException if no way is offered
     */
    public Availability {
        requireNonNull(during, "during");
        if (modalities.isEmpty()) {
            throw new IllegalArgumentException("An availability offers at least one modality; found none");
        }
        modalities = Collections.unmodifiableSet(EnumSet.copyOf(modalities));
    }

    /**
     * Whether the member offers this way.
     *
     * @param modality the way asked for; {@link Modality#HYBRID} is offered by whoever offers it, or both others
     * @return true if it is offered
     */
    public boolean offers(Modality modality) {
        return modalities.contains(modality)
                || (modality == Modality.HYBRID
                        && modalities.contains(Modality.REMOTE)
                        && modalities.contains(Modality.ONSITE))
                || (modality != Modality.HYBRID && modalities.contains(Modality.HYBRID));
    }
}
