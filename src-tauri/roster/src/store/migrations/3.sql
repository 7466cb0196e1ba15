-- When a newer version of the app was last looked for; one row at most.

CREATE TABLE version_look (
  one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
  at TEXT NOT NULL,
  -- What was found, as JSON; NULL where this was the newest version.
  release TEXT
) STRICT;
