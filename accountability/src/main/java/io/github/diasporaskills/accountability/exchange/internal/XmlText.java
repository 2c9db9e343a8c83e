package io.github.diasporaskills.accountability.exchange.internal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * An XML document in the making, indented, in UTF-8, by the JDK's own writer whatever else is on the path. What XML
 * cannot hold becomes U+FFFD. One use, one thread.
 */
public final class XmlText {

    private static final char REPLACED = '\uFFFD';

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter out;
    private final Deque<Boolean> filled = new ArrayDeque<>();

    /** Begins a document. */
    public XmlText() {
        try {
            out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        } catch (XMLStreamException e) {
            throw inMemory(e);
        }
    }

    /**
     * Opens an element.
     *
     * @param name its name
     * @param attributes names and values in turn; one whose value is empty is left out
     * @return this
     */
    public XmlText open(String name, String... attributes) {
        try {
            line();
            out.writeStartElement(name);
            attributes(attributes);
            filled.push(false);
            return this;
        } catch (XMLStreamException e) {
            throw inMemory(e);
        }
    }

    /**
     * Declares the namespace of the element just opened and of those within.
     *
     * @param uri its name
     * @return this
     */
    public XmlText namespace(String uri) {
        try {
            out.writeDefaultNamespace(uri);
            return this;
        } catch (XMLStreamException e) {
            throw inMemory(e);
        }
    }

    /**
     * An element without content.
     *
     * @param name its name
     * @param attributes names and values in turn; one whose value is empty is left out
     * @return this
     */
    public XmlText empty(String name, String... attributes) {
        try {
            line();
            out.writeEmptyElement(name);
            attributes(attributes);
            return this;
        } catch (XMLStreamException e) {
            throw inMemory(e);
        }
    }

    /**
     * An element with text.
     *
     * @param name its name
     * @param text its text
     * @param attributes names and values in turn; one whose value is empty is left out
     * @return this
     */
    public XmlText text(String name, String text, String... attributes) {
        try {
            line();
            out.writeStartElement(name);
            attributes(attributes);
            out.writeCharacters(clean(text));
            out.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw inMemory(e);
        }
    }

    /**
     * Closes the element opened last.
     *
     * @return this
     */
    public XmlText close() {
        try {
            if (filled.pop()) {
                out.writeCharacters("\n" + "  ".repeat(filled.size()));
            }
            out.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw inMemory(e);
        }
    }

    /**
     * The document.
     *
     * @return its bytes, in UTF-8
     */
    public byte[] bytes() {
        try {
            out.writeEndDocument();
            out.writeCharacters("\n");
            out.close();
            return bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw inMemory(e);
        }
    }

    private void line() throws XMLStreamException {
        if (!filled.isEmpty()) {
            filled.pop();
            filled.push(true);
        }
        out.writeCharacters("\n" + "  ".repeat(filled.size()));
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            String value = clean(attributes[i + 1]);
            if (value.isEmpty()) {
                continue;
            }
            if (attributes[i].equals("xml:lang")) {
                out.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", value);
            } else {
                out.writeAttribute(attributes[i], value);
            }
        }
    }

    /** The text without what XML 1.0 (section 2.2) does not allow. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean fits = c == '\t'
                    || c == '\n'
                    || c == '\r'
                    || (c >= 0x20 && c <= 0xD7FF)
                    || (c >= 0xE000 && c <= 0xFFFD)
                    || c >= 0x10000;
            clean.appendCodePoint(fits ? c : REPLACED);
        });
        return clean.toString();
    }

    private static IllegalStateException inMemory(XMLStreamException e) {
        return new IllegalStateException("Elements are opened and closed in turn", e);
    }
}
