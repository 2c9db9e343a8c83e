-- Version 2: values of the domain beside the ledger, each with the number of times it was saved.

CREATE TABLE ${prefix}snapshot (
    programme TEXT NOT NULL,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version >= 1),
    digest BLOB NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (programme, kind, id)
) STRICT;

INSERT INTO ${prefix}schema (version) VALUES (2);
