-- What the app keeps of its clinics. A released step is never changed; later changes are steps of their own.

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
  -- 1 while it is being removed: its key may be gone already, and the next start finishes.
  removing INTEGER NOT NULL DEFAULT 0,
  -- The user id of the person who works with this app; empty for someone who is not in the list, NULL before they said so.
  operator TEXT,
  -- The name that records show; empty if it is not stated.
  operator_name TEXT NOT NULL DEFAULT '',
  -- 1 once they were asked, whatever they answered.
  operator_asked INTEGER NOT NULL DEFAULT 0,
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

-- What changed in a clinic and was not dismissed yet.
CREATE TABLE news (
  clinic_id TEXT NOT NULL PRIMARY KEY REFERENCES clinic (id) ON DELETE CASCADE,
  -- When the list was made with which it begins.
  since TEXT NOT NULL,
  -- Who is different, as JSON.
  people TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What is typed into a form and not sent yet. It is offered again if the app or its window ends before that.
CREATE TABLE draft (
  clinic_id TEXT NOT NULL REFERENCES clinic (id) ON DELETE CASCADE,
  -- Which form.
  form TEXT NOT NULL,
  -- Whom it is about: a user ID, or empty for someone new.
  subject TEXT NOT NULL,
  at TEXT NOT NULL,
  -- The window's own JSON.
  draft TEXT NOT NULL,
  PRIMARY KEY (clinic_id, form, subject)
) STRICT, WITHOUT ROWID;

-- One row at most.
CREATE TABLE settings (
  one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
  json TEXT NOT NULL
) STRICT;

-- When a newer version of the app was last looked for; one row at most.
CREATE TABLE version_look (
  one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
  at TEXT NOT NULL,
  -- What was found, as JSON; NULL where this was the newest version.
  release TEXT
) STRICT;

-- Keys that could not be deleted from the keychain together with their clinic.
CREATE TABLE leftover_key (
  clinic_id TEXT NOT NULL PRIMARY KEY,
  origin TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- One row as long as the bytes of what was deleted may still stand in the file.
CREATE TABLE erasing (
  one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1)
) STRICT;
