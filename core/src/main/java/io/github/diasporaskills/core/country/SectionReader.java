package io.github.diasporaskills.core.country;

import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.document.DocumentReader;
import io.github.diasporaskills.core.document.SchemaVersion;

/**
 * Reads one kind of section from its file in a country pack. Stateless and thread-safe.
 *
 * <p>The field {@code schema} is checked and {@code sources} allowed before the reader is asked, so it reads neither;
 * the source of a fact is had with {@link Source#of(DocumentNode)}.
 *
 * @param <T> the section
 */
public interface SectionReader<T extends PackSection> extends DocumentReader<T> {

    /**
     * The name of the section.
     *
     * @return the file's name without {@code .json}: lower-case letters, digits and hyphens, for example
     *     {@code regions}
     */
    String name();

    /**
     * The type of the section.
     *
     * @return the class by which {@link CountryPack#section(Class)} finds it
     */
    Class<T> type();

    /**
     * The version of the file's form that this reader knows.
     *
     * @return for example 1.0
     */
    SchemaVersion schema();

    /**
     * Whether a pack must have the section.
     *
     * @return false unless overridden
     */
    default boolean required() {
        return false;
    }

    /**
     * Checks what the section says against the other sections, for example that a council's professions exist.
     * Asked only if the section itself is without error.
     *
     * @param section what {@link #read(DocumentNode)} gave
     * @param root the root it was read from; errors are reported on its nodes
     * @param others the other sections of the pack
     */
    default void check(T section, DocumentNode root, SectionLookup others) {}
}
