package io.github.diasporaskills.accountability.exchange.fhir;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * One resource in FHIR's JSON. It may hold personal data, so {@code toString} shows kind and id only. Immutable and
 * thread-safe.
 */
public final class FhirResource {

    private final String type;
    private final String id;
    private final String json;

    FhirResource(String type, String id, String json) {
        this.type = requireNonNull(type, "type");
        this.id = requireNonNull(id, "id");
        this.json = requireNonNull(json, "json");
    }

    /**
     * Its kind.
     *
     * @return for example {@code Practitioner}
     */
    public String type() {
        return type;
    }

    /**
     * Its id within the export.
     *
     * @return 1 to 64 letters, digits, hyphens and full stops
     */
    public String id() {
        return id;
    }

    /**
     * The resource: possibly personal data.
     *
     * @return JSON
     */
    public String json() {
        return json;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FhirResource r && json.equals(r.json);
    }

    @Override
    public int hashCode() {
        return json.hashCode();
    }

    /**
     * Kind and id.
     *
     * @return for example {@code Practitioner/E-0042}
     */
    @Override
    public String toString() {
        return type + "/" + id;
    }
}
