package io.github.diasporaskills.accountability.exchange.internal;

import io.github.diasporaskills.accountability.exchange.ExchangeWording;
import io.github.diasporaskills.accountability.exchange.SharedIndicator;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.reason.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** The words of results in every language that the library speaks. Immutable and thread-safe. */
public final class Tongues {

    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.FRENCH, Locale.forLanguageTag("ar"));

    private final Map<String, Wording> wordings;

    private Tongues(Map<String, Wording> wordings) {
        this.wordings = wordings;
    }

    /**
     * The words in those languages that a text has and the library speaks; in English where it speaks none of them.
     *
     * @param like a text of the data, such as a title
     * @return the languages
     */
    public static Tongues like(LocalText like) {
        Map<String, Wording> wordings = new LinkedHashMap<>();
        for (Locale locale : SPOKEN) {
            if (like.byLanguage().containsKey(locale.getLanguage())) {
                wordings.put(locale.getLanguage(), ExchangeWording.in(locale));
            }
        }
        if (wordings.isEmpty()) {
            wordings.put(Locale.ENGLISH.getLanguage(), ExchangeWording.in(Locale.ENGLISH));
        }
        return new Tongues(wordings);
    }

    /**
     * Reasons as sentences.
     *
     * @param reasons at least one
     * @return the sentences in each language, each with its full stop
     */
    public LocalText sentences(List<Reason> reasons) {
        return each(wording -> sentences(reasons, wording));
    }

    /**
     * Reasons as sentences in one language.
     *
     * @param reasons what is said
     * @param wording the language
     * @return the sentences, each with its full stop
     */
    public static String sentences(List<Reason> reasons, Wording wording) {
        StringBuilder said = new StringBuilder();
        for (Reason reason : reasons) {
            String words = ExchangeWording.say(reason, wording).strip();
            said.append(said.length() == 0 ? "" : " ").append(words);
            if (!words.endsWith(".") && !words.endsWith("!") && !words.endsWith("?") && !words.endsWith("؟")) {
                said.append('.');
            }
        }
        return said.toString();
    }

    /**
     * What a reader of an indicator must know: what is meant by its words, and its notes.
     *
     * @param indicator the indicator
     * @param wording the language
     * @return a remark each, of one sentence or more
     */
    public static List<String> remarks(SharedIndicator indicator, Wording wording) {
        return Stream.concat(
                        indicator.definition().stream().map(words -> words.in(wording.locale())),
                        indicator.notes().stream().map(note -> sentences(List.of(note), wording)))
                .toList();
    }

    /**
     * Words made in each language.
     *
     * @param words makes them
     * @return the text
     */
    public LocalText each(Function<Wording, String> words) {
        Map<String, String> said = new TreeMap<>();
        wordings.forEach((language, wording) -> said.put(language, words.apply(wording)));
        return new LocalText(said);
    }
}
