package io.github.diasporaskills.core.consent;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.LanguageCode;
import io.github.diasporaskills.core.country.Source;
import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.reason.LocalText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is read to somebody who is asked for consent. Immutable and thread-safe.
 *
 * @param id a name within the pack, for example {@code referral}
 * @param version its version, for example {@code 1}; changed words get a new one
 * @param purposes for which purposes it asks, at least one; a purpose that is asked for apart stands alone
 * @param words the words in the languages of the country
 * @param source who wrote and who reviewed it
 */
public record ConsentText(String id, String version, Set<Purpose> purposes, LocalText words, Source source) {

    /**
     * Checks the form and copies the purposes.
     *
     * @throws IllegalArgumentException if id or version are not of their form, there is no purpose, or one that is
     *     asked for apart does not stand alone
     */
    public ConsentText {
        requireNonNull(words, "words");
        requireNonNull(source, "source");
        if (!Codes.isWord(id) || !Codes.isKey(version)) {
            throw new IllegalArgumentException(
                    "A text is named by lower-case words, such as referral, and a version, such as 1; found \"" + id
                            + "\" and \"" + version + "\"");
        }
        if (purposes.isEmpty() || (purposes.size() > 1 && purposes.stream().anyMatch(Purpose::isAskedApart))) {
            throw new IllegalArgumentException("A text asks for at least one purpose, and research, teaching, testimony"
                    + " and photographs each have a text of their own; found " + purposes);
        }
        purposes = Collections.unmodifiableSet(EnumSet.copyOf(purposes));
    }

    /**
     * The words in exactly one language, as they were read to somebody.
     *
     * @param language the language
     * @return the reference with their digest, or empty if the text has no words in this language
     */
    public Optional<ConsentTextReference> in(LanguageCode language) {
        @Nullable String read = words.byLanguage().get(language.value());
        return read == null
                ? Optional.empty()
                : Optional.of(new ConsentTextReference(id, version, language, digest(read)));
    }

    private static String digest(String words) {
        try {
            byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    static ConsentText read(DocumentNode node) {
        String id = node.text("id");
        String version = node.text("version");
        List<Purpose> purposes = node.get("purposes").asList(each -> each.asOneOf(Purpose.class));
        LocalText words = node.localized("words");
        return new ConsentText(id, version, Set.copyOf(purposes), words, Source.of(node));
    }
}
