package io.github.diasporaskills.core.country;

/**
 * One typed part of a country pack, such as its regions or its working calendar. Sections are immutable and
 * thread-safe values.
 *
 * <p>Any module may own sections: it gives a {@link SectionReader} for each. A section comes from the pack's file of
 * the reader's name.
 */
public interface PackSection {}
