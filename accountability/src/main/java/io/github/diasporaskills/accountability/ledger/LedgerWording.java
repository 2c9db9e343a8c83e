package io.github.diasporaskills.accountability.ledger;

import io.github.diasporaskills.core.reason.Phrases;
import io.github.diasporaskills.core.reason.Wording;
import java.util.Locale;

/** The words of the ledger's reasons. Thread-safe. */
public final class LedgerWording {

    private static final Phrases PHRASES = Phrases.of(name -> LedgerReason.class.getResourceAsStream(name));

    private LedgerWording() {}

    /**
     * The words of core and of the ledger.
     *
     * @param locale the language wanted; one without words falls back to English
     * @return the wording
     */
    public static Wording in(Locale locale) {
        return Wording.in(locale).and(PHRASES);
    }
}
