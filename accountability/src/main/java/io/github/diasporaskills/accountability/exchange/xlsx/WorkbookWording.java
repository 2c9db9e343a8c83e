package io.github.diasporaskills.accountability.exchange.xlsx;

import io.github.diasporaskills.core.reason.Phrases;
import io.github.diasporaskills.core.reason.Wording;
import java.util.Locale;

/** The words of workbooks: problems, and what the columns of a blank workbook are for. Thread-safe. */
public final class WorkbookWording {

    private static final Phrases PHRASES = Phrases.of(name -> WorkbookReason.class.getResourceAsStream(name));

    private WorkbookWording() {}

    /**
     * The words of core and of workbooks.
     *
     * @param locale the language wanted; one without words falls back to English
     * @return the wording
     */
    public static Wording in(Locale locale) {
        return Wording.in(locale).and(PHRASES);
    }
}
