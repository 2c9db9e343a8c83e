package io.github.diasporaskills.core.country;

import java.util.Optional;

/** The sections of one pack that could be read, by their types. */
public interface SectionLookup {

    /**
     * A section.
     *
     * @param <T> its type
     * @param type its class
     * @return the section, or empty if the pack lacks it or it is broken, which is reported elsewhere
     */
    <T extends PackSection> Optional<T> find(Class<T> type);

    /**
     * Whether the pack does not have a section at all.
     *
     * @param type its class
     * @return false also if the section is there and broken
     */
    default boolean lacks(Class<? extends PackSection> type) {
        return find(type).isEmpty();
    }
}
