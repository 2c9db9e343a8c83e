package io.github.diasporaskills.core.reason;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The same words in several languages, as data has them: titles, names of regions, texts of consent. Immutable and
 * thread-safe.
 *
 * @param byLanguage the words by ISO 639 code; at least one, none blank
 */
public record LocalText(Map<String, String> byLanguage) {

    /** In which languages words are given where those of the reader's are missing: most can at least read the letters. */
    private static final List<String> OTHERWISE = List.of("en", "fr");

    /**
     * Copies the words.
     *
     * @throws IllegalArgumentException if there are no words or some are blank
     */
    public LocalText {
        byLanguage = Collections.unmodifiableMap(new TreeMap<>(byLanguage));
        if (byLanguage.isEmpty()) {
            throw new IllegalArgumentException("A text needs words in at least one language; found none");
        }
        byLanguage.forEach((language, words) -> {
            if (language.isBlank() || words.isBlank()) {
                throw new IllegalArgumentException(
                        "A text needs a language code and words for it; found a blank for \"" + language + "\"");
            }
        });
    }

    /**
     * Words in one language.
     *
     * @param language its ISO 639 code, for example {@code fr}
     * @param words the words, not blank
     * @return the text
     * @throws IllegalArgumentException if one is blank
     */
    public static LocalText of(String language, String words) {
        return new LocalText(Map.of(requireNonNull(language, "language"), requireNonNull(words, "words")));
    }

    /**
     * This text with one more language.
     *
     * @param language its ISO 639 code
     * @param words the words, not blank
     * @return a new text
     * @throws IllegalArgumentException if one is blank
     */
    public LocalText and(String language, String words) {
        TreeMap<String, String> more = new TreeMap<>(byLanguage);
        more.put(requireNonNull(language, "language"), requireNonNull(words, "words"));
        return new LocalText(more);
    }

    /**
     * The language of the words that {@link #in(Locale)} gives.
     *
     * @param locale the language wanted
     * @return the language's code, for example {@code fr}
     */
    public String languageIn(Locale locale) {
        String wanted = locale.getLanguage();
        if (byLanguage.containsKey(wanted)) {
            return wanted;
        }
        for (String known : OTHERWISE) {
            if (byLanguage.containsKey(known)) {
                return known;
            }
        }
        return byLanguage.keySet().iterator().next();
    }

    /**
     * The words in a language; where they are missing, those in English, else in French, else those of the first
     * language by code.
     *
     * @param locale the language wanted
     * @return the words, never blank
     */
    public String in(Locale locale) {
        return requireNonNull(byLanguage.get(languageIn(locale)), "words");
    }
}
