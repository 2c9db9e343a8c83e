package io.github.diasporaskills.core.consent;

/** Which part of what is known about a patient: consents, protocols and disclosures name the parts one by one. */
public enum DataCategory {
    /** What kind of care is needed and how soon, without the story behind it. */
    CARE_NEED,
    /** Age band, sex, region: what describes a person without naming one. */
    DEMOGRAPHICS,
    /** Name, date of birth, numbers of documents. */
    IDENTITY,
    /** How to reach the person. */
    CONTACT,
    /** Complaint, history, findings, the question to a colleague. */
    CLINICAL_SUMMARY,
    /** Results of laboratories and measurements. */
    TEST_RESULTS,
    /** Pictures taken for care: X-rays, scans, the photograph of a wound. */
    IMAGES,
    /** Letters and reports of others. */
    DOCUMENTS,
    /** What an expert advised. */
    OPINION,
    /** What became of the patient. */
    OUTCOME,
    /** Whether the person is a refugee or seeks asylum, and where from. */
    PROTECTION_STATUS,
    /** The person's face, voice or story, fit for others than carers. */
    LIKENESS
}
