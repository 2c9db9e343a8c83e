/** Ledgers and snapshots kept in a database through {@code java.sql} alone: one SQLite file, or a PostgreSQL server. */
@NullMarked
package io.github.diasporaskills.accountability.store;

import org.jspecify.annotations.NullMarked;
