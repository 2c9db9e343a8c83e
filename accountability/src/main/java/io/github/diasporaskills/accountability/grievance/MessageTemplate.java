package io.github.diasporaskills.accountability.grievance;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.LanguageCode;
import io.github.diasporaskills.core.country.Source;
import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.reason.Parsed;
import io.github.diasporaskills.core.reason.Reason;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that a complainant gets, in one language. It can name nothing but a day: what somebody else may read over a
 * shoulder says neither what a complaint is about nor who is meant. Immutable and thread-safe.
 *
 * @param kind what it tells
 * @param language its language
 * @param words the text; {@code {due}} stands for a day
 * @param review whether a native speaker reviewed it
 * @param source who wrote it
 */
public record MessageTemplate(
        TemplateKind kind, LanguageCode language, String words, TemplateReview review, Source source) {

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");
    private static final Set<String> SAFE = Set.of("due");

    /**
     * Checks the words.
     *
     * @throws IllegalArgumentException if they are blank or name anything but {@code {due}}
     */
    public MessageTemplate {
        requireNonNull(kind, "kind");
        requireNonNull(language, "language");
        requireNonNull(review, "review");
        requireNonNull(source, "source");
        if (words.isBlank() || !unsafe(words).isEmpty()) {
            throw new IllegalArgumentException("A template names nothing but {due}; found " + words.length()
                    + " characters with others, or blank");
        }
    }

    private static Set<String> unsafe(String words) {
        Set<String> names = new TreeSet<>();
        Matcher places = PLACE.matcher(words);
        while (places.find()) {
            names.add(places.group(1));
        }
        names.removeAll(SAFE);
        return names;
    }

    /**
     * The text to be sent.
     *
     * @param mode whether it goes to people
     * @param safe values by name; only {@code due} is used
     * @return the text, or why it is not given out
     */
    public Parsed<String> fill(TemplateMode mode, Map<String, String> safe) {
        if (mode == TemplateMode.LIVE && review != TemplateReview.REVIEWED) {
            return Parsed.refused(Reason.of(GrievanceReason.TEMPLATE_NOT_REVIEWED)
                    .with("kind", kind)
                    .with("language", language.term()));
        }
        return Parsed.of(PLACE.matcher(words)
                .replaceAll(place -> Matcher.quoteReplacement(safe.getOrDefault(place.group(1), "…"))));
    }

    static MessageTemplate read(DocumentNode node) {
        TemplateKind kind = node.oneOf("kind", TemplateKind.class);
        Optional<LanguageCode> language = LanguageCode.read(node.get("language"));
        String words = node.text("words");
        unsafe(words)
                .forEach(name -> node.get("words")
                        .error(Reason.of(GrievanceReason.TEMPLATE_UNSAFE).with("name", name)));
        TemplateReview review =
                node.optionalOneOf("review", TemplateReview.class).orElse(TemplateReview.NOT_REVIEWED);
        Source source = Source.of(node);
        return new MessageTemplate(kind, language.orElseThrow(), words, review, source);
    }
}
