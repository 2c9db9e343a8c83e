package io.github.diasporaskills.core.country;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.document.ClosestName;
import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.reason.Reason;
import java.util.List;
import java.util.Optional;

/**
 * Where a fact of a country pack comes from. Immutable and thread-safe.
 *
 * @param text the law, list, page or person, as it would be cited, not blank
 * @param status whether the fact was confirmed there
 * @param reading true if the fact is this pack's interpretation of the source, not its wording
 * @param note what a reviewer should know besides; empty if nothing
 */
public record Source(String text, SourceStatus status, boolean reading, String note) {

    private static final String FIELD = "source";
    private static final String LIST = "sources";

    /**
     * Checks that the source says something.
     *
     * @throws IllegalArgumentException if the text is blank
     */
    public Source {
        requireNonNull(text, "text");
        requireNonNull(status, "status");
        requireNonNull(note, "note");
        if (text.isBlank()) {
            throw new IllegalArgumentException("A source is cited by at least a few words; found blank");
        }
    }

    /**
     * Whether the fact was confirmed at the source.
     *
     * @return true if verified
     */
    public boolean isVerified() {
        return status == SourceStatus.VERIFIED;
    }

    /**
     * The source of the fact at a node. Its field {@code source} names an entry of {@code sources} at the root of
     * the document, or is itself an object like such an entry; a node without that field has the source of the
     * nearest node above that has one.
     *
     * @param node an object of a section
     * @return the source; if there is none, or its name is not known, that is reported and a stand-in comes back
     */
    public static Source of(DocumentNode node) {
        DocumentNode at = requireNonNull(node, "node");
        while (true) {
            Optional<DocumentNode> named = at.isObject() ? at.find(FIELD) : Optional.empty();
            if (named.isPresent()) {
                return resolve(named.get(), at);
            }
            Optional<DocumentNode> above = at.parent();
            if (above.isEmpty()) {
                node.error(Reason.of(CountryReason.NO_SOURCE));
                return unknown();
            }
            at = above.get();
        }
    }

    private static Source resolve(DocumentNode named, DocumentNode holder) {
        if (!named.isText()) {
            return named.as(Source::read).orElseGet(Source::unknown);
        }
        DocumentNode root = holder;
        while (root.parent().isPresent()) {
            root = root.parent().get();
        }
        String name = named.asText();
        Optional<DocumentNode> sources = root.find(LIST).filter(DocumentNode::isObject);
        Optional<DocumentNode> source = sources.flatMap(list -> list.find(name));
        if (source.isEmpty()) {
            List<String> known = sources.map(DocumentNode::names).orElse(List.of());
            Reason reason = Reason.of(CountryReason.UNKNOWN_SOURCE).with("known", known);
            ClosestName.to(name, known)
                    .ifPresentOrElse(closest -> named.error(reason, closest), () -> named.error(reason));
            return unknown();
        }
        return source.get().as(Source::read).orElseGet(Source::unknown);
    }

    private static Source read(DocumentNode node) {
        String text = node.text("text");
        SourceStatus status = node.oneOf("status", SourceStatus.class);
        boolean reading = node.optionalFlag("reading").orElse(false);
        String note = node.optionalText("note").orElse("");
        return new Source(text, status, reading, note);
    }

    private static Source unknown() {
        return new Source("?", SourceStatus.UNVERIFIED, false, "");
    }
}
