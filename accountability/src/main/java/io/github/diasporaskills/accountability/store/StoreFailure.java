package io.github.diasporaskills.accountability.store;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.ReasonCode;

/** What may go wrong between the library and a database, in the words of whoever has to put it right. */
public enum StoreFailure implements ReasonCode {
    /** The database is neither SQLite nor PostgreSQL: {@code name}. */
    UNKNOWN_DATABASE("store.database.unknown"),
    /** There are no tables of this prefix: {@code prefix}, {@code expected}. */
    NO_SCHEMA("store.schema.missing"),
    /** The tables are older than the library: {@code prefix}, {@code found}, {@code expected}. */
    OLD_SCHEMA("store.schema.old"),
    /** The tables are newer than the library: {@code prefix}, {@code found}, {@code expected}. */
    NEW_SCHEMA("store.schema.new"),
    /** Tables were to be created and are there: {@code prefix}, {@code found}. */
    SCHEMA_PRESENT("store.schema.present"),
    /** The tables have the right version, but a table or column is not there or is not as expected. */
    WRONG_SCHEMA("store.schema.wrong"),
    /** The tables hold another ledger: {@code found}, {@code expected}. */
    OTHER_LEDGER("store.ledger.other"),
    /** The tables hold no ledger yet: {@code prefix}. */
    NO_LEDGER("store.ledger.none"),
    /** The database does not write to disk before it says that it did: {@code setting}, {@code found}. */
    NOT_DURABLE("store.database.not-durable"),
    /** The disk or the database is full. Nothing was written. */
    FULL("store.database.full"),
    /** The database may only be read. Nothing was written. */
    READ_ONLY("store.database.read-only"),
    /** Somebody else held the database for longer than the store waits. Nothing was written. */
    BUSY("store.database.busy"),
    /** Other transactions got in the way at every attempt: {@code attempts}. Nothing was written. */
    CONTENDED("store.database.contended"),
    /** The database cannot be reached or opened. Nothing was written. */
    UNREACHABLE("store.connection.refused"),
    /** The connection was lost before the commit. Nothing was written. */
    CONNECTION_LOST("store.connection.lost"),
    /** The connection was lost in the commit, and the database could not be asked since. Maybe it was written. */
    OUTCOME_UNKNOWN("store.commit.unknown"),
    /** The database does not let this user do this. */
    NOT_ALLOWED("store.connection.not-allowed"),
    /** The database found itself damaged, or the file is no database. */
    DAMAGED("store.database.damaged"),
    /** The row of an entry is none that the library writes; it was changed by hand: {@code place}. */
    ENTRY_DAMAGED("store.entry.damaged"),
    /** The database found itself damaged where it keeps an entry, and read those before it: {@code place}. */
    ENTRY_UNREADABLE("store.entry.unreadable"),
    /** A hash of the tree is not there or is none; it was changed by hand: {@code place}. */
    TREE_DAMAGED("store.tree.damaged"),
    /** The disk failed to read or to write. */
    DISK_FAILED("store.disk.failed"),
    /** The database refused a statement for another reason: a mistake in the library, or tables changed by hand. */
    UNEXPECTED("store.statement.refused"),
    /** The queue of a group commit is full: {@code capacity}. Nothing was written. */
    QUEUE_FULL("store.queue.full"),
    /** The store or its queue was closed. Nothing was written. */
    CLOSED("store.queue.closed");

    private final String id;

    StoreFailure(String id) {
        this.id = requireNonNull(id, "id");
    }

    @Override
    public String id() {
        return id;
    }

    /**
     * Whether the same call may succeed later without anybody doing anything.
     *
     * @return true if trying again makes sense
     */
    public boolean passes() {
        return switch (this) {
            case BUSY, CONTENDED, UNREACHABLE, CONNECTION_LOST, OUTCOME_UNKNOWN, QUEUE_FULL -> true;
            default -> false;
        };
    }
}
