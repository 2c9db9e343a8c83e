-- Version 2: values of the domain beside the ledger, each with the number of times it was saved.

CREATE TABLE ${prefix}snapshot (
    programme TEXT COLLATE "C" NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    id TEXT COLLATE "C" NOT NULL,
    version BIGINT NOT NULL CHECK (version >= 1),
    digest BYTEA NOT NULL,
    content BYTEA NOT NULL,
    PRIMARY KEY (programme, kind, id)
);

INSERT INTO ${prefix}schema (version) VALUES (2);
