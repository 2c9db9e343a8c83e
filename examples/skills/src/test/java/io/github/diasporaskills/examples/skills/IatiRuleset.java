package io.github.diasporaskills.examples.skills;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Evaluates the standard ruleset of IATI 2.03, as its file has it, over a document. */
final class IatiRuleset {

    private final JsonNode contexts;
    private final LocalDate today;
    private final XPath path = XPathFactory.newDefaultInstance().newXPath();
    private final List<String> broken = new ArrayList<>();
    private final Set<String> notEvaluated = new LinkedHashSet<>();
    private int evaluated;

    private IatiRuleset(JsonNode contexts, LocalDate today) {
        this.contexts = contexts;
        this.today = today;
        path.setNamespaceContext(new IatiRules.XmlNamespace());
    }

    static IatiRuleset read(Path file, LocalDate today) throws IOException {
        return new IatiRuleset(JsonMapper.builder().build().readTree(java.nio.file.Files.readString(file)), today);
    }

    /** How often a rule met a context to be evaluated in. */
    int evaluated() {
        return evaluated;
    }

    /** The rules that ask for a list of all organisations. */
    Set<String> notEvaluated() {
        return notEvaluated;
    }

    /** Errors and warnings alike. */
    List<String> broken() {
        return broken;
    }

    void check(Document document) throws XPathExpressionException {
        for (Map.Entry<String, JsonNode> context : contexts.properties()) {
            for (Node at : nodes(context.getKey(), document)) {
                rules(context.getValue(), at, "");
            }
        }
    }

    private void rules(JsonNode rules, Node at, String value) throws XPathExpressionException {
        for (Map.Entry<String, JsonNode> rule : rules.properties()) {
            for (JsonNode one : rule.getValue().get("cases")) {
                if (rule.getKey().equals("loop")) {
                    Set<String> values = new LinkedHashSet<>();
                    nodes(one.get("foreach").stringValue(), at).forEach(found -> values.add(found.getTextContent()));
                    for (String each : values) {
                        rules(one.get("do"), at, each);
                    }
                } else {
                    examine(rule.getKey(), one, at, value);
                }
            }
        }
    }

    private void examine(String kind, JsonNode one, Node at, String value) throws XPathExpressionException {
        String id = one.get("ruleInfo").get("id").stringValue();
        if (one.has("idCondition")) {
            notEvaluated.add(id);
            return;
        }
        if (one.has("condition") && !holds(text(one, "condition", value), at)) {
            return;
        }
        evaluated++;
        List<String> found = new ArrayList<>();
        if (one.has("paths")) {
            for (JsonNode each : one.get("paths")) {
                nodes(each.stringValue().replace("$1", value), at).forEach(n -> found.add(n.getTextContent()));
            }
        }
        boolean fine = switch (kind) {
            case "unique" -> Set.copyOf(found).size() == found.size();
            case "startswith" -> startsWith(one, at, found);
            case "atleast_one" -> !found.isEmpty();
            case "no_more_than_one" -> found.size() <= 1;
            case "one_or_all" -> oneOrAll(one, at);
            case "date_now" -> !day(text(one, "date", value), at).isAfter(today);
            case "date_order" -> inOrder(one, at);
            case "time_limit" -> withinAYear(one, at);
            case "between_dates" -> between(one, at);
            case "regex_matches" ->
                found.stream().allMatch(f -> f.matches(one.get("regex").stringValue()));
            case "no_spaces" -> found.stream().allMatch(f -> f.equals(f.strip()));
            case "strict_sum" ->
                found.stream()
                                .map(BigDecimal::new)
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .compareTo(BigDecimal.valueOf(100))
                        == 0;
            case "range" ->
                found.stream()
                        .map(Double::parseDouble)
                        .allMatch(n -> n >= one.get("min").doubleValue()
                                && n <= one.get("max").doubleValue());
            case "if_then" -> !holds(text(one, "if", value), at) || holds(text(one, "then", value), at);
            default -> throw new IllegalStateException("A kind of rule that is not known: " + kind);
        };
        if (!fine) {
            broken.add(id + " " + one.get("ruleInfo").get("severity").stringValue() + " at " + at.getNodeName());
        }
    }

    private boolean startsWith(JsonNode one, Node at, List<String> found) throws XPathExpressionException {
        String separator = one.has("separator") ? one.get("separator").stringValue() : "";
        List<String> prefixes = new ArrayList<>();
        for (JsonNode each : one.get("prefix")) {
            nodes(each.stringValue(), at).forEach(n -> prefixes.add(n.getTextContent() + separator));
        }
        return found.stream().allMatch(f -> prefixes.stream().anyMatch(f::startsWith));
    }

    private boolean oneOrAll(JsonNode one, Node at) throws XPathExpressionException {
        if (holds(one.get("one").stringValue(), at)) {
            return true;
        }
        return switch (one.get("all").stringValue()) {
            case "lang" -> nodes(".//narrative[not(@xml:lang)]", at).isEmpty();
            case "currency" -> nodes(".//value[not(@currency)]", at).isEmpty();
            case "sector" ->
                nodes("transaction", at).isEmpty()
                        || nodes("transaction[not(sector)]", at).isEmpty();
            default -> throw new IllegalStateException("What all have is not known: " + one.get("all"));
        };
    }

    private boolean inOrder(JsonNode one, Node at) throws XPathExpressionException {
        List<LocalDate> less = days(one.get("less").stringValue(), at);
        List<LocalDate> more = days(one.get("more").stringValue(), at);
        return less.stream().allMatch(first -> more.stream().noneMatch(first::isAfter));
    }

    private boolean withinAYear(JsonNode one, Node at) throws XPathExpressionException {
        LocalDate first = day(one.get("start").stringValue(), at);
        LocalDate last = day(one.get("end").stringValue(), at);
        return ChronoUnit.DAYS.between(first, last) <= 366;
    }

    private boolean between(JsonNode one, Node at) throws XPathExpressionException {
        LocalDate first = day(one.get("start").stringValue(), at);
        LocalDate last = day(one.get("end").stringValue(), at);
        return days(one.get("date").stringValue(), at).stream().noneMatch(d -> d.isBefore(first) || d.isAfter(last));
    }

    private LocalDate day(String expression, Node at) throws XPathExpressionException {
        return days(expression, at).get(0);
    }

    private List<LocalDate> days(String expression, Node at) throws XPathExpressionException {
        Stream<String> texts = expression.equals("NOW")
                ? Stream.of(today.toString())
                : nodes(expression, at).stream().map(Node::getTextContent);
        return texts.map(text -> LocalDate.parse(text.substring(0, 10))).toList();
    }

    private static String text(JsonNode one, String name, String value) {
        return one.get(name).stringValue().replace("$1", value);
    }

    private boolean holds(String expression, Node at) throws XPathExpressionException {
        return (Boolean) path.evaluate(expression, at, XPathConstants.BOOLEAN);
    }

    private List<Node> nodes(String expression, Node at) throws XPathExpressionException {
        NodeList found = (NodeList) path.evaluate(expression, at, XPathConstants.NODESET);
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            nodes.add(found.item(i));
        }
        return nodes;
    }

    /** A document's elements of a name, to see that a rule was met at all. */
    static int count(Document document, String name) {
        NodeList found = document.getElementsByTagName(name);
        return found.item(0) instanceof Element ? found.getLength() : 0;
    }
}
