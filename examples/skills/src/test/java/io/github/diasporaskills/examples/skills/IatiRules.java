package io.github.diasporaskills.examples.skills;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * What IATI 2.03 demands of the files that are written here, in our own words: the order of elements in the schema, and
 * the rules of the standard's ruleset by their ids (IATI Standard, http://iatistandard.org/, CC BY 4.0).
 */
final class IatiRules {

    /** For each element its children in order: one (no sign), none or one (?), one or more (+), any number (*). */
    private static final Map<String, String> ORDER = Map.ofEntries(
            Map.entry("iati-activities", "iati-activity+"),
            Map.entry(
                    "iati-activity",
                    "iati-identifier reporting-org title description+ participating-org+ other-identifier*"
                            + " activity-status activity-date+ contact-info* activity-scope? recipient-country*"
                            + " recipient-region* location* sector* tag* country-budget-items? humanitarian-scope*"
                            + " policy-marker* collaboration-type? default-flow-type? default-finance-type?"
                            + " default-aid-type* default-tied-status? budget* planned-disbursement* capital-spend?"
                            + " transaction* document-link* related-activity* legacy-data* conditions? result* crs-add?"
                            + " fss?"),
            Map.entry("iati-identifier", ""),
            Map.entry("reporting-org", "narrative+"),
            Map.entry("title", "narrative+"),
            Map.entry("description", "narrative+"),
            Map.entry("participating-org", "narrative*"),
            Map.entry("other-identifier", "owner-org?"),
            Map.entry("owner-org", "narrative*"),
            Map.entry("activity-status", ""),
            Map.entry("activity-date", "narrative*"),
            Map.entry("activity-scope", ""),
            Map.entry("recipient-country", "narrative*"),
            Map.entry(
                    "location",
                    "location-reach? location-id* name? description? activity-description? administrative* point?"
                            + " exactness? location-class? feature-designation?"),
            Map.entry("location-reach", ""),
            Map.entry("name", "narrative+"),
            Map.entry("exactness", ""),
            Map.entry("location-class", ""),
            Map.entry("sector", "narrative*"),
            Map.entry("policy-marker", "narrative*"),
            Map.entry("budget", "period-start period-end value"),
            Map.entry("value", ""),
            Map.entry("result", "title description? document-link* reference* indicator+"),
            Map.entry("indicator", "title description? document-link* reference* baseline* period*"),
            Map.entry("reference", ""),
            Map.entry("baseline", "location* dimension* document-link* comment?"),
            Map.entry("period", "period-start period-end target* actual*"),
            Map.entry("period-start", ""),
            Map.entry("period-end", ""),
            Map.entry("target", "location* dimension* comment? document-link*"),
            Map.entry("actual", "location* dimension* comment? document-link*"),
            Map.entry("dimension", ""),
            Map.entry("comment", "narrative+"),
            Map.entry("narrative", ""));

    /** Attributes without which the schema refuses an element. */
    private static final Map<String, List<String>> NEEDED = Map.ofEntries(
            Map.entry("iati-activities", List.of("version")),
            Map.entry("reporting-org", List.of("ref", "type")),
            Map.entry("participating-org", List.of("role")),
            Map.entry("other-identifier", List.of("ref", "type")),
            Map.entry("activity-status", List.of("code")),
            Map.entry("activity-date", List.of("type", "iso-date")),
            Map.entry("activity-scope", List.of("code")),
            Map.entry("recipient-country", List.of("code")),
            Map.entry("sector", List.of("code")),
            Map.entry("policy-marker", List.of("code")),
            Map.entry("period-start", List.of("iso-date")),
            Map.entry("period-end", List.of("iso-date")),
            Map.entry("value", List.of("value-date")),
            Map.entry("result", List.of("type")),
            Map.entry("indicator", List.of("measure")),
            Map.entry("reference", List.of("vocabulary", "code")),
            Map.entry("baseline", List.of("year")),
            // The schema leaves both out of its demands, and a dimension without them says nothing.
            Map.entry("dimension", List.of("name", "value")));

    private record Rule(String id, String context, String holds) {}

    private static final String NUMERIC = "[@measure='1' or @measure='2' or @measure='3' or @measure='4']";

    private static final List<Rule> RULES = List.of(
            new Rule("1.1.3", "//iati-activity", "reporting-org/@ref != iati-identifier"),
            new Rule("1.1.21", "//iati-activity", "starts-with(iati-identifier, concat(reporting-org/@ref, '-'))"),
            new Rule("1.3.1", "//iati-identifier", "not(contains(normalize-space(concat('x', ., 'x')), ' '))"),
            new Rule("1.14.1", "//reporting-org", "not(contains(normalize-space(concat('x', @ref, 'x')), ' '))"),
            new Rule("1.8.1", "//participating-org", "not(contains(normalize-space(concat('x', @ref, 'x')), ' '))"),
            new Rule("6.11.1", "//iati-activity", "activity-date[@type='1' or @type='2']"),
            new Rule("6.2.2", "//iati-activity", "sector"),
            new Rule("4.1.1", "//iati-activity", "@xml:lang or not(.//narrative[not(@xml:lang)])"),
            new Rule("7.8.1", "//iati-activity", "@default-currency or not(.//value[not(@currency)])"),
            new Rule("6.10.1", "//participating-org", "@ref or narrative"),
            new Rule("6.8.1", "//owner-org", "@ref or narrative"),
            new Rule("6.14.1", "//policy-marker", "@significance"),
            new Rule("3.7.1", "//iati-activity", "recipient-country"),
            new Rule("3.1.4", "//iati-activity", "count(recipient-country) = 1 and not(recipient-country/@percentage)"),
            new Rule("2.1.1", "//iati-activity", "count(sector) = 1 or count(sector) = count(sector/@percentage)"),
            new Rule("2.1.2", "//iati-activity", "count(sector) = 1 or sum(sector/@percentage) = 100"),
            new Rule("2.1.4", "//iati-activity", "count(sector) > 1 or not(sector/@percentage != 100)"),
            new Rule("12.3.1", "//sector", "not(@percentage < 0 or @percentage > 100)"),
            new Rule("102.1.1", "//iati-activity", "sector[@vocabulary='1']"),
            new Rule("8.11.1", "//indicator", "not(reference and ../reference)"),
            new Rule("8.8.1", "//indicator" + NUMERIC + "/baseline", "@value"),
            new Rule("8.9.1", "//indicator" + NUMERIC + "//target", "@value"),
            new Rule("8.10.1", "//indicator" + NUMERIC + "//actual", "@value"),
            new Rule("8.8.2", "//indicator" + NUMERIC + "/baseline", "number(@value) = @value"),
            new Rule("8.9.2", "//indicator" + NUMERIC + "//target", "number(@value) = @value"),
            new Rule("8.10.2", "//indicator" + NUMERIC + "//actual", "number(@value) = @value"),
            new Rule("4.3.1", "//title", "narrative/text()"),
            new Rule("4.4.1", "//description", "narrative/text()"));

    private static final Pattern PART = Pattern.compile("([a-z-]+)([?+*]?)");

    private final XPath path = XPathFactory.newDefaultInstance().newXPath();
    private final Document document;
    private final LocalDate today;
    private final List<String> broken = new ArrayList<>();

    private IatiRules(Document document, LocalDate today) {
        this.document = document;
        this.today = today;
        path.setNamespaceContext(new XmlNamespace());
    }

    static Document parse(byte[] xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    /** What is broken, for example {@code 8.6.1: period …}; nothing for a good file. */
    static List<String> broken(byte[] xml, LocalDate today) throws Exception {
        IatiRules rules = new IatiRules(parse(xml), today);
        rules.order(rules.document.getDocumentElement());
        for (Rule rule : RULES) {
            for (Element context : rules.all(rule.context())) {
                Boolean holds = (Boolean) rules.path.evaluate(rule.holds(), context, XPathConstants.BOOLEAN);
                if (!holds) {
                    rules.broken.add(rule.id() + ": " + context.getNodeName());
                }
            }
        }
        rules.days();
        return rules.broken;
    }

    private void order(Element element) {
        String name = element.getNodeName();
        String expected = ORDER.get(name);
        if (expected == null) {
            broken.add("schema: " + name + " is not written here");
            return;
        }
        StringBuilder found = new StringBuilder();
        for (Element child : children(element)) {
            found.append(child.getNodeName()).append(' ');
            order(child);
        }
        StringBuilder form = new StringBuilder();
        Matcher parts = PART.matcher(expected);
        while (parts.find()) {
            form.append('(').append(parts.group(1)).append(" )").append(parts.group(2));
        }
        if (!found.toString().matches(form.toString())) {
            broken.add("schema: " + name + " holds " + found);
        }
        for (String attribute : NEEDED.getOrDefault(name, List.of())) {
            if (element.getAttribute(attribute).isBlank()) {
                broken.add("schema: " + name + " without " + attribute);
            }
        }
    }

    private void days() throws XPathExpressionException {
        for (Element period : all("//period")) {
            inOrder("8.6.1", day(period, "period-start"), day(period, "period-end"));
        }
        for (Element budget : all("//budget")) {
            LocalDate first = day(budget, "period-start");
            LocalDate last = day(budget, "period-end");
            inOrder("8.6.3", first, last);
            if (ChronoUnit.DAYS.between(first, last) > 366) {
                broken.add("7.5.3: " + first + " " + last);
            }
        }
        for (Element activity : all("//iati-activity")) {
            Map<String, LocalDate> dates = new HashMap<>();
            for (Element date : children(activity)) {
                if (date.getNodeName().equals("activity-date")) {
                    dates.put(date.getAttribute("type"), LocalDate.parse(date.getAttribute("iso-date")));
                }
            }
            inOrder("11.1.2", dates.get("1"), dates.get("3"));
            inOrder("11.1.3", dates.get("2"), dates.get("4"));
            inOrder("11.1.4", dates.get("2"), today);
            inOrder("11.1.5", dates.get("4"), today);
            String updated = activity.getAttribute("last-updated-datetime").substring(0, 10);
            inOrder("11.1.1", LocalDate.parse(updated), today);
        }
    }

    private void inOrder(String id, LocalDate less, LocalDate more) {
        if (less != null && more != null && more.isBefore(less)) {
            broken.add(id + ": " + less + " " + more);
        }
    }

    private static LocalDate day(Element holder, String name) {
        for (Element child : children(holder)) {
            if (child.getNodeName().equals(name)) {
                return LocalDate.parse(child.getAttribute("iso-date"));
            }
        }
        throw new IllegalStateException(holder.getNodeName() + " without " + name);
    }

    private List<Element> all(String expression) throws XPathExpressionException {
        NodeList found = (NodeList) path.evaluate(expression, document, XPathConstants.NODESET);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
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

    /** The prefix that XML itself has. */
    static final class XmlNamespace implements javax.xml.namespace.NamespaceContext {

        @Override
        public String getNamespaceURI(String prefix) {
            return prefix.equals("xml") ? XMLConstants.XML_NS_URI : XMLConstants.NULL_NS_URI;
        }

        @Override
        public String getPrefix(String uri) {
            return "xml";
        }

        @Override
        public java.util.Iterator<String> getPrefixes(String uri) {
            return List.of("xml").iterator();
        }
    }
}
