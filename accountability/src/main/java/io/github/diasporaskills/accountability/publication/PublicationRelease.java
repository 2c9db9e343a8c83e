package io.github.diasporaskills.accountability.publication;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.publication.protection.ReleaseHistory;

/**
 * What may be seen of a report beside everything released before, and the history to keep once it is out. Immutable and
 * thread-safe.
 *
 * @param publication what may be seen
 * @param history everything released so far with this release at the end; it holds the true counts, also of hidden
 *     groups: keep it like the register itself
 */
public record PublicationRelease(Publication publication, ReleaseHistory history) {

    /** Checks that both are there. */
    public PublicationRelease {
        requireNonNull(publication, "publication");
        requireNonNull(history, "history");
    }
}
