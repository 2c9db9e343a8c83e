package io.github.diasporaskills.core.people;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.LanguageCode;

/**
 * A language and how well it is spoken, or has to be. Immutable and thread-safe.
 *
 * @param language the language
 * @param level how well
 */
public record LanguageSkill(LanguageCode language, CefrLevel level) {

    /** Checks that both parts are there. */
    public LanguageSkill {
        requireNonNull(language, "language");
        requireNonNull(level, "level");
    }

    /**
     * Whether this skill suffices.
     *
     * @param required the language and level asked for
     * @return true if the language is the same and the level the same or higher
     */
    public boolean satisfies(LanguageSkill required) {
        return language.equals(required.language) && level.isAtLeast(required.level);
    }

    /**
     * As in files.
     *
     * @return for example {@code fr:C1}
     */
    @Override
    public String toString() {
        return language + ":" + level;
    }
}
