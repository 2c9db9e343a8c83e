package io.github.diasporaskills.accountability.exchange.adx;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.exchange.ExchangeReason;
import io.github.diasporaskills.accountability.exchange.FigureKind;
import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.reason.Reason;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what ADX asks for from a document: {@code orgUnit} and {@code dataSet}; {@code dataElements}, each with its
 * {@code code}, its {@code indicator}, its {@code figure} (ACTUAL or ADDED) and where its cells are written the
 * dimensions {@code by} which; and {@code categories}, by our id of a dimension the {@code attribute} and the
 * {@code codes} of its groups. Stateless and thread-safe.
 */
public final class AdxSettingsDocument {

    private AdxSettingsDocument() {}

    /**
     * Reads the settings.
     *
     * @param node the object
     * @return the settings; every mistake is reported at its place
     */
    public static AdxSettings read(DocumentNode node) {
        requireNonNull(node, "node");
        String orgUnit = node.text("orgUnit");
        String dataSet = node.text("dataSet");
        Map<String, AdxCategory> categories = node.optionalMap("categories", AdxSettingsDocument::category);
        Set<String> known =
                new HashSet<>(node.find("categories").map(DocumentNode::names).orElse(List.of()));
        Set<String> codes = new HashSet<>();
        List<AdxElement> elements = node.list("dataElements", each -> element(each, known, codes));
        DocumentNode list = node.get("dataElements");
        if (list.isList() && list.elements().isEmpty()) {
            list.error(Reason.of(ExchangeReason.NO_ELEMENTS));
        }
        return new AdxSettings(orgUnit, dataSet, elements, categories);
    }

    private static AdxElement element(DocumentNode node, Set<String> categories, Set<String> codes) {
        String indicator = node.text("indicator");
        DocumentNode figure = node.get("figure");
        FigureKind kind = figure.asOneOf(FigureKind.class);
        List<String> by = node.optionalList("by", DocumentNode::asText);
        String code = node.text("code");
        if (kind == FigureKind.BASELINE || kind == FigureKind.TARGET || (kind == FigureKind.ADDED && !by.isEmpty())) {
            figure.error(Reason.of(ExchangeReason.FIGURE_NOT_SENT));
        }
        if (!codes.add(code)) {
            node.get("code").error(Reason.of(ExchangeReason.ELEMENT_TWICE));
        }
        if (!categories.containsAll(by)) {
            node.get("by").error(Reason.of(ExchangeReason.CATEGORY_MISSING).with("known", List.copyOf(categories)));
        }
        return new AdxElement(indicator, kind, by, code);
    }

    private static AdxCategory category(DocumentNode node) {
        Optional<String> attribute = node.value("attribute", "a name such as GENDER", text -> {
            if (!AdxCategory.isName(text)) {
                throw new IllegalArgumentException("No name");
            }
            return text;
        });
        Map<String, String> codes = node.map("codes", DocumentNode::asText);
        if (new HashSet<>(codes.values()).size() < codes.size()) {
            node.get("codes").error(Reason.of(ExchangeReason.CODE_TWICE));
        }
        return new AdxCategory(attribute.orElseThrow(IllegalArgumentException::new), codes);
    }
}
