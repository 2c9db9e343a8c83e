package io.github.diasporaskills.core.casefile;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.Source;
import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.reason.LocalText;
import java.util.List;

/**
 * A number by which a state knows a person: what it looks like. Immutable and thread-safe.
 *
 * @param id a short name within the pack, for example {@code cin}
 * @param names what it is called
 * @param shapes what counts wherever it stands
 * @param shapesAfterWords what counts only after one of the words
 * @param words what people write before it; case and accents do not matter
 * @param source where this comes from
 */
public record IdentityNumber(
        String id,
        LocalText names,
        List<NumberShape> shapes,
        List<NumberShape> shapesAfterWords,
        List<String> words,
        Source source) {

    private static final String SHAPE = "a shape such as L{1,2}D{5,6}";

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if the id is blank or there is no shape
     */
    public IdentityNumber {
        requireNonNull(id, "id");
        requireNonNull(names, "names");
        requireNonNull(source, "source");
        shapes = List.copyOf(shapes);
        shapesAfterWords = List.copyOf(shapesAfterWords);
        words = List.copyOf(words);
        if (id.isBlank() || (shapes.isEmpty() && (shapesAfterWords.isEmpty() || words.isEmpty()))) {
            throw new IllegalArgumentException(
                    "An identity number has an id, and a shape, or words and a shape after them; found \"" + id + "\"");
        }
    }

    static IdentityNumber read(DocumentNode node) {
        String id = node.text("id");
        LocalText names = node.localized("names");
        List<NumberShape> shapes = node.list("shapes", IdentityNumber::shape);
        List<NumberShape> after = node.list("shapesAfterWords", IdentityNumber::shape);
        List<String> words = node.list("words", DocumentNode::asText);
        return new IdentityNumber(id, names, shapes, after, words, Source.of(node));
    }

    private static NumberShape shape(DocumentNode node) {
        return node.asValue(SHAPE, NumberShape::of).orElseThrow();
    }
}
