package io.github.diasporaskills.core.document;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Location;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A parsed JSON document (RFC 8259, UTF-8) that knows the line and path of every value. Immutable and thread-safe;
 * each {@code read} keeps its own notes.
 *
 * <p>Parsing never throws for a mistake in the document: a document with a syntax error, too large or in another
 * encoding is a document without content, and {@link #problems()} says where and why.
 */
public final class Document {

    private static final String SCHEMA = "schema";

    /** How many bytes of UTF-8 a character takes at most that is no half of a pair. */
    private static final int MOST_BYTES = 3;

    private final String file;
    private final @Nullable JsonValue root;
    private final List<Problem> problems;

    private Document(String file, @Nullable JsonValue root, List<Problem> problems) {
        this.file = file;
        this.root = root;
        this.problems = List.copyOf(problems);
    }

    /**
     * Parses text.
     *
     * @param file the name that problems show
     * @param text the JSON text; a byte order mark at its start is skipped
     * @return the document
     */
    public static Document parse(String file, String text) {
        DocumentLimits limits = DocumentLimits.standard();
        return isWithin(limits, requireNonNull(text, "text"))
                ? parsed(requireNonNull(file, "file"), text, limits)
                : parse(file, text.getBytes(StandardCharsets.UTF_8), limits);
    }

    /** Whether the text is surely small enough, and the same once it was written as UTF-8 and read again. */
    private static boolean isWithin(DocumentLimits limits, String text) {
        if (text.length() > limits.bytes() / MOST_BYTES) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Parses bytes.
     *
     * @param file the name that problems show
     * @param bytes JSON in UTF-8; a byte order mark at its start is skipped
     * @param limits how large it may be
     * @return the document
     */
    public static Document parse(String file, byte[] bytes, DocumentLimits limits) {
        requireNonNull(file, "file");
        requireNonNull(bytes, "bytes");
        requireNonNull(limits, "limits");
        if (bytes.length > limits.bytes()) {
            return tooLarge(file, limits);
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(in, out, true);
        out.flip();
        if (result.isError()) {
            int line = 1 + (int) out.chars().filter(c -> c == '\n').count();
            return broken(Problem.error(Location.of(file, line), Reason.of(DocumentReason.NOT_UTF8)));
        }
        return parsed(file, out.toString(), limits);
    }

    private static Document parsed(String file, String text, DocumentLimits limits) {
        JsonTree.Parsed parsed = JsonTree.parse(file, text.startsWith("\uFEFF") ? text.substring(1) : text, limits);
        return new Document(file, parsed.root(), parsed.problems());
    }

    /**
     * Parses a stream, which is read to its end or to the limit and stays open.
     *
     * @param file the name that problems show
     * @param in JSON in UTF-8
     * @param limits how large it may be
     * @return the document; one that cannot be read has the problem {@link DocumentReason#UNREADABLE}
     */
    public static Document parse(String file, InputStream in, DocumentLimits limits) {
        requireNonNull(file, "file");
        requireNonNull(in, "in");
        requireNonNull(limits, "limits");
        try {
            byte[] bytes = in.readNBytes(limits.bytes());
            return in.read() >= 0 ? tooLarge(file, limits) : parse(file, bytes, limits);
        } catch (IOException e) {
            return unreadable(file);
        }
    }

    /**
     * Parses a file.
     *
     * @param path the file; problems show its name without its folder
     * @param limits how large it may be
     * @return the document; one that cannot be read has the problem {@link DocumentReason#UNREADABLE}
     */
    public static Document parse(Path path, DocumentLimits limits) {
        String file = String.valueOf(requireNonNull(path, "path").getFileName());
        try (InputStream in = Files.newInputStream(path)) {
            return parse(file, in, limits);
        } catch (IOException e) {
            return unreadable(file);
        }
    }

    /**
     * The name that problems show.
     *
     * @return the name given when parsing
     */
    public String file() {
        return file;
    }

    /**
     * What was wrong with the document as such: syntax, encoding, size, fields that stand twice.
     *
     * @return the problems in the order of the lines, all of them errors
     */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * The content in canonical form: fields sorted by name, no white space, numbers without exponent. Documents that
     * differ only in layout and in the order of fields have the same canonical text.
     *
     * @return the text, or empty if the document could not be parsed
     */
    public Optional<String> canonical() {
        return root == null ? Optional.empty() : Optional.of(CanonicalText.of(root));
    }

    /**
     * Reads a value out of the whole document. Fields that the reader never asked for are errors.
     *
     * @param <T> what is read
     * @param reader reads the root
     * @return the value and every problem, those of {@link #problems()} included
     */
    public <T> ReadResult<T> read(DocumentReader<T> reader) {
        requireNonNull(reader, "reader");
        return read(new Reading(file, problems), reader);
    }

    /**
     * Reads a value out of a document that declares its version in the field {@code schema}. Unknown fields are
     * warnings if the document declares a newer minor version, else errors.
     *
     * @param <T> what is read
     * @param supported the version that the reader knows
     * @param reader reads the root; it is not asked if the version cannot be read
     * @return the value and every problem, those of {@link #problems()} included
     */
    public <T> ReadResult<T> read(SchemaVersion supported, DocumentReader<T> reader) {
        requireNonNull(supported, "supported");
        requireNonNull(reader, "reader");
        Reading reading = new Reading(file, problems);
        if (root == null) {
            return ReadResult.broken(problems);
        }
        DocumentNode node = DocumentNode.root(reading, root);
        Optional<SchemaVersion> declared = node.value(SCHEMA, "a version such as 1.0", SchemaVersion::parse);
        if (declared.isPresent() && !supported.canRead(declared.get())) {
            node.get(SCHEMA)
                    .error(Reason.of(DocumentReason.OTHER_MAJOR)
                            .with("declared", declared.get().toString())
                            .with("supported", supported.toString()));
            return ReadResult.broken(sorted(reading));
        }
        if (declared.isPresent() && declared.get().compareTo(supported) > 0) {
            reading.acceptNewer();
            node.get(SCHEMA)
                    .warning(Reason.of(DocumentReason.NEWER_MINOR)
                            .with("declared", declared.get().toString())
                            .with("supported", supported.toString()));
        }
        return finish(reading, node, reader);
    }

    private <T> ReadResult<T> read(Reading reading, DocumentReader<T> reader) {
        return root == null ? ReadResult.broken(problems) : finish(reading, DocumentNode.root(reading, root), reader);
    }

    private static <T> ReadResult<T> finish(Reading reading, DocumentNode node, DocumentReader<T> reader) {
        @Nullable T value = node.guarded(reader);
        node.reportUnknownFields();
        List<Problem> all = sorted(reading);
        return value == null ? ReadResult.broken(all) : ReadResult.of(value, all);
    }

    private static List<Problem> sorted(Reading reading) {
        List<Problem> all = new ArrayList<>(reading.problems());
        all.sort(Comparator.comparingInt(problem -> problem.location().line()));
        return all;
    }

    private static Document tooLarge(String file, DocumentLimits limits) {
        return broken(Problem.error(
                Location.of(file), Reason.of(DocumentReason.TOO_LARGE).with("limit", limits.bytes())));
    }

    private static Document unreadable(String file) {
        return broken(Problem.error(Location.of(file), Reason.of(DocumentReason.UNREADABLE)));
    }

    /**
     * A document that cannot be had at all, for example because what it lies in cannot be opened.
     *
     * @param why the one problem, with the file in which it is
     * @return a document that reads as nothing but the problem
     */
    public static Document refused(Problem why) {
        return broken(requireNonNull(why, "why"));
    }

    private static Document broken(Problem problem) {
        return new Document(problem.location().file(), null, List.of(problem));
    }

    @Override
    public String toString() {
        return "Document " + file;
    }
}
