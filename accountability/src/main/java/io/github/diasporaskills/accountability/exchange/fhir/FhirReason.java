package io.github.diasporaskills.accountability.exchange.fhir;

import io.github.diasporaskills.core.reason.ReasonCode;

/** What FHIR cannot say, and what of a FHIR document cannot be taken in. */
public enum FhirReason implements ReasonCode {
    /** An id has characters that FHIR ids do not have; it stands in the identifier. */
    ID_REPLACED("fhir.id.replaced"),
    /** A code list of FHIR has no code, or one for several things; ours stands beside it. */
    CODE_COARSER("fhir.code.coarser"),
    /** FHIR agreed on no code. */
    CODE_MISSING("fhir.code.missing"),
    /** FHIR has no place; it stands in an extension that not everybody reads. */
    EXTENSION_ONLY("fhir.element.extension-only"),
    /** FHIR has no place, and it is left out. */
    LEFT_OUT("fhir.element.left-out"),
    /** A document that holds no resource of a kind that is read. */
    RESOURCE_UNKNOWN("fhir.resource.unknown"),
    /** A resource of that id stands there before. */
    RESOURCE_REPEATED("fhir.resource.repeated"),
    /** A field that was not taken in. */
    FIELD_NOT_READ("fhir.field.not-read"),
    /** A code that is not understood. */
    CODE_UNKNOWN("fhir.code.unknown"),
    /** A code that may mean several of ours. */
    CODE_AMBIGUOUS("fhir.code.ambiguous"),
    /** An id that does not have our form. */
    ID_UNREADABLE("fhir.id.unreadable"),
    /** A name, date or number that does not have its form. */
    VALUE_UNREADABLE("fhir.value.unreadable"),
    /** A reference to something that is not in the document. */
    REFERENCE_DANGLING("fhir.reference.dangling"),
    /** Two resources say different things of one place. */
    CONTRADICTION("fhir.place.contradiction");

    private final String id;

    FhirReason(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
