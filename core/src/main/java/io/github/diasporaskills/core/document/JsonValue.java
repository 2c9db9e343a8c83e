package io.github.diasporaskills.core.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One value of a parsed document with the line it stands on. Members keep their order. Not changed once parsed. */
final class JsonValue {

    enum Kind {
        OBJECT,
        LIST,
        TEXT,
        NUMBER,
        FLAG,
        NULL
    }

    /** A field of an object: its value and the line of its name. */
    record Member(int line, JsonValue value) {}

    private final Kind kind;
    private final int line;
    private final String literal;
    private final Map<String, Member> members;
    private final List<JsonValue> elements;

    private JsonValue(Kind kind, int line, String literal, Map<String, Member> members, List<JsonValue> elements) {
        this.kind = kind;
        this.line = line;
        this.literal = literal;
        this.members = members;
        this.elements = elements;
    }

    static JsonValue scalar(Kind kind, int line, String literal) {
        return new JsonValue(kind, line, literal, Map.of(), List.of());
    }

    static JsonValue object(int line, Map<String, Member> members) {
        return new JsonValue(Kind.OBJECT, line, "", members, List.of());
    }

    static JsonValue list(int line, List<JsonValue> elements) {
        return new JsonValue(Kind.LIST, line, "", Map.of(), elements);
    }

    Kind kind() {
        return kind;
    }

    int line() {
        return line;
    }

    /** The text without quotes, or the number, true, false or null as written. */
    String literal() {
        return literal;
    }

    boolean isScalar() {
        return kind != Kind.OBJECT && kind != Kind.LIST;
    }

    Map<String, Member> members() {
        return members;
    }

    @Nullable
    Member member(String name) {
        return members.get(name);
    }

    List<JsonValue> elements() {
        return elements;
    }

    BigDecimal number() {
        return new BigDecimal(literal);
    }
}
