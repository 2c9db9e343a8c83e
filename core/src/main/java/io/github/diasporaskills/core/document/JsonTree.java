package io.github.diasporaskills.core.document;

import io.github.diasporaskills.core.document.JsonValue.Kind;
import io.github.diasporaskills.core.reason.Location;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.Reason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Parses JSON text into values that know their lines. One use, one thread. */
final class JsonTree {

    private static final int LONGEST_NUMBER = 400;
    private static final int GREATEST_SCALE = 300;

    /** One for all documents within the standard limits, so that it keeps the names of fields that it has seen. */
    private static final JsonFactory STANDARD = factory(DocumentLimits.standard());

    private final String file;
    private final int depth;
    private final boolean oneLine;
    private final List<Problem> problems = new ArrayList<>();

    private JsonTree(String file, int depth, boolean oneLine) {
        this.file = file;
        this.depth = depth;
        this.oneLine = oneLine;
    }

    /** What parsing gave: the root, absent after a mistake that stopped it, and what was wrong. */
    record Parsed(@Nullable JsonValue root, List<Problem> problems) {}

    static Parsed parse(String file, String text, DocumentLimits limits) {
        boolean oneLine = text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
        JsonTree tree = new JsonTree(file, limits.depth(), oneLine);
        JsonFactory factory = limits.equals(DocumentLimits.standard()) ? STANDARD : factory(limits);
        @Nullable JsonValue root = null;
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
            try {
                root = tree.document(parser);
            } catch (JacksonException e) {
                TokenStreamLocation where = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
                tree.add(where, tree.reason(e, where));
            }
        }
        return new Parsed(root, List.copyOf(tree.problems));
    }

    private static JsonFactory factory(DocumentLimits limits) {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.depth())
                        .maxNumberLength(LONGEST_NUMBER)
                        .maxStringLength(limits.bytes())
                        .maxNameLength(limits.bytes())
                        .build())
                .build();
    }

    private @Nullable JsonValue document(JsonParser parser) {
        if (parser.nextToken() == null) {
            problems.add(Problem.error(Location.of(file), Reason.of(DocumentReason.EMPTY)));
            return null;
        }
        JsonValue root = value(parser, Trail.ROOT);
        if (parser.nextToken() != null) {
            add(parser.currentTokenLocation(), Reason.of(DocumentReason.TRAILING));
            return null;
        }
        return root;
    }

    private JsonValue value(JsonParser parser, Trail trail) {
        int line = line(parser);
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return object(parser, line, trail);
        } else if (token == JsonToken.START_ARRAY) {
            return list(parser, line, trail);
        } else if (token == JsonToken.VALUE_STRING) {
            return JsonValue.scalar(Kind.TEXT, line, parser.getString());
        } else if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
            return number(parser, line, trail);
        } else if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
            return JsonValue.scalar(Kind.FLAG, line, parser.getString());
        }
        return JsonValue.scalar(Kind.NULL, line, "null");
    }

    private JsonValue object(JsonParser parser, int line, Trail trail) {
        JsonMembers members = new JsonMembers();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            int nameLine = line(parser);
            parser.nextToken();
            Trail below = trail.field(name);
            JsonValue value = value(parser, below);
            int first = members.place(name);
            if (first < 0) {
                members.add(name, nameLine, value);
            } else {
                problems.add(Problem.error(
                        new Location(file, nameLine, below.toString()),
                        Reason.of(DocumentReason.DUPLICATE).with("name", name).with("line", members.line(first))));
            }
        }
        return JsonValue.object(line, members);
    }

    private JsonValue list(JsonParser parser, int line, Trail trail) {
        List<JsonValue> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(parser, trail.element(elements.size())));
        }
        return JsonValue.list(line, elements);
    }

    private JsonValue number(JsonParser parser, int line, Trail trail) {
        String literal = parser.getString();
        @Nullable BigDecimal number = null;
        try {
            number = new BigDecimal(literal);
        } catch (NumberFormatException e) {
            // An exponent beyond int: refused below.
            number = null;
        }
        if (number == null || Math.abs((long) number.scale()) > GREATEST_SCALE) {
            problems.add(Problem.error(
                    new Location(file, line, trail.toString()), Reason.of(DocumentReason.NUMBER_TOO_LONG)));
            return JsonValue.scalar(Kind.NUMBER, line, "0");
        }
        return JsonValue.scalar(Kind.NUMBER, line, literal);
    }

    /** The parser's own words may quote the document, so they decide the reason and are not shown. */
    private Reason reason(JacksonException e, TokenStreamLocation where) {
        String message = String.valueOf(e.getOriginalMessage());
        if (e instanceof StreamConstraintsException) {
            return message.contains("depth")
                    ? Reason.of(DocumentReason.TOO_DEEP).with("limit", depth)
                    : Reason.of(DocumentReason.NUMBER_TOO_LONG);
        }
        return message.startsWith("Unexpected end-of-input")
                ? Reason.of(DocumentReason.UNFINISHED)
                : Reason.of(DocumentReason.NOT_JSON).with("column", Math.max(0, where.getColumnNr()));
    }

    private void add(TokenStreamLocation where, Reason reason) {
        problems.add(Problem.error(Location.of(file, line(where)), reason));
    }

    private int line(JsonParser parser) {
        return oneLine ? 1 : line(parser.currentTokenLocation());
    }

    private static int line(TokenStreamLocation where) {
        return Math.max(0, where.getLineNr());
    }
}
