package io.github.diasporaskills.core.document;

import java.math.BigDecimal;
import java.util.List;

/** One value of a parsed document with the line it stands on. Not changed once parsed. */
final class JsonValue {

    enum Kind {
        OBJECT,
        LIST,
        TEXT,
        NUMBER,
        FLAG,
        NULL
    }

    private static final JsonMembers NO_MEMBERS = new JsonMembers();

    private final Kind kind;
    private final int line;
    private final String literal;
    private final JsonMembers members;
    private final List<JsonValue> elements;

    private JsonValue(Kind kind, int line, String literal, JsonMembers members, List<JsonValue> elements) {
        this.kind = kind;
        this.line = line;
        this.literal = literal;
        this.members = members;
        this.elements = elements;
    }

    static JsonValue scalar(Kind kind, int line, String literal) {
        return new JsonValue(kind, line, literal, NO_MEMBERS, List.of());
    }

    static JsonValue object(int line, JsonMembers members) {
        return new JsonValue(Kind.OBJECT, line, "", members, List.of());
    }

    static JsonValue list(int line, List<JsonValue> elements) {
        return new JsonValue(Kind.LIST, line, "", NO_MEMBERS, elements);
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

    JsonMembers members() {
        return members;
    }

    List<JsonValue> elements() {
        return elements;
    }

    BigDecimal number() {
        return new BigDecimal(literal);
    }
}
