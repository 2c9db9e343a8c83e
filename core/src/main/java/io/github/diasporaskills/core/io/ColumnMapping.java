package io.github.diasporaskills.core.io;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.document.ClosestName;
import io.github.diasporaskills.core.document.Document;
import io.github.diasporaskills.core.document.DocumentLimits;
import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.document.SchemaVersion;
import io.github.diasporaskills.core.reason.ProblemsException;
import io.github.diasporaskills.core.reason.Reason;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a sheet that somebody keeps already is read as one of a programme folder's tables: which heading holds which
 * field, what their values mean, how their dates and numbers are written, and what is the same for all rows. Saved as
 * JSON, so that it is made once. Immutable and thread-safe.
 *
 * <pre>{@code
 * {
 *   "schema": "1.0",
 *   "table": "experts.csv",
 *   "sheet": "medecins-mre.csv",
 *   "columns": [
 *     {"heading": "N° dossier", "field": "id"},
 *     {"heading": "Sexe", "field": "gender", "values": {"F": "WOMAN", "H": "MAN"}},
 *     {"heading": "Inscrit le", "field": "registeredOn", "dates": "dd/MM/yyyy"},
 *     {"heading": "Missions", "field": "quota", "numbers": "fr"}
 *   ],
 *   "constants": {"origin": "MA"},
 *   "ignored": ["Observations"]
 * }
 * }</pre>
 *
 * <p>Optional besides are {@code charset} and {@code separator}. Values without translation and dates already in ISO
 * 8601 are read as they are; nothing is guessed.
 */
public final class ColumnMapping {

    private static final SchemaVersion SCHEMA = SchemaVersion.parse("1.0");

    private final String table;
    private final String sheet;
    private final Map<String, ColumnRule> columns;
    private final Map<String, ColumnRule> constants;
    private final Set<String> ignored;
    private final @Nullable Charset charset;
    private final @Nullable Character separator;

    private ColumnMapping(
            String table,
            String sheet,
            Map<String, ColumnRule> columns,
            Map<String, ColumnRule> constants,
            Set<String> ignored,
            @Nullable Charset charset,
            @Nullable Character separator) {
        this.table = table;
        this.sheet = sheet;
        this.columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        this.constants = Collections.unmodifiableMap(new LinkedHashMap<>(constants));
        this.ignored = Collections.unmodifiableSet(new LinkedHashSet<>(ignored));
        this.charset = charset;
        this.separator = separator;
    }

    /**
     * Reads a saved mapping.
     *
     * @param file the JSON file
     * @return the mapping
     * @throws ProblemsException with every mistake, located by line and JSON path
     */
    public static ColumnMapping load(Path file) {
        return Document.parse(requireNonNull(file, "file"), DocumentLimits.standard())
                .read(SCHEMA, ColumnMapping::from)
                .orThrow("the column mapping " + file.getFileName());
    }

    /**
     * Reads a mapping from text.
     *
     * @param name the name to locate mistakes with
     * @param json the mapping
     * @return the mapping
     * @throws ProblemsException with every mistake, located by line and JSON path
     */
    public static ColumnMapping parse(String name, String json) {
        return Document.parse(requireNonNull(name, "name"), requireNonNull(json, "json"))
                .read(SCHEMA, ColumnMapping::from)
                .orThrow("the column mapping " + name);
    }

    /**
     * Reads a mapping that stands in a document.
     *
     * @param root the object, as in a file of its own but without {@code schema}
     * @return the mapping; mistakes are reported at the node
     */
    public static ColumnMapping from(DocumentNode root) {
        String table = root.get("table").asOneOf(ProgrammeTables.names());
        List<String> fields = ProgrammeTables.columns(table);
        Map<String, ColumnRule> columns = new LinkedHashMap<>();
        Set<String> mapped = new LinkedHashSet<>();
        for (DocumentNode node : root.get("columns").elements()) {
            String heading = node.text("heading");
            Optional<ColumnRule> rule = node.as(column -> rule(column, fields));
            if (columns.containsKey(heading)) {
                node.get("heading")
                        .error(Reason.of(ImportReason.MAPPING_REPEATED).with("name", heading));
            } else if (rule.isPresent() && !mapped.add(rule.get().field())) {
                node.get("field")
                        .error(Reason.of(ImportReason.MAPPING_REPEATED)
                                .with("name", rule.get().field()));
            }
            rule.ifPresent(known -> columns.put(heading, known));
        }
        Map<String, ColumnRule> constants = new LinkedHashMap<>();
        root.optionalMap("constants", DocumentNode::asText).forEach((field, value) -> {
            DocumentNode node = root.get("constants").get(field);
            if (!fields.contains(field)) {
                unknownField(node, field, fields);
            } else if (mapped.contains(field)) {
                node.error(Reason.of(ImportReason.MAPPING_REPEATED).with("name", field));
            }
            constants.put(field, new ColumnRule(field, value, Map.of(), null, null));
        });
        return new ColumnMapping(
                table,
                root.optionalText("sheet").orElse(table),
                columns,
                constants,
                new LinkedHashSet<>(root.optionalList("ignored", DocumentNode::asText)),
                root.optionalValue("charset", "an encoding such as windows-1252", Charset::forName)
                        .orElse(null),
                root.optionalValue("separator", "one sign such as ;", ColumnMapping::sign)
                        .orElse(null));
    }

    private static ColumnRule rule(DocumentNode node, List<String> fields) {
        node.text("heading");
        String field = node.text("field");
        if (!fields.contains(field) && !node.get("field").isMissing()) {
            unknownField(node.get("field"), field, fields);
        }
        return new ColumnRule(
                field,
                null,
                node.optionalMap("values", DocumentNode::asText),
                node.optionalValue("dates", "a pattern of days such as dd/MM/yyyy", text -> {
                            ColumnRule.formatter(text);
                            return text;
                        })
                        .orElse(null),
                node.optionalValue("numbers", "a language such as fr", ColumnMapping::language)
                        .orElse(null));
    }

    private static void unknownField(DocumentNode node, String field, List<String> fields) {
        if (fields.isEmpty()) {
            return; // The table is not known, which is told there.
        }
        Reason reason = Reason.of(ImportReason.MAPPING_FIELD).with("known", fields);
        Optional<String> closest = ClosestName.to(field, fields);
        if (closest.isPresent()) {
            node.error(reason, closest.get());
        } else {
            node.error(reason);
        }
    }

    private static Locale language(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        if (locale.getLanguage().isEmpty()) {
            throw new IllegalArgumentException("no language");
        }
        return locale;
    }

    private static Character sign(String text) {
        if (text.length() != 1) {
            throw new IllegalArgumentException("one sign");
        }
        CsvFormat.detected().separatedBy(text.charAt(0));
        return text.charAt(0);
    }

    /**
     * The table that the sheet is read as.
     *
     * @return for example {@code experts.csv}
     */
    public String table() {
        return table;
    }

    /**
     * The sheet's file name in the programme folder.
     *
     * @return the name of the table unless the mapping names another
     */
    public String sheet() {
        return sheet;
    }

    /**
     * The field that a heading stands for.
     *
     * @param heading as in the sheet
     * @return the field's name, or empty if the mapping does not name the heading
     */
    public Optional<String> fieldOf(String heading) {
        return Optional.ofNullable(columns.get(requireNonNull(heading, "heading")))
                .map(ColumnRule::field);
    }

    /** How the sheet is read: as declared here, otherwise as usual. */
    CsvFormat format(CsvFormat usual) {
        CsvFormat format = charset == null ? usual : usual.in(charset);
        return separator == null ? format : format.separatedBy(separator);
    }

    @Nullable
    ColumnRule ruleFor(String heading) {
        return columns.get(heading);
    }

    boolean ignores(String heading) {
        return ignored.contains(heading);
    }

    Set<String> headings() {
        return columns.keySet();
    }

    Map<String, ColumnRule> constants() {
        return constants;
    }

    /**
     * Saves the mapping, replacing a file that exists.
     *
     * @param file where
     * @throws IOException if it cannot be written
     */
    public void save(Path file) throws IOException {
        Files.writeString(requireNonNull(file, "file"), toJson(), StandardCharsets.UTF_8);
    }

    /**
     * The mapping as JSON.
     *
     * @return text that {@link #parse(String, String)} reads back to an equal mapping
     */
    public String toJson() {
        StringBuilder json = new StringBuilder("{\n  \"schema\": \"1.0\",\n  \"table\": ");
        json.append(quoted(table)).append(",\n  \"sheet\": ").append(quoted(sheet));
        if (charset != null) {
            json.append(",\n  \"charset\": ").append(quoted(charset.name()));
        }
        if (separator != null) {
            json.append(",\n  \"separator\": ").append(quoted(separator.toString()));
        }
        json.append(",\n  \"columns\": [");
        String between = "\n    ";
        for (Map.Entry<String, ColumnRule> column : columns.entrySet()) {
            json.append(between).append(column(column.getKey(), column.getValue()));
            between = ",\n    ";
        }
        json.append("\n  ]");
        if (!constants.isEmpty()) {
            Map<String, String> values = new LinkedHashMap<>();
            constants.forEach((field, rule) -> values.put(field, requireNonNull(rule.constant())));
            json.append(",\n  \"constants\": ").append(object(values));
        }
        if (!ignored.isEmpty()) {
            json.append(",\n  \"ignored\": [")
                    .append(String.join(
                            ", ", ignored.stream().map(ColumnMapping::quoted).toList()))
                    .append(']');
        }
        return json.append("\n}\n").toString();
    }

    private static String column(String heading, ColumnRule rule) {
        StringBuilder json = new StringBuilder("{\"heading\": ")
                .append(quoted(heading))
                .append(", \"field\": ")
                .append(quoted(rule.field()));
        if (!rule.values().isEmpty()) {
            json.append(", \"values\": ").append(object(rule.values()));
        }
        if (rule.datePattern() != null) {
            json.append(", \"dates\": ").append(quoted(rule.datePattern()));
        }
        if (rule.numbers() != null) {
            json.append(", \"numbers\": ").append(quoted(rule.numbers().toLanguageTag()));
        }
        return json.append('}').toString();
    }

    private static String object(Map<String, String> values) {
        return "{"
                + String.join(
                        ", ",
                        values.entrySet().stream()
                                .map(entry -> quoted(entry.getKey()) + ": " + quoted(entry.getValue()))
                                .toList())
                + "}";
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < 0x20) {
                json.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ColumnMapping m
                && table.equals(m.table)
                && sheet.equals(m.sheet)
                && columns.equals(m.columns)
                && constants.equals(m.constants)
                && ignored.equals(m.ignored)
                && Objects.equals(charset, m.charset)
                && Objects.equals(separator, m.separator);
    }

    @Override
    public int hashCode() {
        return Objects.hash(table, sheet, columns, constants, ignored, charset, separator);
    }

    @Override
    public String toString() {
        return "ColumnMapping[" + sheet + " as " + table + ", " + columns.size() + " columns]";
    }
}
