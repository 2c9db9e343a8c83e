package io.github.diasporaskills.accountability.gender;

import io.github.diasporaskills.core.reason.Phrases;
import io.github.diasporaskills.core.reason.Wording;
import java.util.Locale;

/** The words of gaps between genders, in English, French and Arabic. */
public final class GenderWording {

    private static final Phrases PHRASES = Phrases.of(name -> GenderReason.class.getResourceAsStream(name));

    private GenderWording() {}

    /**
     * The words of core and of every code that gaps carry.
     *
     * @param locale the language wanted; one without words falls back to English
     * @return the wording
     */
    public static Wording in(Locale locale) {
        return Wording.in(locale).and(PHRASES);
    }
}
