package io.github.diasporaskills.core.io;

import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.time.ReportedCount;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code results.csv}: the total of an indicator on a day, or the cell of one gender.
 *
 * @param gender whose cell; null for the total
 * @param count the number or bound
 * @param evidence a document's title or address
 */
record ResultRow(@Nullable Gender gender, ReportedCount count, String evidence) {}
