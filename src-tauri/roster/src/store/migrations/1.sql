-- The first form of the file.

CREATE TABLE clinic (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  origin TEXT NOT NULL,
  kept TEXT NOT NULL,
  colour TEXT NOT NULL,
  -- Where it stands among the others.
  place INTEGER NOT NULL,
  -- The highest is the one that was connected last.
  connected INTEGER NOT NULL,
  -- 1 for the clinic of a demonstration, which is gone at the next start.
  sample INTEGER NOT NULL DEFAULT 0,
  -- The user id of the person who works with this app; empty where that is none of them, NULL before they said so.
  operator TEXT,
  -- The window's own: filters, sort, columns and the like, as JSON.
  view TEXT,
  -- When the people below were listed; NULL before the first whole list.
  seen_at TEXT
) STRICT;

-- The people of a clinic as they were last listed.
CREATE TABLE person (
  clinic_id TEXT NOT NULL REFERENCES clinic (id) ON DELETE CASCADE,
  user_id TEXT NOT NULL,
  user TEXT NOT NULL,
  PRIMARY KEY (clinic_id, user_id)
) STRICT, WITHOUT ROWID;

-- The ledger.
CREATE TABLE act (
  id INTEGER PRIMARY KEY,
  clinic_id TEXT NOT NULL REFERENCES clinic (id) ON DELETE CASCADE,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  act TEXT NOT NULL,
  outcome TEXT NOT NULL,
  user_id TEXT NOT NULL,
  user TEXT NOT NULL
) STRICT;

CREATE INDEX act_by_person ON act (clinic_id, user_id, id);

-- One row at most.
CREATE TABLE settings (
  one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
  json TEXT NOT NULL
) STRICT;
