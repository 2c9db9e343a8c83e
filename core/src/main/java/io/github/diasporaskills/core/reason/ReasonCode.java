package io.github.diasporaskills.core.reason;

/**
 * The stable identity of a {@link Reason}. Each room of the library lists its own in an enum.
 *
 * <p>An id has the form {@code room.subject.finding}, in lower case with hyphens, for example
 * {@code country.region.ambiguous}. It never changes once released; its wording may.
 */
public interface ReasonCode {

    /**
     * The stable id.
     *
     * @return for example {@code country.region.ambiguous}
     */
    String id();
}
