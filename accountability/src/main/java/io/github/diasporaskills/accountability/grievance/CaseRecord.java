package io.github.diasporaskills.accountability.grievance;

/** In which of two records, each a ledger with keys of its own, a complaint is kept. */
public enum CaseRecord {
    /** That of the programme. */
    PROGRAMME,
    /** That of what left the programme's sight: sensitive allegations, and what was sent elsewhere. */
    RESTRICTED
}
