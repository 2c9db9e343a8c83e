-- Version 3: the statement that writes an entry also writes down that it waits for its place; a trigger took longer.

DROP TRIGGER ${prefix}entry_waits ON ${prefix}entry;

DROP FUNCTION ${prefix}wait();

INSERT INTO ${prefix}schema (version) VALUES (3);
