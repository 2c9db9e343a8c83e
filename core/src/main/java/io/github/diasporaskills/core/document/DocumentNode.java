package io.github.diasporaskills.core.document;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.document.JsonValue.Kind;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.reason.Location;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.ProblemsException;
import io.github.diasporaskills.core.reason.Reason;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in a document while it is being read: an object, a list, a value, or a field that is missing. It remembers
 * which fields were asked for, so that the others can be reported. Not thread-safe; lives as long as the reading.
 *
 * <p>Methods named like the thing they give ({@code text}, {@code date}) ask an object for a required field; those
 * that begin with {@code optional} for one that may be left out; those that begin with {@code as} take the node's own
 * value. None throws for a mistake in the document: it is reported, with file, line and path, and a stand-in of the
 * right type comes back (text {@code "?"}, the least number allowed, 1 January 1970, false, the first constant, an
 * empty list). Stand-ins never leave the reading: what is built from them is dropped, see {@link DocumentReader}.
 * Null is never a value.
 */
public final class DocumentNode implements DocumentFields, DocumentValue {

    private static final @Nullable DocumentNode[] NO_FIELDS = {};
    private static final String SCHEMA = "schema";
    private static final String BY_LANGUAGE = "{ \"en\": \"…\", \"fr\": \"…\" }";
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    private final Reading reading;
    private final @Nullable DocumentNode parent;
    private final @Nullable JsonValue value;
    private final Trail trail;
    private final int line;

    // Most nodes are of one value and are asked for no field, so that what follows is made when it is needed.

    /** The fields that were asked for, by their places. */
    private @Nullable DocumentNode[] fields = NO_FIELDS;

    /** Those that were asked for, have to be there and are not. */
    private Map<String, DocumentNode> missing = Map.of();

    /** The names of all that were asked for and are not there. */
    private List<String> absent = List.of();

    private List<DocumentNode> elements = List.of();
    private boolean opened;
    private boolean allNamesKnown;
    private boolean readWhole;

    private DocumentNode(
            Reading reading, @Nullable DocumentNode parent, @Nullable JsonValue value, Trail trail, int line) {
        this.reading = reading;
        this.parent = parent;
        this.value = value;
        this.trail = trail;
        this.line = line;
    }

    static DocumentNode root(Reading reading, JsonValue value) {
        DocumentNode root = new DocumentNode(reading, null, value, Trail.ROOT, value.line());
        root.addAbsent(SCHEMA);
        return root;
    }

    /**
     * Where the node is.
     *
     * @return file, line and JSON path; a missing field has the line of the object that lacks it
     */
    public Location location() {
        return new Location(reading.file(), line, trail.toString());
    }

    /**
     * The object or list that holds this node.
     *
     * @return the node above, or empty at the root
     */
    public Optional<DocumentNode> parent() {
        return Optional.ofNullable(parent);
    }

    /**
     * Whether the node is an object.
     *
     * @return true for an object
     */
    public boolean isObject() {
        return is(Kind.OBJECT);
    }

    /**
     * Whether the node is a list.
     *
     * @return true for a list
     */
    public boolean isList() {
        return is(Kind.LIST);
    }

    /**
     * Whether the node is text.
     *
     * @return true for text
     */
    public boolean isText() {
        return is(Kind.TEXT);
    }

    /**
     * Whether a required field was missing or null, which is already reported.
     *
     * @return true if there is nothing here
     */
    public boolean isMissing() {
        return value == null;
    }

    /** The literal of a value of this kind, or null if the node is of another kind or missing. */
    @Nullable
    String literal(Kind kind) {
        return is(kind) ? requireNonNull(value).literal() : null;
    }

    /** The number, or null if the node is none. */
    @Nullable
    BigDecimal number() {
        return is(Kind.NUMBER) ? requireNonNull(value).number() : null;
    }

    /** How many errors were reported so far, here or elsewhere. */
    int errors() {
        return reading.errors();
    }

    private boolean is(Kind kind) {
        return value != null && value.kind() == kind;
    }

    @Override
    public DocumentNode get(String name) {
        Optional<DocumentNode> found = find(name);
        if (found.isPresent()) {
            return found.get();
        }
        int place = place(name);
        @Nullable DocumentNode known = place < 0 ? missing.get(name) : fields[place];
        if (known != null) {
            return known;
        }
        DocumentNode none = new DocumentNode(reading, this, null, trail.field(name), line);
        if (missing.isEmpty()) {
            missing = new HashMap<>();
        }
        missing.put(name, none);
        if (isObject()) {
            none.report(Problem.error(
                    none.location(), Reason.of(DocumentReason.MISSING).with("name", name)));
        }
        return none;
    }

    @Override
    public Optional<DocumentNode> find(String name) {
        requireNonNull(name, "name");
        if (!open()) {
            return Optional.empty();
        }
        int place = place(name);
        if (place < 0) {
            addAbsent(name);
            return Optional.empty();
        }
        JsonMembers members = requireNonNull(value).members();
        if (fields.length == 0) {
            fields = new DocumentNode[members.size()];
        }
        @Nullable DocumentNode known = fields[place];
        if (known != null) {
            return known.isMissing() ? Optional.empty() : Optional.of(known);
        }
        JsonValue member = members.value(place);
        boolean isNull = member.kind() == Kind.NULL;
        DocumentNode node =
                new DocumentNode(reading, this, isNull ? null : member, trail.field(name), members.line(place));
        fields[place] = node;
        if (isNull) {
            node.report(Problem.error(node.location(), Reason.of(DocumentReason.NULL)));
            return Optional.empty();
        }
        return Optional.of(node);
    }

    /**
     * The names of all fields there are, for an object whose names are data. None of them will be reported as
     * unknown.
     *
     * @return the names in the order of the document
     */
    public List<String> names() {
        allNamesKnown = true;
        return open() ? requireNonNull(value).members().names() : List.of();
    }

    /** Where a field stands in the object; -1 if there is none of that name, or this is no object. */
    private int place(String name) {
        return value == null ? -1 : value.members().place(name);
    }

    private void addAbsent(String name) {
        if (absent.isEmpty()) {
            absent = new ArrayList<>();
        }
        absent.add(name);
    }

    private boolean open() {
        if (!opened && value != null && !isObject()) {
            wrong(DocumentReason.NOT_OBJECT);
        }
        opened = true;
        return isObject();
    }

    @Override
    public String asText() {
        return NodeValue.text(this);
    }

    @Override
    public String asAnyText() {
        return NodeValue.anyText(this);
    }

    @Override
    public int asWholeNumber(int least, int greatest) {
        return NodeValue.wholeNumber(this, least, greatest);
    }

    @Override
    public BigDecimal asDecimal() {
        return NodeValue.decimal(this);
    }

    @Override
    public boolean asFlag() {
        return NodeValue.flag(this);
    }

    @Override
    public LocalDate asDate() {
        return NodeValue.date(this);
    }

    @Override
    public <E extends Enum<E>> E asOneOf(Class<E> type) {
        return NodeValue.oneOf(this, type);
    }

    @Override
    public String asOneOf(Collection<String> known) {
        return NodeValue.oneOf(this, known);
    }

    @Override
    public <T> Optional<T> asValue(String form, Function<String, T> parser) {
        return NodeValue.parsed(this, form, parser);
    }

    /**
     * This node as a text in several languages: an object with an ISO 639 code for each text.
     *
     * @return the text
     */
    public LocalText asLocalized() {
        if (!isObject()) {
            if (value != null) {
                error(Reason.of(DocumentReason.NOT_BY_LANGUAGE).with("form", BY_LANGUAGE));
            }
            return LocalText.of("en", "?");
        }
        for (String language : names()) {
            if (!isLanguage(language)) {
                String lower = language.toLowerCase(Locale.ROOT);
                find(language)
                        .ifPresent(node -> node.error(
                                Reason.of(DocumentReason.NOT_LANGUAGE),
                                isLanguage(lower) ? Optional.of(lower) : Optional.empty()));
            }
        }
        return as(node -> new LocalText(node.asMap(DocumentNode::asText))).orElseGet(() -> LocalText.of("en", "?"));
    }

    /** Whether the platform lists a code of two letters; it has no list of those of three. */
    private static boolean isLanguage(String code) {
        return LANGUAGE.matcher(code).matches() && (code.length() > 2 || LANGUAGES.contains(code));
    }

    /**
     * This node read by a reader.
     *
     * @param <T> what it stands for
     * @param reader reads it
     * @return the value, or empty if an error was reported in it
     */
    public <T> Optional<T> as(DocumentReader<T> reader) {
        requireNonNull(reader, "reader");
        return value == null ? Optional.empty() : Optional.ofNullable(guarded(reader));
    }

    /**
     * This node as a list.
     *
     * @param <T> what an element stands for
     * @param reader reads one element
     * @return the elements without error, in order
     */
    public <T> List<T> asList(DocumentReader<T> reader) {
        List<T> all = new ArrayList<>();
        for (DocumentNode element : elements()) {
            element.as(reader).ifPresent(all::add);
        }
        return Collections.unmodifiableList(all);
    }

    /**
     * The elements of this list.
     *
     * @return a node for each, in order; none if this is no list, which is reported
     */
    public List<DocumentNode> elements() {
        return elements(false);
    }

    /**
     * The elements of this list, in which null stands for something left out on purpose.
     *
     * @return a node for each, in order, those of nulls {@linkplain #isMissing() missing}; none if this is no list,
     *     which is reported
     */
    public List<DocumentNode> elementsWithGaps() {
        return elements(true);
    }

    private List<DocumentNode> elements(boolean gaps) {
        if (value == null || !elements.isEmpty()) {
            return elements;
        }
        if (!isList()) {
            wrong(DocumentReason.NOT_LIST);
            return List.of();
        }
        opened = true;
        List<DocumentNode> all = new ArrayList<>(value.elements().size());
        for (JsonValue element : value.elements()) {
            boolean isNull = element.kind() == Kind.NULL;
            DocumentNode node =
                    new DocumentNode(reading, this, isNull ? null : element, trail.element(all.size()), element.line());
            all.add(node);
            if (isNull && !gaps) {
                node.report(Problem.error(node.location(), Reason.of(DocumentReason.NULL)));
            }
        }
        elements = Collections.unmodifiableList(all);
        return elements;
    }

    /**
     * This node as an object whose names are data.
     *
     * @param <T> what a value stands for
     * @param reader reads one value
     * @return the values without error by name, in the order of the document
     */
    public <T> Map<String, T> asMap(DocumentReader<T> reader) {
        Map<String, T> all = new LinkedHashMap<>();
        for (String name : names()) {
            find(name).flatMap(node -> node.as(reader)).ifPresent(read -> all.put(name, read));
        }
        return Collections.unmodifiableMap(all);
    }

    /**
     * The content below this node in canonical form, see {@link Document#canonical()}. It counts as read.
     *
     * @return the text; {@code null} for a missing field
     */
    public String canonical() {
        readWhole = true;
        return value == null ? "null" : CanonicalText.of(value);
    }

    /**
     * Reports an error at this node, for what only the reader can know.
     *
     * @param reason why the value does not do
     */
    public void error(Reason reason) {
        error(reason, Optional.empty());
    }

    /**
     * Reports an error at this node with something to try.
     *
     * @param reason why the value does not do
     * @param suggestion what was perhaps meant
     */
    public void error(Reason reason, String suggestion) {
        error(reason, Optional.of(suggestion));
    }

    void error(Reason reason, Optional<String> suggestion) {
        Problem problem = withFound(Problem.error(location(), reason));
        report(suggestion.map(problem::maybe).orElse(problem));
    }

    /**
     * Reports something worth a look at this node.
     *
     * @param reason why a person should look
     */
    public void warning(Reason reason) {
        report(withFound(Problem.warning(location(), reason)));
    }

    /**
     * Reports something worth a look at this node with something to try.
     *
     * @param reason why a person should look
     * @param suggestion what was perhaps meant
     */
    public void warning(Reason reason, String suggestion) {
        report(withFound(Problem.warning(location(), reason)).maybe(suggestion));
    }

    /** Reports an error at this node, unless it is missing, which was reported. */
    void wrong(DocumentReason code) {
        if (value != null) {
            error(Reason.of(code));
        }
    }

    private Problem withFound(Problem problem) {
        return value != null && value.isScalar() ? problem.finding(value.literal()) : problem;
    }

    private void report(Problem problem) {
        reading.add(problem);
    }

    /** What the reader made, or null if an error was reported while it read. */
    <T> @Nullable T guarded(DocumentReader<T> reader) {
        int before = reading.errors();
        try {
            T made = reader.read(this);
            return reading.errors() > before ? null : requireNonNull(made, "reader's result");
        } catch (ProblemsException e) {
            e.problems().forEach(this::report);
        } catch (RuntimeException e) {
            if (reading.errors() == before) {
                refuse(e);
            }
        }
        return null;
    }

    private void refuse(RuntimeException e) {
        if (e instanceof IllegalArgumentException || e instanceof DateTimeException) {
            error(Reason.of(DocumentReason.REFUSED).with("detail", String.valueOf(e.getMessage())));
        } else {
            throw e;
        }
    }

    /** Reports the fields nobody asked for, here and below. */
    void reportUnknownFields() {
        if (value == null || readWhole) {
            return;
        }
        if (isObject() && opened && !allNamesKnown) {
            JsonMembers members = value.members();
            for (int place = 0; place < members.size(); place++) {
                boolean asked = fields.length > 0 && fields[place] != null;
                if (!asked && !absent.contains(members.name(place))) {
                    unknown(members.name(place), members.line(place));
                }
            }
        }
        for (@Nullable DocumentNode field : fields) {
            if (field != null) {
                field.reportUnknownFields();
            }
        }
        elements.forEach(DocumentNode::reportUnknownFields);
    }

    private void unknown(String name, int nameLine) {
        Location where =
                new Location(reading.file(), nameLine, trail.field(name).toString());
        if (reading.acceptsNewer()) {
            report(Problem.warning(where, Reason.of(DocumentReason.NEWER).with("name", name)));
            return;
        }
        Problem problem = Problem.error(where, Reason.of(DocumentReason.UNKNOWN).with("name", name));
        List<String> free =
                absent.stream().filter(field -> place(field) < 0).distinct().toList();
        Optional<String> meant = ClosestName.to(name, free);
        meant.map(missing::get).ifPresent(missing -> reading.takeBackMissing(missing.location()));
        report(meant.map(problem::maybe).orElse(problem));
    }

    /**
     * Where the node is.
     *
     * @return as {@link #location()}; no value is shown
     */
    @Override
    public String toString() {
        return location().toString();
    }
}
