package io.github.diasporaskills.accountability.exchange.fhir;

/**
 * The names by which systems of codes, identifiers and extensions are told apart in FHIR. Those that begin with
 * {@link #BASE} are ours: what they mean stands with each. They are names and need not lead to a page. The others are
 * those of HL7 (FHIR R4, 4.0.1), of the ILO (ISCO-08) and of the IETF (BCP 47). Stateless and thread-safe.
 */
public final class FhirUrls {

    /** What all names of ours begin with. */
    public static final String BASE = "https://diasporaskills.github.io/fhir/";

    /** Identifiers of people in a programme. */
    public static final String PERSON_ID = BASE + "sid/person";

    /** Identifiers of organisations in a programme. */
    public static final String ORGANISATION_ID = BASE + "sid/organisation";

    /** Identifiers of needs. */
    public static final String NEED_ID = BASE + "sid/need";

    /** Identifiers of engagements. */
    public static final String ENGAGEMENT_ID = BASE + "sid/engagement";

    /** Identifiers of consents. */
    public static final String CONSENT_ID = BASE + "sid/consent";

    /** Identifiers of requests for an opinion. */
    public static final String REQUEST_ID = BASE + "sid/tele-expertise-request";

    /** Identifiers of referrals. */
    public static final String REFERRAL_ID = BASE + "sid/referral";

    /** Identifiers of offers of a case to an expert. */
    public static final String ALLOCATION_ID = BASE + "sid/allocation";

    /** Keys of cases: pseudonyms of patients. */
    public static final String CASE_KEY = BASE + "sid/case";

    /** Identifiers of people who act: physicians, coordinators. */
    public static final String ACTOR_ID = BASE + "sid/actor";

    /** Codes of councils that register professionals. */
    public static final String COUNCIL = BASE + "sid/council";

    /** Codes of professions, of the country's pack. */
    public static final String PROFESSION = BASE + "CodeSystem/profession";

    /** Codes of specialties, of the country's pack. */
    public static final String SPECIALTY = BASE + "CodeSystem/specialty";

    /** Kinds of organisations: the names of {@code OrganisationKind}. */
    public static final String ORGANISATION_KIND = BASE + "CodeSystem/organisation-kind";

    /** States of needs, engagements, allocations, consents and referrals: the names of their enums. */
    public static final String STATE = BASE + "CodeSystem/state";

    /** Ways of taking part: the names of {@code Modality}. */
    public static final String MODALITY = BASE + "CodeSystem/modality";

    /** Purposes for which data may be used: the names of {@code Purpose}. */
    public static final String PURPOSE = BASE + "CodeSystem/purpose";

    /** Categories of data: the names of {@code DataCategory}. */
    public static final String DATA_CATEGORY = BASE + "CodeSystem/data-category";

    /** Functions in which data are received. */
    public static final String RECIPIENT_CLASS = BASE + "CodeSystem/recipient-class";

    /** Codes of indicators of a programme. */
    public static final String INDICATOR_ID = BASE + "sid/indicator";

    /** What numbers count: the names of {@code CountingUnit}. */
    public static final String COUNTING_UNIT = BASE + "CodeSystem/counting-unit";

    /** By what numbers are split: ids of {@code Dimension}. */
    public static final String DIMENSION = BASE + "CodeSystem/dimension";

    /** Occupations of ISCO-08 (International Labour Organization, 2008), by the object identifier HL7 gave them. */
    public static final String ISCO_08 = "urn:oid:2.16.840.1.113883.2.9.6.2.7";

    /** Languages by their tags of BCP 47. */
    public static final String BCP_47 = "urn:ietf:bcp:47";

    /** HL7's kinds of organisations. */
    public static final String HL7_ORGANIZATION_TYPE = "http://terminology.hl7.org/CodeSystem/organization-type";

    /** HL7's extension that says why there is no value. */
    public static final String DATA_ABSENT_REASON = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

    private FhirUrls() {}

    /**
     * The name of the codes of the groups of a dimension.
     *
     * @param dimension the dimension's id, for example {@code gender}, whose codes are the names of {@code Gender}
     * @return the whole name
     */
    public static String group(String dimension) {
        return BASE + "CodeSystem/group-" + dimension;
    }

    /**
     * The name of an extension of ours.
     *
     * @param name one of: {@code gender} (code, a name of {@code Gender}), {@code origin} (code of ISO 3166-1),
     *     {@code registered-on} (date), {@code quota} (integer), {@code conflict} (identifier of an organisation),
     *     {@code declaration} (with {@code code} and {@code on}), {@code language-level} (code of CEFR or NATIVE),
     *     {@code credential} (with {@code state}, {@code method}, {@code verifier}, {@code verified-on},
     *     {@code recheck-on}), {@code authorisation} (with {@code kind}, {@code body}, {@code period}),
     *     {@code availability} (with {@code period}, {@code modality}), {@code region} (with {@code scheme}, {@code code}),
     *     {@code modality} (code), {@code language} (with {@code code}, {@code level}), {@code patient-work} (boolean),
     *     {@code destination} (code of ISO 3166-1), {@code state} (coding in {@link #STATE})
     * @return the whole name; for another name, that of an extension which nothing here reads or writes
     */
    public static String extension(String name) {
        return BASE + "StructureDefinition/" + name;
    }
}
