package io.github.diasporaskills.examples.skills;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.publication.protection.MarginTable;
import io.github.diasporaskills.accountability.publication.protection.Statement;
import io.github.diasporaskills.accountability.publication.protection.TableDimension;
import io.github.diasporaskills.core.document.DocumentNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A number that is published in a text or a chart, as JSON. All have {@code words}, which say it. By hand it is a
 * {@code count} of a {@code cell}, or a {@code percent} or a {@code rate} of a {@code part} in a {@code whole}, the
 * number with just the decimals that are published; a cell has a code for each dimension that it does not sum up. What
 * this program writes are {@code bounds}, which tell the same: cells times {@code factors} sum to {@code least} or more,
 * and to {@code most} or less if it is there.
 */
final class StatementNode {

    private static final BigDecimal LEAST = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

    private StatementNode() {}

    /**
     * Reads a statement.
     *
     * @param node the statement
     * @param codes from what a cell is called in the file to codes of the dimensions
     */
    static Statement read(DocumentNode node, UnaryOperator<Map<String, String>> codes) {
        String words = node.get("words").asText();
        if (node.find("bounds").isPresent()) {
            return Statement.of(words, node.get("bounds").asList(StatementNode::bound));
        }
        if (node.find("cell").isPresent()) {
            int count = node.get("count").asWholeNumber(0, CountFile.MOST);
            return Statement.count(words, cell(node.get("cell"), codes), count);
        }
        Map<String, String> part = cell(node.get("part"), codes);
        Map<String, String> whole = cell(node.get("whole"), codes);
        return node.find("rate").isPresent()
                ? Statement.rate(words, part, whole, node.get("rate").asDecimal())
                : Statement.percentage(words, part, whole, node.get("percent").asDecimal());
    }

    private static Map<String, String> cell(DocumentNode node, UnaryOperator<Map<String, String>> codes) {
        return codes.apply(node.asMap(DocumentNode::asText));
    }

    private static Statement.Bound bound(DocumentNode node) {
        Map<String, Long> factors = node.get("factors").asMap(StatementNode::whole);
        long most = node.find("most").map(StatementNode::whole).orElse(Long.MAX_VALUE);
        return new Statement.Bound(factors, whole(node.get("least")), most);
    }

    private static long whole(DocumentNode node) {
        BigDecimal number = node.asDecimal();
        if (number.compareTo(LEAST) < 0
                || number.compareTo(MOST) > 0
                || number.stripTrailingZeros().scale() > 0) {
            throw new IllegalArgumentException("A whole number is expected");
        }
        return number.longValueExact();
    }

    /** Tells at their places the statements that are not true of a table. */
    static void check(List<DocumentNode> nodes, List<Statement> statements, MarginTable table) {
        for (int i = 0; i < nodes.size() && nodes.size() == statements.size(); i++) {
            statements.get(i).wrongOf(table).ifPresent(nodes.get(i)::error);
        }
    }

    static void write(List<Statement> statements, ArrayNode to) {
        for (Statement statement : statements) {
            ObjectNode one = to.addObject();
            one.put("words", statement.words());
            ArrayNode bounds = one.putArray("bounds");
            for (Statement.Bound bound : statement.bounds()) {
                ObjectNode each = bounds.addObject();
                ObjectNode factors = each.putObject("factors");
                new TreeSet<>(bound.factors().keySet())
                        .forEach(cell ->
                                factors.put(cell, requireNonNull(bound.factors().get(cell))));
                each.put("least", bound.least());
                if (bound.most() < Long.MAX_VALUE) {
                    each.put("most", bound.most());
                }
            }
        }
    }

    /** Cells by the columns of a table, put into codes of its dimensions. */
    static UnaryOperator<Map<String, String>> by(CountColumns columns) {
        return cell -> {
            Map<String, String> codes = new LinkedHashMap<>();
            List<String> row = new ArrayList<>(columns.names());
            row.replaceAll(name -> cell.getOrDefault(name, TableDimension.TOTAL));
            for (List<Integer> chain : columns.dimensions()) {
                codes.put(columns.names().get(chain.get(chain.size() - 1)), columns.code(chain, row));
            }
            cell.forEach((name, code) -> {
                if (!columns.names().contains(name)) {
                    codes.put(name, code);
                }
            });
            return codes;
        };
    }
}
