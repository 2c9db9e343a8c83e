-- Version 3: as version 2. What changed for SQLite does not hold here, where transactions end in another order than they
-- began.

INSERT INTO ${prefix}schema (version) VALUES (3);
