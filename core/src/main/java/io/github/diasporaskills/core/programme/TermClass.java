package io.github.diasporaskills.core.programme;

/** Whether an engagement is short or long, by the threshold of its programme. */
public enum TermClass {
    /** As long as the threshold or shorter. */
    SHORT,
    /** Longer than the threshold. */
    LONG
}
