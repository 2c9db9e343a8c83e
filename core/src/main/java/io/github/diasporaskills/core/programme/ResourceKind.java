package io.github.diasporaskills.core.programme;

/** What a diaspora brings to a programme. */
public enum ResourceKind {
    /** Knowledge and practice. */
    SKILLS,
    /** Money and investment. */
    FINANCIAL,
    /** Networks and communities. */
    SOCIAL,
    /** Professional standing and access. */
    PROFESSIONAL
}
