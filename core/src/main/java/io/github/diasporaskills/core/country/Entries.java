package io.github.diasporaskills.core.country;

import io.github.diasporaskills.core.document.ClosestName;
import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.document.DocumentReader;
import io.github.diasporaskills.core.document.DocumentReason;
import io.github.diasporaskills.core.reason.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads lists whose entries have a key of their own, and checks references to such keys. */
final class Entries {

    private Entries() {}

    /** The entries of a list; one whose key stands there before is reported at the field that holds the key. */
    static <T> List<T> unique(DocumentNode list, String keyField, DocumentReader<T> reader) {
        List<T> entries = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (DocumentNode node : list.elements()) {
            node.as(reader).ifPresent(entries::add);
            Optional<DocumentNode> key = node.find(keyField);
            if (key.isPresent() && !keys.add(key.get().canonical())) {
                String shown = key.get().canonical().replace("\"", "");
                key.get().error(Reason.of(DocumentReason.REPEATED).with("name", shown));
            }
        }
        return List.copyOf(entries);
    }

    /** Codes in a list of texts. */
    static <T> List<T> codes(DocumentNode list, String form, Function<String, T> parser) {
        return codes(list, node -> node.asValue(form, parser));
    }

    /** Languages in a list of texts. */
    static List<LanguageCode> languages(DocumentNode list) {
        return codes(list, LanguageCode::read);
    }

    private static <T> List<T> codes(DocumentNode list, Function<DocumentNode, Optional<T>> reader) {
        List<T> codes = new ArrayList<>();
        Set<T> seen = new HashSet<>();
        for (DocumentNode node : list.elements()) {
            reader.apply(node).ifPresent(code -> {
                codes.add(code);
                if (!seen.add(code)) {
                    node.error(Reason.of(DocumentReason.REPEATED).with("name", code.toString()));
                }
            });
        }
        return List.copyOf(codes);
    }

    /** Reports a text that is none of the keys known. */
    static void known(DocumentNode node, Reason reason, String key, Collection<String> keys) {
        if (!keys.contains(key)) {
            refuse(node, reason, ClosestName.to(key, keys));
        }
    }

    /** Reports an error with something to try, where there is something. */
    static void refuse(DocumentNode node, Reason reason, Optional<String> suggestion) {
        suggestion.ifPresentOrElse(maybe -> node.error(reason, maybe), () -> node.error(reason));
    }
}
