package io.github.diasporaskills.accountability.exchange.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An element of an XML document that was read. Immutable and thread-safe.
 *
 * @param name its local name
 * @param line where it begins, from 1
 * @param attributes its attributes by local name; that of XML's own language is {@code xml:lang}
 * @param children the elements within, in order
 * @param text its own text, without that of elements within
 */
public record XmlElement(
        String name, int line, Map<String, String> attributes, List<XmlElement> children, String text) {

    /** Copies the parts. */
    public XmlElement {
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
    }

    /**
     * An attribute.
     *
     * @param wanted its name
     * @return its value; empty if it is not there
     */
    public String attribute(String wanted) {
        return attributes.getOrDefault(wanted, "");
    }

    /**
     * The elements within of one name.
     *
     * @param wanted their name
     * @return in order
     */
    public List<XmlElement> children(String wanted) {
        return children.stream().filter(child -> child.name.equals(wanted)).toList();
    }

    /**
     * The first element within of a name.
     *
     * @param wanted its name
     * @return the element, or empty
     */
    public Optional<XmlElement> child(String wanted) {
        return children.stream().filter(child -> child.name.equals(wanted)).findFirst();
    }

    @Override
    public String toString() {
        return name + " in line " + line;
    }
}
