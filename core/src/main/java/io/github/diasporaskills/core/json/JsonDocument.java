package io.github.diasporaskills.core.json;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.document.SchemaVersion;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.ProblemsException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a document that declares its version: the value, every problem, and the fields of a newer
 * minor version, which are kept and written back by {@link ProgrammeJson#write(JsonDocument)}. Immutable and
 * thread-safe.
 *
 * @param <T> the type of the value
 */
public final class JsonDocument<T> {

    private final @Nullable T value;
    private final SchemaVersion schema;
    private final Map<String, String> kept;
    private final List<Problem> problems;

    JsonDocument(@Nullable T value, SchemaVersion schema, Map<String, String> kept, List<Problem> problems) {
        this.value = value;
        this.schema = requireNonNull(schema, "schema");
        this.kept = Collections.unmodifiableMap(new LinkedHashMap<>(kept));
        this.problems = List.copyOf(problems);
    }

    /**
     * The value.
     *
     * @return empty if the document has an error
     */
    public Optional<T> value() {
        return Optional.ofNullable(value);
    }

    /**
     * The value, or an exception with every problem.
     *
     * @param what what could not be had, for example {@code the programme}
     * @return the value
     * @throws ProblemsException if the document has an error
     */
    public T orThrow(String what) {
        requireNonNull(what, "what");
        if (value == null) {
            throw new ProblemsException(what, problems);
        }
        return value;
    }

    /**
     * The version that the document declares.
     *
     * @return the version; the library's own if the document declares none, which is an error
     */
    public SchemaVersion schema() {
        return schema;
    }

    /**
     * The fields that this library does not know and the document's newer minor version does.
     *
     * @return the JSON of each by its path, such as {@code $.results.colour}; empty unless the version is newer
     */
    public Map<String, String> kept() {
        return kept;
    }

    /**
     * Every problem: errors, for which there is no value, and warnings, among them one for each field kept.
     *
     * @return in the order of the lines
     */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * Shows nothing of the value.
     *
     * @return the version and the number of problems
     */
    @Override
    public String toString() {
        return "JSON document of version " + schema + ", problems: " + problems.size();
    }
}
