package io.github.diasporaskills.matching.dispatch;

import io.github.diasporaskills.core.people.Gender;

/** What the patient said about the expert: that it shall be a woman, or a man, or nothing. It is never overruled. */
public enum ExpertPreference {
    /** The patient stated no wish, or said that anyone will do. */
    ANYONE,
    /** A woman. */
    WOMAN,
    /** A man. */
    MAN;

    /**
     * Whether an expert is as the patient wishes. Whoever did not state a gender, or another one, meets no such wish:
     * nothing is guessed.
     *
     * @param gender as the expert stated it
     * @return true if there is no wish, or the expert meets it
     */
    public boolean accepts(Gender gender) {
        return switch (this) {
            case ANYONE -> true;
            case WOMAN -> gender == Gender.WOMAN;
            case MAN -> gender == Gender.MAN;
        };
    }
}
