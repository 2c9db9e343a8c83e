package io.github.diasporaskills.core.reason;

import static java.util.Objects.requireNonNull;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Turns codes into words in one language. Immutable and thread-safe.
 *
 * <p>A bundle is a pair of property files in UTF-8, {@code wording.properties} in English and
 * {@code wording_fr.properties} in French (other languages likewise), with one line for each {@link ReasonCode};
 * {@code {name}} stands for the argument of that name. A code that a language lacks is worded in English; one that
 * every bundle lacks is shown as it is, with its arguments: an unknown code never hides a reason. In French the space
 * before a colon, a semicolon and the like does not break, however the file has it.
 *
 * <p>What follows a number agrees with it: <code>{name|one|several}</code> stands for the first form where the
 * argument of that name is one, and else for the second. One is 1 in English, and anything less than 2 in French, 0
 * included; other languages are taken as English. Arabic has six forms, for none, one, two, few (3 to 10), many (11 to
 * 99) and others, by the last two figures: <code>{name|none|one|two|few|many|others}</code>. In a form {@code #} stands
 * for the number, as Arabic says one and two by the word alone. Of a list its length counts.
 *
 * <p>In Arabic every argument is told apart by the signs of the Unicode bidirectional algorithm, so that a day, an id or
 * the name of a file keeps its own direction.
 *
 * <p>A {@link Argument.Term} is worded by the line {@code term.kind.code}, else by what a {@link Vocabulary} knows
 * of it, such as that of a country pack, else by its code.
 */
public final class Wording {

    private static final String ROOT = "/io/github/diasporaskills/core/";

    /** The rooms of core that have a bundle beside their classes. */
    private static final List<String> CORE_ROOMS = List.of(
            "actor",
            "calendar",
            "campaign",
            "casefile",
            "consent",
            "contribution",
            "country",
            "document",
            "engagement",
            "io",
            "lifecycle",
            "money",
            "organisation",
            "people",
            "programme",
            "reason",
            "referral",
            "register",
            "teleexpertise",
            "time",
            "worklist");

    private static final Phrases CORE = Phrases.of(CORE_ROOMS.stream()
            .<Bundle>map(room -> name -> Wording.class.getResourceAsStream(ROOT + room + "/" + name))
            .toArray(Bundle[]::new));

    private final Locale locale;

    /** Lines by code; of two with the same code the later one counts. No map is here twice, and none is ever changed. */
    private final List<Map<String, String>> layers;

    private final List<Vocabulary> vocabularies;

    private Wording(Locale locale, List<Map<String, String>> layers, List<Vocabulary> vocabularies) {
        this.locale = locale;
        this.layers = layers;
        this.vocabularies = vocabularies;
    }

    /** No words at all. */
    static Wording none() {
        return new Wording(Locale.ROOT, List.of(), List.of());
    }

    /**
     * The words of core's own codes.
     *
     * @param locale the language wanted; one without words falls back to English
     * @return the wording
     */
    public static Wording in(Locale locale) {
        requireNonNull(locale, "locale");
        return new Wording(locale, List.of(CORE.in(locale)), List.of());
    }

    /**
     * This wording with the codes of one more bundle; a line of the later bundle wins.
     *
     * @param bundle opens {@code wording.properties} and {@code wording_fr.properties} by name, or gives null where
     *     it has no such file; a module opens its own with {@code name -> MyType.class.getResourceAsStream(name)}
     * @return a new wording
     * @throws IllegalArgumentException if the bundle has no {@code wording.properties}
     * @throws UncheckedIOException if a file cannot be read
     */
    public Wording and(Bundle bundle) {
        return and(Phrases.of(requireNonNull(bundle, "bundle")));
    }

    /**
     * This wording with the codes of bundles that are read once, however many wordings are made of them.
     *
     * @param phrases their lines win
     * @return a new wording
     * @throws IllegalArgumentException if a bundle has no {@code wording.properties}
     * @throws UncheckedIOException if a file cannot be read
     */
    public Wording and(Phrases phrases) {
        return new Wording(
                locale, with(List.of(requireNonNull(phrases, "phrases").in(locale))), vocabularies);
    }

    /**
     * This wording with the codes and vocabularies of another one of the same language; its lines win.
     *
     * @param other for example that of another module
     * @return a new wording
     * @throws IllegalArgumentException if the languages differ
     */
    public Wording and(Wording other) {
        requireNonNull(other, "other");
        if (!locale.getLanguage().equals(other.locale.getLanguage())) {
            throw new IllegalArgumentException("Wordings of one language are put together; found "
                    + locale.toLanguageTag() + " and " + other.locale.toLanguageTag());
        }
        List<Vocabulary> all = new ArrayList<>(vocabularies);
        all.addAll(other.vocabularies);
        return new Wording(locale, with(other.layers), List.copyOf(all));
    }

    /**
     * This wording with the words of a vocabulary, for example the professions of a country pack.
     *
     * @param vocabulary asked for terms that no bundle words and no vocabulary before it knows
     * @return a new wording
     */
    public Wording knowing(Vocabulary vocabulary) {
        List<Vocabulary> all = new ArrayList<>(vocabularies);
        all.add(requireNonNull(vocabulary, "vocabulary"));
        return new Wording(locale, layers, List.copyOf(all));
    }

    /** A layer that comes again counts where it came last. */
    private List<Map<String, String>> with(List<Map<String, String>> later) {
        List<Map<String, String>> all = new ArrayList<>(layers);
        all.removeIf(layer -> later.stream().anyMatch(again -> again == layer));
        all.addAll(later);
        return List.copyOf(all);
    }

    private @Nullable String pattern(String code) {
        for (int i = layers.size() - 1; i >= 0; i--) {
            @Nullable String found = layers.get(i).get(code);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /**
     * The language of these words.
     *
     * @return the locale asked for
     */
    public Locale locale() {
        return locale;
    }

    /**
     * The reason in words.
     *
     * @param reason what to say
     * @return a sentence without a final full stop; the bare code and arguments if no bundle words it
     */
    public String say(Reason reason) {
        return say(reason, (name, argument) -> words(argument));
    }

    /**
     * The reason in words, with arguments written as the caller writes numbers and dates. What agrees with a number
     * agrees with the argument, not with how it is written.
     *
     * @param reason what to say
     * @param writer writes an argument, given its name
     * @return a sentence without a final full stop; the bare code and arguments if no bundle words it
     */
    public String say(Reason reason, BiFunction<String, Argument, String> writer) {
        requireNonNull(reason, "reason");
        requireNonNull(writer, "writer");
        @Nullable String pattern = pattern(reason.code());
        return pattern == null ? bare(reason, writer) : fill(pattern, reason.arguments(), writer);
    }

    /**
     * The words of a code that takes no arguments, such as a label.
     *
     * @param code the id
     * @return the words, or empty if no bundle has them
     */
    public Optional<String> label(String code) {
        return Optional.ofNullable(pattern(requireNonNull(code, "code")));
    }

    /**
     * A word of a closed vocabulary in words.
     *
     * @param term what to say
     * @return the words, or the bare code if nobody knows it
     */
    public String term(Argument.Term term) {
        @Nullable String words = pattern("term." + term.kind() + "." + term.code());
        if (words != null) {
            return words;
        }
        for (Vocabulary vocabulary : vocabularies) {
            Optional<LocalText> known = vocabulary.find(term);
            if (known.isPresent()) {
                return known.get().in(locale);
            }
        }
        return term.code();
    }

    /**
     * An argument in words.
     *
     * @param argument what to say
     * @return as {@link Argument#words(Locale)}, with words for terms
     */
    public String words(Argument argument) {
        if (argument instanceof Argument.Term term) {
            return term(term);
        } else if (argument instanceof Argument.Terms terms) {
            return Grammar.list(terms.values().stream().map(this::term).toList(), locale);
        }
        return argument.words(locale);
    }

    /**
     * A label and what it labels, with the colon of the language.
     *
     * @param label for example {@code gender}
     * @param words for example {@code women}
     * @return for example {@code gender: women}, in French with a space that does not break before the colon
     */
    public String labelled(String label, String words) {
        return label + Grammar.colon(locale) + words;
    }

    /**
     * Parts that may hold commas as one text.
     *
     * @param parts in order
     * @return the parts with semicolons as the language writes them
     */
    public String parts(List<String> parts) {
        return String.join(Grammar.semicolon(locale), parts);
    }

    /** What stands between braces, put in words; as it is where there is no such argument. */
    private String filled(
            String placeholder, Map<String, Argument> arguments, BiFunction<String, Argument, String> writer) {
        String[] parts = placeholder.split("\\|", -1);
        @Nullable Argument argument = arguments.get(parts[0]);
        if (argument == null) {
            return "{" + placeholder + "}";
        }
        String written = Grammar.within(writer.apply(parts[0], argument), locale);
        if (parts.length == 1) {
            return written;
        }
        // English words may stand in for those of a language with more forms.
        int form = parts.length == 1 + Grammar.forms(locale)
                ? Grammar.form(argument, locale)
                : Grammar.form(argument, Locale.ENGLISH);
        return parts.length > form + 1 && parts.length > 2 ? parts[form + 1].replace("#", written) : written;
    }

    private String fill(String pattern, Map<String, Argument> arguments, BiFunction<String, Argument, String> writer) {
        StringBuilder words = new StringBuilder(pattern.length() + 32);
        int at = 0;
        while (at < pattern.length()) {
            int open = pattern.indexOf('{', at);
            int close = open < 0 ? -1 : pattern.indexOf('}', open);
            if (close < 0) {
                break;
            }
            words.append(pattern, at, open);
            words.append(filled(pattern.substring(open + 1, close), arguments, writer));
            at = close + 1;
        }
        return words.append(pattern, at, pattern.length()).toString();
    }

    private static String bare(Reason reason, BiFunction<String, Argument, String> writer) {
        List<String> parts = new ArrayList<>();
        reason.arguments().forEach((name, value) -> parts.add(name + "=" + writer.apply(name, value)));
        return parts.isEmpty() ? reason.code() : reason.code() + " (" + String.join("; ", parts) + ")";
    }

    /** Knows words for terms. */
    @FunctionalInterface
    public interface Vocabulary {

        /**
         * The words for a term.
         *
         * @param term its kind and code
         * @return the words by language, or empty if it is not of this vocabulary
         */
        Optional<LocalText> find(Argument.Term term);
    }

    /** Opens the files of one bundle by name. */
    @FunctionalInterface
    public interface Bundle {

        /**
         * Opens a file.
         *
         * @param name the file's name, such as {@code wording_fr.properties}
         * @return its bytes, or null if the bundle has no such file
         */
        @Nullable
        InputStream open(String name);
    }
}
