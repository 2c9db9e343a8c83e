package io.github.diasporaskills.core.document;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.document.JsonValue.Kind;
import io.github.diasporaskills.core.reason.Reason;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the value of a node as the type that is wanted; what it is instead is reported at the node. */
final class NodeValue {

    private NodeValue() {}

    static String text(DocumentNode node) {
        @Nullable String text = node.literal(Kind.TEXT);
        if (text == null || text.isBlank()) {
            node.wrong(text == null ? DocumentReason.NOT_TEXT : DocumentReason.BLANK);
            return "?";
        }
        return text;
    }

    static String anyText(DocumentNode node) {
        @Nullable String text = node.literal(Kind.TEXT);
        if (text == null) {
            node.wrong(DocumentReason.NOT_TEXT);
            return "";
        }
        return text;
    }

    static int wholeNumber(DocumentNode node, int least, int greatest) {
        @Nullable String literal = node.literal(Kind.NUMBER);
        if (literal == null || !literal.matches("-?\\d+")) {
            node.wrong(DocumentReason.NOT_WHOLE);
            return least;
        }
        BigDecimal number = requireNonNull(node.number());
        if (number.compareTo(BigDecimal.valueOf(least)) < 0 || number.compareTo(BigDecimal.valueOf(greatest)) > 0) {
            node.error(
                    Reason.of(DocumentReason.OUT_OF_RANGE).with("least", least).with("greatest", greatest));
            return least;
        }
        return number.intValueExact();
    }

    static BigDecimal decimal(DocumentNode node) {
        @Nullable BigDecimal number = node.number();
        if (number == null) {
            node.wrong(DocumentReason.NOT_NUMBER);
            return BigDecimal.ZERO;
        }
        return number;
    }

    static boolean flag(DocumentNode node) {
        @Nullable String literal = node.literal(Kind.FLAG);
        if (literal == null) {
            node.wrong(DocumentReason.NOT_FLAG);
            return false;
        }
        return Boolean.parseBoolean(literal);
    }

    static LocalDate date(DocumentNode node) {
        @Nullable String text = node.literal(Kind.TEXT);
        if (text != null) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException e) {
                node.wrong(DocumentReason.NOT_DATE);
                return LocalDate.EPOCH;
            }
        }
        node.wrong(DocumentReason.NOT_DATE);
        return LocalDate.EPOCH;
    }

    static <E extends Enum<E>> E oneOf(DocumentNode node, Class<E> type) {
        E[] constants = type.getEnumConstants();
        if (constants == null || constants.length == 0) {
            throw new IllegalArgumentException("The enum " + type.getName() + " has no constants");
        }
        @Nullable String text = node.literal(Kind.TEXT);
        for (E constant : constants) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        oneOf(node, Arrays.stream(constants).map(Enum::name).toList());
        return constants[0];
    }

    static String oneOf(DocumentNode node, Collection<String> known) {
        requireNonNull(known, "known");
        int before = node.errors();
        String text = text(node);
        if (!node.isMissing() && node.errors() == before && !known.contains(text)) {
            node.error(
                    Reason.of(DocumentReason.NOT_LISTED).with("known", List.copyOf(known)),
                    ClosestName.to(text, known));
        }
        return text;
    }

    static <T> Optional<T> parsed(DocumentNode node, String form, Function<String, T> parser) {
        requireNonNull(form, "form");
        int before = node.errors();
        String text = text(node);
        if (!node.isText() || node.errors() > before) {
            return Optional.empty();
        }
        try {
            return Optional.of(parser.apply(text));
        } catch (IllegalArgumentException | DateTimeException e) {
            node.error(Reason.of(DocumentReason.NOT_FORM).with("form", form));
            return Optional.empty();
        }
    }
}
