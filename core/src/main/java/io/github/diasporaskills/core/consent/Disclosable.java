package io.github.diasporaskills.core.consent;

import java.util.Set;

/**
 * Content that can be cut down to some categories of data, so that each recipient sees the fields of its role and no
 * others. Implementations are immutable and thread-safe.
 *
 * @param <T> the content itself
 */
@FunctionalInterface
public interface Disclosable<T> {

    /**
     * The content with nothing in it but data of some categories. What belongs to no category or to another one is
     * left out. Never changes this content.
     *
     * @param categories what may be seen, at least one, all of them categories that the content was sealed with
     * @return content that holds no other data
     */
    T only(Set<DataCategory> categories);
}
