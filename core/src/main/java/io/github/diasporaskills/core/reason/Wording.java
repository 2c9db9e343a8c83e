package io.github.diasporaskills.core.reason;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Turns codes into words in one language. Immutable and thread-safe.
 *
 * <p>A bundle is a pair of property files in UTF-8, {@code wording.properties} in English and
 * {@code wording_fr.properties} in French (other languages likewise), with one line for each {@link ReasonCode};
 * {@code {name}} stands for the argument of that name. A code that a language lacks is worded in English; one that
 * every bundle lacks is shown as it is, with its arguments: an unknown code never hides a reason.
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
            "register",
            "teleexpertise",
            "time");

    private final Locale locale;
    private final Map<String, String> patterns;

    private Wording(Locale locale, Map<String, String> patterns) {
        this.locale = locale;
        this.patterns = patterns;
    }

    /**
     * The words of core's own codes.
     *
     * @param locale the language wanted; one without words falls back to English
     * @return the wording
     */
    public static Wording in(Locale locale) {
        requireNonNull(locale, "locale");
        return locale.equals(Locale.ENGLISH) ? English.WORDS : ofCore(locale);
    }

    private static Wording ofCore(Locale locale) {
        Wording words = new Wording(locale, Map.of());
        for (String room : CORE_ROOMS) {
            words = words.and(name -> Wording.class.getResourceAsStream(ROOT + room + "/" + name));
        }
        return words;
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
        requireNonNull(bundle, "bundle");
        Map<String, String> more = new HashMap<>(patterns);
        if (!readInto(more, bundle, "wording.properties")) {
            throw new IllegalArgumentException("A bundle needs wording.properties, its English words; found none."
                    + " Maybe the file is missing from the jar");
        }
        String language = locale.getLanguage();
        if (!language.isEmpty() && !language.equals("en")) {
            readInto(more, bundle, "wording_" + language + ".properties");
        }
        return new Wording(locale, more);
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
        requireNonNull(reason, "reason");
        String pattern = patterns.get(reason.code());
        return pattern == null ? bare(reason) : fill(pattern, reason.arguments());
    }

    /**
     * The words of a code that takes no arguments, such as a label.
     *
     * @param code the id
     * @return the words, or empty if no bundle has them
     */
    public Optional<String> label(String code) {
        return Optional.ofNullable(patterns.get(requireNonNull(code, "code")));
    }

    private String fill(String pattern, Map<String, Argument> arguments) {
        StringBuilder words = new StringBuilder(pattern.length() + 32);
        int at = 0;
        while (at < pattern.length()) {
            int open = pattern.indexOf('{', at);
            int close = open < 0 ? -1 : pattern.indexOf('}', open);
            if (close < 0) {
                break;
            }
            words.append(pattern, at, open);
            @Nullable Argument argument = arguments.get(pattern.substring(open + 1, close));
            words.append(argument == null ? pattern.substring(open, close + 1) : argument.words(locale));
            at = close + 1;
        }
        return words.append(pattern, at, pattern.length()).toString();
    }

    private String bare(Reason reason) {
        List<String> parts = new ArrayList<>();
        reason.arguments().forEach((name, value) -> parts.add(name + "=" + value.words(locale)));
        return parts.isEmpty() ? reason.code() : reason.code() + " (" + String.join("; ", parts) + ")";
    }

    private static boolean readInto(Map<String, String> patterns, Bundle bundle, String name) {
        try (@Nullable InputStream in = bundle.open(name)) {
            if (in == null) {
                return false;
            }
            Properties lines = new Properties();
            try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                lines.load(reader);
            }
            lines.stringPropertyNames().forEach(key -> patterns.put(key, lines.getProperty(key)));
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the wording " + name, e);
        }
    }

    /** The words in which every problem is printed, read once. */
    private static final class English {
        private static final Wording WORDS = ofCore(Locale.ENGLISH);
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
