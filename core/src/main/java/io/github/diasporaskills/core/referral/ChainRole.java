package io.github.diasporaskills.core.referral;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.consent.DataCategory;
import io.github.diasporaskills.core.consent.RecipientClass;
import io.github.diasporaskills.core.reason.LocalText;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * One function of a chain, and what it needs to see of a case. Whether it may is for consent and protocol to say.
 * Immutable and thread-safe.
 *
 * @param role the function, for example {@code council-focal-point}
 * @param names what it is called
 * @param sees which data it needs, at least one category
 */
public record ChainRole(RecipientClass role, LocalText names, Set<DataCategory> sees) {

    /**
     * Copies the categories.
     *
     * @throws IllegalArgumentException if there is none
     */
    public ChainRole {
        requireNonNull(role, "role");
        requireNonNull(names, "names");
        if (sees.isEmpty()) {
            throw new IllegalArgumentException(
                    "Whoever passes care on needs to see something of it; found nothing for " + role);
        }
        sees = Collections.unmodifiableSet(EnumSet.copyOf(sees));
    }
}
