package io.github.diasporaskills.core.io;

import io.github.diasporaskills.core.document.ClosestName;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.reason.Parsed;
import io.github.diasporaskills.core.reason.Reason;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words for gender. A person's own word is one of the first six; the others are common in ministries' sheets, in
 * English and French. Single letters are not read: {@code M} is Mr, married or male, {@code H} homme; a column mapping
 * says what they mean.
 */
final class GenderWords {

    private static final Map<String, Gender> WORDS = Map.copyOf(words());

    /** A guess needs this many letters: what is shorter is an abbreviation, as {@code MA}, or a sign for nothing. */
    private static final int LEAST_LETTERS = 4;

    /** Spellings near which a guess is made; a shorter one, as {@code man}, is near to words such as Mali. */
    private static final List<String> SPELLINGS = words().keySet().stream()
            .filter(spelling -> spelling.length() > LEAST_LETTERS)
            .toList();

    /** Letters, and what stands between words; a question mark says that somebody was not sure. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{M}\\s_'’-]+");

    private GenderWords() {}

    static Parsed<Gender> parse(String text) {
        Gender known = WORDS.get(ClosestName.key(text));
        if (known != null && PLAIN.matcher(text).matches()) {
            return Parsed.of(known);
        }
        List<String> names = Arrays.stream(Gender.values()).map(Enum::name).toList();
        return Codebook.refused(
                Reason.of(ImportReason.CELL_NOT_LISTED).with("known", names), closest(ClosestName.key(text)));
    }

    /** The gender of a word that was perhaps misspelt, after its first letter; null if there is none. */
    private static @Nullable String closest(String key) {
        if (key.length() < LEAST_LETTERS) {
            return null;
        }
        return ClosestName.to(
                        key,
                        SPELLINGS.stream()
                                .filter(spelling -> spelling.charAt(0) == key.charAt(0))
                                .toList())
                .map(word -> WORDS.getOrDefault(word, Gender.NOT_ASKED).name())
                .orElse(null);
    }

    private static Map<String, Gender> words() {
        Map<String, Gender> words = new LinkedHashMap<>();
        for (Gender gender : Gender.values()) {
            words.put(ClosestName.key(gender.name()), gender);
        }
        put(words, Gender.WOMAN, "female", "femme", "féminin", "woman", "girl", "امرأة", "أنثى");
        put(words, Gender.MAN, "male", "homme", "masculin", "رجل", "ذكر");
        put(words, Gender.NON_BINARY, "nonbinary", "non-binaire", "enby");
        put(words, Gender.OTHER_TERM, "other", "autre", "autre terme", "self-described");
        put(
                words,
                Gender.UNDISCLOSED,
                "undisclosed",
                "prefer not to say",
                "refused",
                "ne souhaite pas répondre",
                "non divulgué",
                "refus");
        put(words, Gender.NOT_ASKED, "not asked", "non demandé", "unknown", "inconnu");
        return Collections.unmodifiableMap(words);
    }

    private static void put(Map<String, Gender> words, Gender gender, String... spellings) {
        for (String spelling : spellings) {
            words.put(ClosestName.key(spelling), gender);
        }
    }
}
