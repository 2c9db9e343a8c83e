package io.github.diasporaskills.accountability.grievance;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.Source;
import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.reason.LocalText;
import java.util.List;
import java.util.Optional;

/**
 * The office that receives sensitive allegations of some categories, such as an office of internal oversight. The
 * reporter need not know it; the category decides. Immutable and thread-safe.
 *
 * @param id a code within the pack
 * @param names the office in words
 * @param categories the categories it receives
 * @param source where this comes from
 */
public record SensitiveRecipient(String id, LocalText names, List<String> categories, Source source) {

    /** Copies the list. */
    public SensitiveRecipient {
        requireNonNull(id, "id");
        requireNonNull(names, "names");
        categories = List.copyOf(categories);
        requireNonNull(source, "source");
    }

    static SensitiveRecipient read(DocumentNode node) {
        Optional<String> id =
                node.value("id", "lower-case words joined by hyphens such as oversight", CategoryRule::requireCode);
        LocalText names = node.localized("names");
        List<String> categories = node.list("categories", DocumentNode::asText);
        Source source = Source.of(node);
        return new SensitiveRecipient(id.orElseThrow(), names, categories, source);
    }
}
