package io.github.diasporaskills.core.country;

/** What a legal basis is about. */
public enum LegalTopic {
    /** Who may ask for and give tele-expertise, and under which authorisations. */
    TELE_EXPERTISE,
    /** Which data are sensitive and what their use needs. */
    SENSITIVE_DATA,
    /** When data may leave the country. */
    DATA_TRANSFER,
    /** What a breach of data entails. */
    DATA_BREACH,
    /** Who supervises the use of data. */
    DATA_AUTHORITY,
    /** How somebody settled or trained abroad may practise. */
    FOREIGN_PRACTICE
}
