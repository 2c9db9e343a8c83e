package io.github.diasporaskills.core.reason;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The lines of bundles that belong together, read once for each language that they have words in. A module keeps its
 * own in a constant, so that a wording of them costs no reading. Thread-safe.
 */
public final class Phrases {

    /** The space beside a sign that French does not leave alone at the edge of a line. */
    private static final Pattern FRENCH_SIGN = Pattern.compile(" (?=[:;?!»])|(?<=«) ");

    private static final String ENGLISH = "en";

    private final List<Wording.Bundle> bundles;

    /** By language; two threads that both read one read the same. */
    private final Map<String, Map<String, String>> read = new ConcurrentHashMap<>();

    private Phrases(List<Wording.Bundle> bundles) {
        this.bundles = bundles;
    }

    /**
     * The lines of some bundles. Nothing is read yet.
     *
     * @param bundles each opens its files as {@link Wording#and(Wording.Bundle)} has it; lines of a later one win
     * @return the lines
     */
    public static Phrases of(Wording.Bundle... bundles) {
        return new Phrases(List.of(bundles));
    }

    /** The lines in a language, in English where it has none; what comes back is never changed. */
    Map<String, String> in(Locale locale) {
        requireNonNull(locale, "locale");
        String language = locale.getLanguage().isEmpty() ? ENGLISH : locale.getLanguage();
        @Nullable Map<String, String> known = read.get(language);
        if (known != null) {
            return known;
        }
        List<Map<String, String>> own = bundles.stream()
                .map(bundle -> language.equals(ENGLISH)
                        ? Map.<String, String>of()
                        : lines(bundle, "wording_" + language + ".properties").orElse(Map.of()))
                .toList();
        if (!language.equals(ENGLISH) && own.stream().allMatch(Map::isEmpty)) {
            // Not kept under its name, so that whoever may choose a language cannot fill the memory.
            return in(Locale.ENGLISH);
        }
        Map<String, String> all = new HashMap<>();
        for (int i = 0; i < own.size(); i++) {
            all.putAll(lines(bundles.get(i), "wording.properties")
                    .orElseThrow(() ->
                            new IllegalArgumentException("A bundle needs wording.properties, its English words; found"
                                    + " none. Maybe the file is missing from the jar")));
            all.putAll(own.get(i));
        }
        read.put(language, all);
        return all;
    }

    /** The lines of a file, or empty if the bundle has no such file. */
    private static Optional<Map<String, String>> lines(Wording.Bundle bundle, String name) {
        try (@Nullable InputStream in = bundle.open(name)) {
            if (in == null) {
                return Optional.empty();
            }
            Properties found = new Properties();
            try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                found.load(reader);
            }
            boolean french = name.endsWith("_fr.properties");
            Map<String, String> lines = new HashMap<>();
            found.stringPropertyNames().forEach(key -> {
                String words = found.getProperty(key);
                lines.put(key, french ? FRENCH_SIGN.matcher(words).replaceAll("\u00a0") : words);
            });
            return Optional.of(lines);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the wording " + name, e);
        }
    }
}
