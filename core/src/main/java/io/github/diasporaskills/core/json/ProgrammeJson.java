package io.github.diasporaskills.core.json;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.document.Document;
import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.document.DocumentReason;
import io.github.diasporaskills.core.document.ReadResult;
import io.github.diasporaskills.core.document.SchemaVersion;
import io.github.diasporaskills.core.json.JsonPath.Step;
import io.github.diasporaskills.core.programme.ProgrammeDocument;
import io.github.diasporaskills.core.reason.Problem;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON of every value of this module. Stateless and thread-safe.
 *
 * <p>Two ways lead to it. Programs with a mapper of their own add {@link #module()}, or take {@link #mapper()}: values
 * stand in the JSON as they are. Files and messages between programs are <em>documents</em>, made by
 * {@link #write(Object)} and read by {@link #read(Class, Document)}: they declare a version, {@code "schema": "1.0"}.
 * A document of another major version is refused. Within a major version, the unknown fields of a newer minor version
 * are kept and reported; any other unknown field is an error.
 *
 * <p>In both ways a field that is missing, null or unknown fails with its path and what was expected. A field for
 * which there is nothing to say is left out, never null; lists are always there, but for those of a programme, whose
 * document people write by hand, too: see {@link ProgrammeDocument}. Days, times, codes and ids are text
 * in their usual form, ranges of days an ISO 8601 interval with {@code ..} for an open end, exact decimal numbers text
 * in quotes so that no reader rounds them. No error message shows a value that was found.
 *
 * <p>Counts and versions of records, which only a register makes, and rows rejected by an import are written and
 * never read.
 *
 * <p>The JSON of a value that holds personal data holds it too.
 */
public final class ProgrammeJson {

    /** The version of the documents that this library writes. */
    public static final SchemaVersion SCHEMA = ProgrammeDocument.SCHEMA;

    private static final Forms FORMS = Forms.core();
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final String SCHEMA_FIELD = "schema";

    private ProgrammeJson() {}

    /**
     * A module for a mapper of one's own. The values of this module are read strictly whatever that mapper's settings
     * are. Only for null in a property of somebody else's type, and in a map's value, those settings decide.
     *
     * @return a new module
     */
    public static JacksonModule module() {
        return new CoreModule(FORMS);
    }

    /**
     * A mapper with this module, strict for the types of others too: missing, null and unknown properties, repeated
     * fields, trailing text, numbers for enums and texts for numbers fail.
     *
     * @return a new mapper; {@code rebuild()} changes it
     */
    public static JsonMapper mapper() {
        return JsonMapper.builder(JsonFactory.builder()
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                        .build())
                .addModule(module())
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .build();
    }

    /**
     * Whether a type has a form in JSON here.
     *
     * @param type any type
     * @return true for the values of this module; false for the JDK's own types, which Jackson knows
     */
    public static boolean knows(Class<?> type) {
        return FORMS.knows(requireNonNull(type, "type"));
    }

    /**
     * Reads a value from a document that declares its version.
     *
     * @param <T> the type of the value
     * @param type the type, one whose JSON is an object
     * @param text the document
     * @return the value or every problem, with line and path
     * @throws IllegalArgumentException if the type has no form in JSON here, or one that is no object with fixed names
     */
    public static <T> JsonDocument<T> read(Class<T> type, String text) {
        return read(type, Document.parse("JSON", text));
    }

    /**
     * Reads a value from a document that declares its version.
     *
     * @param <T> the type of the value
     * @param type the type, one whose JSON is an object
     * @param document the document; it names the file in problems, and sets limits to size and depth
     * @return the value or every problem, with file, line and path
     * @throws IllegalArgumentException if the type has no form in JSON here, or one that is no object with fixed names
     */
    public static <T> JsonDocument<T> read(Class<T> type, Document document) {
        return read(type, document, FORMS);
    }

    static <T> JsonDocument<T> read(Class<T> type, Document document, Forms forms) {
        Form<T> form = forms.of(requireNonNull(type, "type"));
        requireDocument(type);
        ReadResult<Optional<T>> read = requireNonNull(document, "document").read(SCHEMA, form::read);
        ReadResult<Optional<SchemaVersion>> schema = document.read(ProgrammeJson::declared);
        return new JsonDocument<>(
                read.value().flatMap(value -> value).orElse(null),
                schema.value().flatMap(value -> value).orElse(SCHEMA),
                kept(document, read.problems()),
                read.problems());
    }

    /**
     * Writes a value as a document of the library's own version, indented.
     *
     * @param value a value of this module whose JSON is an object with fixed names
     * @return the document
     * @throws IllegalArgumentException if the type has no form in JSON here, or one that is no object
     */
    public static String write(Object value) {
        return indented(root(value, SCHEMA));
    }

    /**
     * Writes a document back as it was read: with the version it declared and the fields kept.
     *
     * @param document a document with a value
     * @return the document
     * @throws IllegalArgumentException if the document has no value
     */
    public static String write(JsonDocument<?> document) {
        Object value = document.value()
                .orElseThrow(() -> new IllegalArgumentException(
                        "A document with errors has no value to write; found " + document));
        ObjectNode root = root(value, document.schema());
        document.kept().forEach((path, json) -> putBack(root, path, json));
        return indented(root);
    }

    /** A value as a document in one line, without a line feed. */
    static <T> String line(Class<T> type, T value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            if (!(FORMS.of(type) instanceof ObjectForm<T> form)) {
                throw new IllegalArgumentException(type.getSimpleName() + " is not written as an object");
            }
            out.writeStartObject();
            out.writeStringProperty(SCHEMA_FIELD, SCHEMA.toString());
            form.writeFields(value, out);
            out.writeEndObject();
        }
        return text.toString();
    }

    private static Optional<SchemaVersion> declared(DocumentNode node) {
        node.names();
        return node.isObject()
                ? node.find(SCHEMA_FIELD).flatMap(field -> field.asValue("a version", SchemaVersion::parse))
                : Optional.empty();
    }

    private static Map<String, String> kept(Document document, List<Problem> problems) {
        List<String> paths = problems.stream()
                .filter(problem -> problem.reason().is(DocumentReason.NEWER))
                .map(problem -> problem.location().field())
                .toList();
        Map<String, String> kept = new LinkedHashMap<>();
        if (!paths.isEmpty()) {
            JsonNode root = tree(document.canonical().orElse("{}"));
            for (String path : paths) {
                JsonNode at = root;
                for (Step step : JsonPath.steps(path)) {
                    at = step.from(at);
                }
                kept.put(path, at.toString());
            }
        }
        return kept;
    }

    private static void putBack(ObjectNode root, String path, String json) {
        List<Step> steps = JsonPath.steps(path);
        JsonNode at = root;
        for (Step step : steps.subList(0, steps.size() - 1)) {
            at = step.from(at);
        }
        if (at instanceof ObjectNode parent) {
            parent.set(steps.get(steps.size() - 1).name(), tree(json));
        }
    }

    private static ObjectNode root(Object value, SchemaVersion schema) {
        String text = text(value);
        requireDocument(value.getClass());
        ObjectNode written = (ObjectNode) tree(text);
        ObjectNode root = written.objectNode();
        root.put(SCHEMA_FIELD, schema.toString());
        root.setAll(written);
        return root;
    }

    private static void requireDocument(Class<?> type) {
        if (!FORMS.isDocument(type)) {
            throw new IllegalArgumentException("A document is an object with fixed names; found the JSON of "
                    + type.getSimpleName() + ". Maybe use mapper()");
        }
    }

    private static <T> String text(T value) {
        // The class of a value is the class of its own type.
        @SuppressWarnings("unchecked")
        Class<T> type = (Class<T>) requireNonNull(value, "value").getClass();
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            FORMS.of(type).write(value, out);
        }
        return text.toString();
    }

    private static JsonNode tree(String json) {
        return JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build()
                .readTree(json);
    }

    private static String indented(JsonNode root) {
        return root.toPrettyString();
    }
}
