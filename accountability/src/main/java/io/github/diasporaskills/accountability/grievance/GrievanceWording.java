package io.github.diasporaskills.accountability.grievance;

import io.github.diasporaskills.core.reason.Phrases;
import io.github.diasporaskills.core.reason.Wording;
import java.util.Locale;

/** The words of this package. Thread-safe. */
public final class GrievanceWording {

    private static final Phrases PHRASES = Phrases.of(name -> GrievanceWording.class.getResourceAsStream(name));

    private GrievanceWording() {}

    /**
     * The words for what is said about complaints, with those of core.
     *
     * @param locale the language wanted; one without words falls back to English
     * @return the wording
     */
    public static Wording in(Locale locale) {
        return Wording.in(locale).and(PHRASES);
    }
}
