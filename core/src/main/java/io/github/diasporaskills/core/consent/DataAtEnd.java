package io.github.diasporaskills.core.consent;

/** What a recipient does with data when the time to keep them is over, or a consent is withdrawn. */
public enum DataAtEnd {
    /** Sends them back and keeps no copy. */
    RETURN,
    /** Destroys them and says so. */
    DESTROY
}
