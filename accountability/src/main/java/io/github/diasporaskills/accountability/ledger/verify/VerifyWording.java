package io.github.diasporaskills.accountability.ledger.verify;

import io.github.diasporaskills.core.reason.Phrases;
import io.github.diasporaskills.core.reason.Wording;
import java.util.Locale;

/** The words of what the verifier finds. Thread-safe. */
public final class VerifyWording {

    private static final Phrases PHRASES = Phrases.of(name -> VerifyReason.class.getResourceAsStream(name));

    private VerifyWording() {}

    /**
     * The words of core and of the verifier.
     *
     * @param locale the language wanted; one without words falls back to English
     * @return the wording
     */
    public static Wording in(Locale locale) {
        return Wording.in(locale).and(PHRASES);
    }
}
