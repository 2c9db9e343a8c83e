package io.github.diasporaskills.core.io;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Reason;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * The elements of the list that a JSON file is, one at a time, each with its line and its text word for word. From the
 * first place on that is no JSON, the rest of the file is one piece. Not thread-safe.
 */
final class JsonElements implements Closeable {

    /** A text or number as long as this is read, and refused later; a longer one ends the reading. */
    private static final int LONGEST = CsvFormat.MAX_KEPT_ROW;

    private static final int LONGEST_NAME = CsvFormat.MAX_CELL;
    private static final int DEEPEST = 500;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST)
                    .maxStringLength(LONGEST)
                    .maxNameLength(LONGEST_NAME)
                    .build())
            .build();

    /** What was found. */
    enum Found {
        OBJECT,
        OTHER,
        BROKEN,
        END
    }

    /** Takes the fields of an object; the parser stands at the value, and stands at its end afterwards. */
    interface Fields {
        void field(String name, JsonParser parser);
    }

    private final KeptText text;
    private final JsonParser parser;

    /** Where the element before ends, and on which line. */
    private long end;

    private int endLine = 1;
    private boolean ended;
    private int line;
    private String found = "";
    private long length;
    private @Nullable Reason reason;

    private JsonElements(KeptText text) {
        this.text = text;
        this.parser = FACTORY.createParser(ObjectReadContext.empty(), text);
    }

    /**
     * Opens a file.
     *
     * @return the elements, or null if the file is in another encoding than UTF-8
     */
    static @Nullable JsonElements open(Path file, CsvFormat limits) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
        try {
            bytes.mark(4);
            byte[] first = bytes.readNBytes(4);
            bytes.reset();
            if (isWide(first)) {
                bytes.close();
                return null;
            }
            CsvFormat utf8 =
                    CsvFormat.detected().utf8Only().limitedTo(limits.maxCell(), limits.maxRow(), limits.maxRows());
            return new JsonElements(new KeptText(new TextDecoder(bytes, utf8)));
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }

    /** Whether bytes begin a text of two or four bytes a character: by their mark, or by the zeros of ASCII in it. */
    private static boolean isWide(byte[] first) {
        boolean marked = first.length > 1
                && ((first[0] == (byte) 0xFE && first[1] == (byte) 0xFF)
                        || (first[0] == (byte) 0xFF && first[1] == (byte) 0xFE));
        return marked || (first.length > 3 && (first[0] == 0 || first[1] == 0));
    }

    /** Goes into the list; false if the file is none. */
    boolean begin() throws IOException {
        try {
            boolean list = parser.nextToken() == JsonToken.START_ARRAY;
            line = Math.max(0, parser.currentTokenLocation().getLineNr());
            mark();
            return list;
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (JacksonException e) {
            line = Math.max(0, where(e).getLineNr());
            return false;
        }
    }

    /** The next element. */
    Found next(Fields fields) throws IOException {
        if (ended) {
            return Found.END;
        }
        text.forget(end);
        long from = end;
        try {
            JsonToken token = parser.nextToken();
            if (token == JsonToken.END_ARRAY) {
                mark();
                if (parser.nextToken() == null) {
                    ended = true;
                    return Found.END;
                }
                return broken(end, notJson(parser.currentTokenLocation()));
            }
            line = parser.currentTokenLocation().getLineNr();
            boolean object = token == JsonToken.START_OBJECT;
            if (object) {
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    fields.field(name, parser);
                }
            } else {
                finishValue();
            }
            mark();
            found = withoutSeparator(text.between(from, end));
            length = end - from;
            return object ? Found.OBJECT : Found.OTHER;
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (JacksonException e) {
            return broken(from, reason(e));
        }
    }

    private void finishValue() {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            parser.getString(); // a text is read to its end only when it is asked for
        } else {
            parser.skipChildren();
        }
    }

    /** Notes that everything up to here is sound. */
    private void mark() {
        TokenStreamLocation here = parser.currentLocation();
        end = here.getCharOffset();
        endLine = here.getLineNr();
    }

    private Found broken(long from, Reason why) throws IOException {
        ended = true;
        text.drain();
        String rest = text.between(from, text.length());
        String bare = withoutSeparator(rest);
        length = text.length() - from - (rest.length() - bare.length());
        int before = lines(rest.substring(0, rest.length() - bare.length()));
        line = endLine + before;
        found = bare.stripTrailing();
        length -= text.length() - from == rest.length() ? bare.length() - found.length() : 0;
        reason = why.is(ImportReason.ROW_NOT_JSON) || why.is(ImportReason.ROW_UNFINISHED)
                ? why.with("lines", found.isEmpty() ? 0 : 1 + lines(found))
                : why;
        return Found.BROKEN;
    }

    /** What stands behind the comma that separates an element from the one before. */
    private static String withoutSeparator(String text) {
        String bare = text.stripLeading();
        return bare.startsWith(",") ? bare.substring(1).stripLeading() : bare;
    }

    private static int lines(String text) {
        int lines = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            lines += c == '\r' || (c == '\n' && (i == 0 || text.charAt(i - 1) != '\r')) ? 1 : 0;
        }
        return lines;
    }

    private TokenStreamLocation where(JacksonException e) {
        return e.getLocation() == null ? parser.currentLocation() : e.getLocation();
    }

    private static Reason notJson(TokenStreamLocation where) {
        return Reason.of(ImportReason.ROW_NOT_JSON)
                .with("line", Math.max(1, where.getLineNr()))
                .with("position", Math.max(1, where.getColumnNr()));
    }

    /** The parser's own words may quote the file, so they decide the reason and are not shown. */
    private Reason reason(JacksonException e) {
        String message = String.valueOf(e.getOriginalMessage());
        if (e instanceof StreamConstraintsException) {
            return message.contains("depth")
                    ? Reason.of(ImportReason.ROW_TOO_DEEP).with("limit", DEEPEST)
                    : Reason.of(ImportReason.CELL_ENDLESS)
                            .with("limit", message.contains("name") ? LONGEST_NAME : LONGEST);
        }
        return message.startsWith("Unexpected end-of-input")
                ? Reason.of(ImportReason.ROW_UNFINISHED)
                : notJson(where(e));
    }

    /** The line on which the element begins. */
    int line() {
        return line;
    }

    /** The element word for word, as far as it is kept. */
    String text() {
        return found;
    }

    /** How many characters it has. */
    long length() {
        return Math.max(length, found.length());
    }

    /** Where in the file the parser stands. */
    long place() {
        return parser.currentLocation().getCharOffset();
    }

    /** What stands between two places of the element, as far as it is kept. */
    String between(long start, long behind) {
        return text.between(start, behind);
    }

    /** Why the rest is one piece. */
    Reason reason() {
        return requireNonNull(reason, "the rest is sound");
    }

    boolean isUndecodable() {
        return text.isUndecodable();
    }

    @Override
    public void close() throws IOException {
        parser.close();
        text.close();
    }
}
