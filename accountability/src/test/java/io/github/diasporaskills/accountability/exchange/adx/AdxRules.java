package io.github.diasporaskills.accountability.exchange.adx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * What the schema of ADX demands, in our own words: adx holds groups, a group holds data values, in their namespace;
 * {@code exported} is a moment; a group has {@code orgUnit} and a {@code period} of first day and duration; a data value
 * has {@code dataElement} and a decimal {@code value}; all other attributes are categories with a code.
 */
final class AdxRules {

    private AdxRules() {}

    /** The values by their attributes, after everything was checked. */
    static Map<Map<String, String>, Long> values(byte[] document) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        Document read = factory.newDocumentBuilder().parse(new ByteArrayInputStream(document));
        Element adx = read.getDocumentElement();
        named(adx, "adx");
        Instant.parse(adx.getAttribute("exported"));
        Map<Map<String, String>, Long> values = new HashMap<>();
        List<Element> groups = children(adx);
        assertThat(groups).isNotEmpty();
        for (Element group : groups) {
            named(group, "group");
            assertThat(group.getAttribute("orgUnit")).isNotBlank();
            assertThat(group.getAttribute("dataSet")).isNotBlank();
            assertThat(group.getAttribute("period")).matches("\\d{4}-\\d{2}-\\d{2}/P\\d+[DMY]");
            List<Element> rows = children(group);
            assertThat(rows).isNotEmpty();
            Set<Map<String, String>> keys = new HashSet<>();
            for (Element row : rows) {
                named(row, "dataValue");
                assertThat(children(row)).isEmpty();
                Map<String, String> attributes = new TreeMap<>();
                NamedNodeMap all = row.getAttributes();
                for (int i = 0; i < all.getLength(); i++) {
                    assertThat(all.item(i).getNodeValue()).isNotBlank();
                    attributes.put(all.item(i).getNodeName(), all.item(i).getNodeValue());
                }
                long value = new BigDecimal(attributes.remove("value")).longValueExact();
                assertThat(attributes).containsKey("dataElement");
                assertThat(keys.add(attributes))
                        .as("each value once: %s", attributes)
                        .isTrue();
                values.put(attributes, value);
            }
        }
        return values;
    }

    private static void named(Element element, String name) {
        assertThat(element.getLocalName()).isEqualTo(name);
        assertThat(element.getNamespaceURI()).isEqualTo("urn:ihe:qrph:adx:2015");
    }

    private static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node at = element.getFirstChild(); at != null; at = at.getNextSibling()) {
            if (at instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }
}
