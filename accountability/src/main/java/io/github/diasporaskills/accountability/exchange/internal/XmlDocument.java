package io.github.diasporaskills.accountability.exchange.internal;

import io.github.diasporaskills.accountability.exchange.ExchangeReason;
import io.github.diasporaskills.core.reason.Location;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.Reason;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads an XML document by the JDK's own reader whatever else is on the path. Stateless and thread-safe. */
public final class XmlDocument {

    /** The most bytes of a document. */
    public static final int LIMIT = 64 << 20;

    private static final int DEEPEST = 100;

    private XmlDocument() {}

    /**
     * Reads a document. A document type is refused, so nothing outside of it is ever read.
     *
     * @param file its name, for problems
     * @param bytes the document
     * @param problems receives what is wrong with it
     * @return the root, or empty if it cannot be read, which is told
     */
    public static Optional<XmlElement> read(String file, byte[] bytes, List<Problem> problems) {
        if (bytes.length > LIMIT) {
            problems.add(Problem.error(
                    Location.of(file), Reason.of(ExchangeReason.XML_TOO_LARGE).with("limit", LIMIT >> 20)));
            return Optional.empty();
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        int line = 0;
        try {
            XMLStreamReader in = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            Deque<Open> open = new ArrayDeque<>();
            while (in.hasNext()) {
                int event = in.next();
                line = Math.max(0, in.getLocation().getLineNumber());
                if (event == XMLStreamConstants.DTD) {
                    problems.add(Problem.error(Location.of(file, line), Reason.of(ExchangeReason.XML_DOCTYPE)));
                    return Optional.empty();
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    if (open.size() == DEEPEST) {
                        problems.add(broken(file, line));
                        return Optional.empty();
                    }
                    open.push(new Open(in.getLocalName(), line, attributes(in)));
                } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                    if (!open.isEmpty()) {
                        open.element().text.append(in.getText());
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    XmlElement done = open.pop().done();
                    if (open.isEmpty()) {
                        finish(in);
                        return Optional.of(done);
                    }
                    open.element().children.add(done);
                }
            }
            problems.add(broken(file, line));
        } catch (XMLStreamException e) {
            int stopped = e.getLocation() == null
                    ? line
                    : Math.max(line, e.getLocation().getLineNumber());
            problems.add(broken(file, stopped));
        }
        return Optional.empty();
    }

    /** What follows the root is looked at, too. */
    private static void finish(XMLStreamReader in) throws XMLStreamException {
        while (in.hasNext()) {
            in.next();
        }
    }

    private static Problem broken(String file, int line) {
        return Problem.error(Location.of(file, line), Reason.of(ExchangeReason.XML_BROKEN));
    }

    private static Map<String, String> attributes(XMLStreamReader in) {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < in.getAttributeCount(); i++) {
            boolean ofXml = XMLConstants.XML_NS_URI.equals(in.getAttributeNamespace(i));
            attributes.put((ofXml ? "xml:" : "") + in.getAttributeLocalName(i), in.getAttributeValue(i));
        }
        return attributes;
    }

    /** An element that is not closed yet. */
    private static final class Open {

        private final String name;
        private final int line;
        private final Map<String, String> attributes;
        private final List<XmlElement> children = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();

        Open(String name, int line, Map<String, String> attributes) {
            this.name = name;
            this.line = line;
            this.attributes = attributes;
        }

        XmlElement done() {
            return new XmlElement(name, line, attributes, children, text.toString());
        }
    }
}
