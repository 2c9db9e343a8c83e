package io.github.diasporaskills.accountability.publication.protection;

import io.github.diasporaskills.core.reason.Phrases;
import io.github.diasporaskills.core.reason.Wording;
import java.util.Locale;

/** The words of protection, in English, French and Arabic. */
public final class ProtectionWording {

    private static final Phrases PHRASES = Phrases.of(name -> ProtectionReason.class.getResourceAsStream(name));

    private ProtectionWording() {}

    /**
     * The words of core and of every code that protection carries.
     *
     * @param locale the language wanted; one without words falls back to English
     * @return the wording
     */
    public static Wording in(Locale locale) {
        return Wording.in(locale).and(PHRASES);
    }
}
