-- Version 3: SQLite has one writer at a time, so the entries that have no place in the tree yet are those behind the last
-- that has one. Writing them down as well took a page of each commit.

DROP TRIGGER ${prefix}entry_waits;

DROP TABLE ${prefix}pending;

CREATE VIEW ${prefix}pending AS
    SELECT id AS entry FROM ${prefix}entry WHERE id > (SELECT COALESCE(MAX(entry), 0) FROM ${prefix}leaf);

INSERT INTO ${prefix}schema (version) VALUES (3);
