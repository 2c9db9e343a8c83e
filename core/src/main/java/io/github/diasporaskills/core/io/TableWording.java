package io.github.diasporaskills.core.io;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.reason.Phrases;
import io.github.diasporaskills.core.reason.Wording;
import java.util.Locale;

/** The words of tables and their columns, and of the values that may stand in them. Thread-safe. */
public final class TableWording {

    private static final Phrases PHRASES =
            Phrases.of(name -> ProgrammeTable.class.getResourceAsStream(name.replaceFirst("^wording", "tables")));

    private TableWording() {}

    /**
     * The words of core and of tables, and what the values of a pack are called.
     *
     * @param locale the language wanted; one without words falls back to English
     * @param pack the country served
     * @return the wording
     */
    public static Wording in(Locale locale, CountryPack pack) {
        return in(locale)
                .knowing(requireNonNull(pack, "pack").vocabulary())
                .knowing(term -> PackChoices.named(pack, term));
    }

    /**
     * The words of core and of tables, and what countries and languages are called.
     *
     * @param locale the language wanted; one without words falls back to English
     * @return the wording
     */
    public static Wording in(Locale locale) {
        return Wording.in(locale).and(PHRASES).knowing(PackChoices::named);
    }
}
