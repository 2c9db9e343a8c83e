package io.github.diasporaskills.accountability.grievance;

/** What a complainant is told. No template says what a complaint is about, or whom. */
public enum TemplateKind {
    /** It came, and was read. */
    ACKNOWLEDGEMENT,
    /** There is a question. */
    QUESTION,
    /** There is an answer. */
    ANSWER,
    /** It is closed; what one can do if one is not content. */
    CLOSING,
    /** It was passed on. The same words for whatever reason. */
    TRANSFER
}
