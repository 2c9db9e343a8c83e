package io.github.diasporaskills.accountability.exchange;

import io.github.diasporaskills.accountability.exchange.internal.Groups;
import io.github.diasporaskills.accountability.report.ReportWording;
import io.github.diasporaskills.core.reason.Phrases;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.reason.Wording;
import java.util.Locale;
import java.util.stream.Collectors;

/** The words of exports: what is lost, and what of a document cannot be read. Thread-safe. */
public final class ExchangeWording {

    private static final Phrases PHRASES = Phrases.of(name -> ExchangeReason.class.getResourceAsStream(name));

    private ExchangeWording() {}

    /**
     * The words of core, of results and of exports.
     *
     * @param locale the language wanted, English, French or Arabic; one without words falls back to English
     * @return the wording
     */
    public static Wording in(Locale locale) {
        return ReportWording.in(locale).and(PHRASES);
    }

    /**
     * A remark with the names of dimensions in words.
     *
     * @param reason for example a loss
     * @param wording the language, see {@link #in(Locale)}
     * @return the words
     */
    public static String say(Reason reason, Wording wording) {
        return wording.say(reason, (name, argument) -> {
            if (!name.startsWith("dimension")) {
                return wording.words(argument);
            }
            return argument.fold(
                    text -> Groups.dimension(text.value(), wording),
                    wording::words,
                    wording::words,
                    wording::words,
                    wording::words,
                    items -> items.values().stream()
                            .map(id -> Groups.dimension(id, wording))
                            .collect(Collectors.joining(" × ")),
                    wording::words,
                    wording::words);
        });
    }
}
