-- The tables of one ledger, version 1, for SQLite 3.37 and later. The placeholder before each name is the table prefix.
-- Instants are microseconds since 1970-01-01T00:00Z. Names and codes sort by code point.

CREATE TABLE ${prefix}schema (
    version INTEGER NOT NULL PRIMARY KEY
) STRICT;

-- One row: which ledger this is, and how many of its entries have a place in the tree.
CREATE TABLE ${prefix}ledger (
    only_row INTEGER NOT NULL PRIMARY KEY CHECK (only_row = 1),
    id TEXT NOT NULL,
    size INTEGER NOT NULL CHECK (size >= 0)
) STRICT;

-- What happened. Rows are added and never changed; id is the order of writing, with gaps.
CREATE TABLE ${prefix}entry (
    id INTEGER PRIMARY KEY,
    programme TEXT NOT NULL,
    kind TEXT NOT NULL,
    stream TEXT NOT NULL,
    sequence INTEGER NOT NULL CHECK (sequence >= 1),
    idempotency BLOB NOT NULL,
    fingerprint BLOB NOT NULL,
    actor TEXT NOT NULL,
    role TEXT NOT NULL,
    happened INTEGER NOT NULL,
    type TEXT NOT NULL,
    header TEXT NOT NULL,
    body_key TEXT,
    body BLOB,
    previous BLOB NOT NULL,
    digest BLOB NOT NULL,
    CONSTRAINT ${prefix}entry_place UNIQUE (programme, kind, stream, sequence),
    CONSTRAINT ${prefix}entry_once UNIQUE (idempotency)
) STRICT;

CREATE TRIGGER ${prefix}entry_stays BEFORE UPDATE ON ${prefix}entry
    BEGIN SELECT RAISE(ABORT, 'entries of a ledger are never changed'); END;

CREATE TRIGGER ${prefix}entry_remains BEFORE DELETE ON ${prefix}entry
    BEGIN SELECT RAISE(ABORT, 'entries of a ledger are never changed'); END;

-- Entries that have no place in the tree yet.
CREATE TABLE ${prefix}pending (
    entry INTEGER PRIMARY KEY
) STRICT;

CREATE TRIGGER ${prefix}entry_waits AFTER INSERT ON ${prefix}entry
    BEGIN INSERT INTO ${prefix}pending (entry) VALUES (NEW.id); END;

-- The leaves of the tree: the place of each entry among all, from 0.
CREATE TABLE ${prefix}leaf (
    position INTEGER PRIMARY KEY,
    entry INTEGER NOT NULL UNIQUE
) STRICT;

CREATE TRIGGER ${prefix}leaf_stays BEFORE UPDATE ON ${prefix}leaf
    BEGIN SELECT RAISE(ABORT, 'entries of a ledger are never changed'); END;

CREATE TRIGGER ${prefix}leaf_remains BEFORE DELETE ON ${prefix}leaf
    BEGIN SELECT RAISE(ABORT, 'entries of a ledger are never changed'); END;

-- Hashes of whole subtrees (RFC 9162, 2.1): level 1 spans two leaves.
CREATE TABLE ${prefix}node (
    level INTEGER NOT NULL,
    number INTEGER NOT NULL,
    hash BLOB NOT NULL,
    PRIMARY KEY (level, number)
) STRICT, WITHOUT ROWID;

-- Signed heads of the tree, as they were given out.
CREATE TABLE ${prefix}head (
    id INTEGER PRIMARY KEY,
    size INTEGER NOT NULL,
    root BLOB NOT NULL,
    taken INTEGER NOT NULL,
    signer TEXT NOT NULL,
    signature BLOB NOT NULL,
    UNIQUE (size, taken, signer, root)
) STRICT;

-- Keys of content, encrypted under a key that is not in this database. A destroyed key keeps its row and loses its bytes.
CREATE TABLE ${prefix}data_key (
    id TEXT NOT NULL PRIMARY KEY,
    wrapped_by TEXT,
    bytes BLOB
) STRICT, WITHOUT ROWID;

-- From a code that is not kept, such as a receipt, to a stream.
CREATE TABLE ${prefix}lookup (
    code TEXT NOT NULL,
    mac BLOB NOT NULL,
    programme TEXT NOT NULL,
    kind TEXT NOT NULL,
    stream TEXT NOT NULL,
    PRIMARY KEY (code, mac)
) STRICT, WITHOUT ROWID;

-- What each stream has come to; worked out from the entries, and no evidence.
CREATE TABLE ${prefix}state (
    programme TEXT NOT NULL,
    kind TEXT NOT NULL,
    stream TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    state TEXT NOT NULL,
    due INTEGER,
    codes TEXT NOT NULL,
    snapshot_key TEXT,
    snapshot BLOB,
    PRIMARY KEY (programme, kind, stream)
) STRICT;

CREATE INDEX ${prefix}state_by_state ON ${prefix}state (programme, kind, state, stream);

CREATE INDEX ${prefix}state_by_due ON ${prefix}state (programme, kind, due) WHERE due IS NOT NULL;

-- The codes by which streams are found.
CREATE TABLE ${prefix}state_code (
    programme TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    stream TEXT NOT NULL,
    PRIMARY KEY (programme, kind, name, value, stream)
) STRICT, WITHOUT ROWID;

INSERT INTO ${prefix}schema (version) VALUES (1);
