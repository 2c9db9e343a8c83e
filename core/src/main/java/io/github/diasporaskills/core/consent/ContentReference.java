package io.github.diasporaskills.core.consent;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which content is meant, without a word of it: what stands for sealed content in lists, JSON and records. It holds no
 * digest either, for a digest of few words gives them away. Immutable and thread-safe.
 *
 * @param caseKey the case to which it belongs
 * @param id which content of that case, of the form of a {@link CaseKey}, for example {@code file-2}
 * @param categories what kinds of data it holds, at least one
 */
public record ContentReference(CaseKey caseKey, String id, Set<DataCategory> categories) {

    /**
     * Checks the form and copies the categories.
     *
     * @throws IllegalArgumentException if there is no category or the id does not have the form
     */
    public ContentReference {
        requireNonNull(caseKey, "caseKey");
        Codes.requireKey(requireNonNull(id, "id"), "id of content");
        if (categories.isEmpty()) {
            throw new IllegalArgumentException("Content holds data of at least one category; found none");
        }
        categories = Collections.unmodifiableSet(EnumSet.copyOf(categories));
    }

    /**
     * A reference.
     *
     * @param caseKey the case to which it belongs
     * @param id which content of that case
     * @param first a category of data that it holds
     * @param more the other categories
     * @return the reference
     * @throws IllegalArgumentException if the id does not have the form
     */
    public static ContentReference of(CaseKey caseKey, String id, DataCategory first, DataCategory... more) {
        return new ContentReference(caseKey, id, EnumSet.of(first, more));
    }

    /**
     * Case and content, not the categories.
     *
     * @return for example {@code TE-2025-0042/file-2}
     */
    @Override
    public String toString() {
        return caseKey + "/" + id;
    }
}
