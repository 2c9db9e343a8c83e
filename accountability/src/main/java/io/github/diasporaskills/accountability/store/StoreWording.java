package io.github.diasporaskills.accountability.store;

import io.github.diasporaskills.core.reason.Phrases;
import io.github.diasporaskills.core.reason.Wording;
import java.util.Locale;

/** The words of what may go wrong with a database, in English, French and Arabic. Thread-safe. */
public final class StoreWording {

    private static final Phrases PHRASES = Phrases.of(name -> StoreFailure.class.getResourceAsStream(name));

    private StoreWording() {}

    /**
     * The words of core and of the store.
     *
     * @param locale the language wanted; one without words falls back to English
     * @return the wording
     */
    public static Wording in(Locale locale) {
        return Wording.in(locale).and(PHRASES);
    }
}
