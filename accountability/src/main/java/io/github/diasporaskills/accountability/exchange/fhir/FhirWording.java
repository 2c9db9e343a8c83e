package io.github.diasporaskills.accountability.exchange.fhir;

import io.github.diasporaskills.core.reason.Phrases;
import io.github.diasporaskills.core.reason.Wording;
import java.util.Locale;

/** The words of losses and problems of FHIR documents, in English, French and Arabic. Thread-safe. */
public final class FhirWording {

    private static final Phrases PHRASES = Phrases.of(name -> FhirReason.class.getResourceAsStream(name));

    private FhirWording() {}

    /**
     * The words of core and of FHIR documents.
     *
     * @param locale the language wanted; one without words falls back to English
     * @return the wording
     */
    public static Wording in(Locale locale) {
        return Wording.in(locale).and(PHRASES);
    }
}
