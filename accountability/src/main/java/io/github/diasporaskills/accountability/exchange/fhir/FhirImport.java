package io.github.diasporaskills.accountability.exchange.fhir;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.document.Document;
import io.github.diasporaskills.core.document.ReadResult;
import io.github.diasporaskills.core.organisation.Organisation;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.reason.Problem;
import java.time.LocalDate;
import java.util.List;

/**
 * People and organisations read from FHIR R4 (HL7 4.0.1) JSON: a Bundle, or one resource. Immutable and thread-safe; it
 * holds personal data, so {@code toString} shows counts only.
 *
 * <p>Read are Practitioner with its PractitionerRole, and Organization with its Location. A resource with an error is not
 * taken in, the others are; every field that was not taken in is told of by its place. What {@link FhirExport} wrote comes
 * back as it was.
 */
public final class FhirImport {

    private final List<Organisation> organisations;
    private final List<DiasporaMember> members;
    private final List<Problem> problems;

    private FhirImport(List<Organisation> organisations, List<DiasporaMember> members, List<Problem> problems) {
        this.organisations = List.copyOf(organisations);
        this.members = List.copyOf(members);
        this.problems = List.copyOf(problems);
    }

    /**
     * Reads a document.
     *
     * @param file its name, for the places of problems
     * @param json the document
     * @param pack knows professions and is the country served where a Practitioner does not say it
     * @param receivedOn the day of registration where a Practitioner does not say it
     * @return what could be read, and every problem
     */
    public static FhirImport read(String file, String json, CountryPack pack, LocalDate receivedOn) {
        requireNonNull(pack, "pack");
        requireNonNull(receivedOn, "receivedOn");
        ResourceReader reader = new ResourceReader(pack, receivedOn);
        ReadResult<Boolean> read = Document.parse(requireNonNull(file, "file"), requireNonNull(json, "json"))
                .read(root -> {
                    reader.read(root);
                    return true;
                });
        return new FhirImport(reader.organisations(), reader.members(), read.problems());
    }

    /**
     * The organisations that were taken in.
     *
     * @return in the order of the document
     */
    public List<Organisation> organisations() {
        return organisations;
    }

    /**
     * The people who were taken in: personal data.
     *
     * @return in the order of the document
     */
    public List<DiasporaMember> members() {
        return members;
    }

    /**
     * Everything wrong, ambiguous or not taken in.
     *
     * @return in the order of the document
     */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * How many there are.
     *
     * @return for example {@code 3 organisations, 11 members, 2 problems}
     */
    @Override
    public String toString() {
        return organisations.size() + " organisations, " + members.size() + " members, " + problems.size()
                + " problems";
    }
}
