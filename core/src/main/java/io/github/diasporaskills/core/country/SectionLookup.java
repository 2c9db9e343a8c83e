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
}
