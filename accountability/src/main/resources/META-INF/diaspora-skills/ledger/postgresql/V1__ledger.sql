-- The tables of one ledger, version 1, for PostgreSQL 13 and later. The placeholder before each name is the table prefix.
-- Instants are microseconds since 1970-01-01T00:00Z. Names and codes sort by code point.

CREATE TABLE ${prefix}schema (
    version INTEGER NOT NULL PRIMARY KEY
);

-- One row: which ledger this is, and how many of its entries have a place in the tree.
CREATE TABLE ${prefix}ledger (
    only_row SMALLINT NOT NULL PRIMARY KEY CHECK (only_row = 1),
    id TEXT NOT NULL,
    size BIGINT NOT NULL CHECK (size >= 0)
);

-- What happened. Rows are added and never changed; id is the order of writing, with gaps.
CREATE TABLE ${prefix}entry (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    programme TEXT COLLATE "C" NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    stream TEXT COLLATE "C" NOT NULL,
    sequence BIGINT NOT NULL CHECK (sequence >= 1),
    idempotency BYTEA NOT NULL,
    fingerprint BYTEA NOT NULL,
    actor TEXT NOT NULL,
    role TEXT NOT NULL,
    happened BIGINT NOT NULL,
    type TEXT NOT NULL,
    header TEXT NOT NULL,
    body_key TEXT,
    body BYTEA,
    previous BYTEA NOT NULL,
    digest BYTEA NOT NULL,
    CONSTRAINT ${prefix}entry_place UNIQUE (programme, kind, stream, sequence),
    CONSTRAINT ${prefix}entry_once UNIQUE (idempotency)
);

CREATE FUNCTION ${prefix}refuse() RETURNS TRIGGER LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'entries of a ledger are never changed' USING ERRCODE = '42501'; END $$;

CREATE TRIGGER ${prefix}entry_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON ${prefix}entry
    FOR EACH STATEMENT EXECUTE FUNCTION ${prefix}refuse();

-- Entries that have no place in the tree yet.
CREATE TABLE ${prefix}pending (
    entry BIGINT NOT NULL PRIMARY KEY
);

CREATE FUNCTION ${prefix}wait() RETURNS TRIGGER LANGUAGE plpgsql AS $$ BEGIN INSERT INTO ${prefix}pending (entry) VALUES (NEW.id); RETURN NULL; END $$;

CREATE TRIGGER ${prefix}entry_waits AFTER INSERT ON ${prefix}entry
    FOR EACH ROW EXECUTE FUNCTION ${prefix}wait();

-- The leaves of the tree: the place of each entry among all, from 0.
CREATE TABLE ${prefix}leaf (
    position BIGINT NOT NULL PRIMARY KEY,
    entry BIGINT NOT NULL UNIQUE
);

CREATE TRIGGER ${prefix}leaf_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON ${prefix}leaf
    FOR EACH STATEMENT EXECUTE FUNCTION ${prefix}refuse();

-- Hashes of whole subtrees (RFC 9162, 2.1): level 1 spans two leaves.
CREATE TABLE ${prefix}node (
    level INTEGER NOT NULL,
    number BIGINT NOT NULL,
    hash BYTEA NOT NULL,
    PRIMARY KEY (level, number)
);

-- Signed heads of the tree, as they were given out.
CREATE TABLE ${prefix}head (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    size BIGINT NOT NULL,
    root BYTEA NOT NULL,
    taken BIGINT NOT NULL,
    signer TEXT NOT NULL,
    signature BYTEA NOT NULL,
    UNIQUE (size, taken, signer, root)
);

-- Keys of content, encrypted under a key that is not in this database. A destroyed key keeps its row and loses its bytes.
CREATE TABLE ${prefix}data_key (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    wrapped_by TEXT,
    bytes BYTEA
);

-- From a code that is not kept, such as a receipt, to a stream.
CREATE TABLE ${prefix}lookup (
    code TEXT NOT NULL,
    mac BYTEA NOT NULL,
    programme TEXT COLLATE "C" NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    stream TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (code, mac)
);

-- What each stream has come to; worked out from the entries, and no evidence.
CREATE TABLE ${prefix}state (
    programme TEXT COLLATE "C" NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    stream TEXT COLLATE "C" NOT NULL,
    sequence BIGINT NOT NULL,
    state TEXT COLLATE "C" NOT NULL,
    due BIGINT,
    codes TEXT NOT NULL,
    snapshot_key TEXT,
    snapshot BYTEA,
    PRIMARY KEY (programme, kind, stream)
);

CREATE INDEX ${prefix}state_by_state ON ${prefix}state (programme, kind, state, stream);

CREATE INDEX ${prefix}state_by_due ON ${prefix}state (programme, kind, due) WHERE due IS NOT NULL;

-- The codes by which streams are found.
CREATE TABLE ${prefix}state_code (
    programme TEXT COLLATE "C" NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    value TEXT COLLATE "C" NOT NULL,
    stream TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (programme, kind, name, value, stream)
);

INSERT INTO ${prefix}schema (version) VALUES (1);
