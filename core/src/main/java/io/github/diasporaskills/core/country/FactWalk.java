package io.github.diasporaskills.core.country;

import io.github.diasporaskills.core.document.Document;
import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.document.ReadResult;
import io.github.diasporaskills.core.reason.Reason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Lists every object of a document that names its source. One use, one thread. */
final class FactWalk {

    private static final String SOURCE = "source";

    private final List<Fact> facts = new ArrayList<>();
    private final Set<String> used = new HashSet<>();

    private FactWalk() {}

    static ReadResult<List<Fact>> of(Document document) {
        return document.read(root -> {
            FactWalk walk = new FactWalk();
            root.names();
            walk.visit(root, true);
            walk.reportUnused(root);
            return List.copyOf(walk.facts);
        });
    }

    private void visit(DocumentNode node, boolean root) {
        if (node.isList()) {
            node.elements().forEach(element -> visit(element, false));
        } else if (node.isObject()) {
            if (node.find(SOURCE).isPresent()) {
                node.find(SOURCE).filter(DocumentNode::isText).ifPresent(named -> used.add(named.asText()));
                facts.add(new Fact(node.location(), node.canonical(), Source.of(node)));
            }
            for (String name : node.names()) {
                if (!name.equals(SOURCE) && !(root && name.equals("sources"))) {
                    node.find(name).ifPresent(child -> visit(child, false));
                }
            }
        }
    }

    private void reportUnused(DocumentNode root) {
        root.find("sources").filter(DocumentNode::isObject).ifPresent(sources -> {
            for (String name : sources.names()) {
                if (!used.contains(name)) {
                    sources.find(name)
                            .ifPresent(source -> source.warning(
                                    Reason.of(CountryReason.UNUSED_SOURCE).with("name", name)));
                }
            }
        });
    }
}
