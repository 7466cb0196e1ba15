-- What changed in a clinic and was not dismissed yet.

CREATE TABLE news (
  clinic_id TEXT NOT NULL PRIMARY KEY REFERENCES clinic (id) ON DELETE CASCADE,
  -- When the list was made with which it begins.
  since TEXT NOT NULL,
  -- Who is different, as JSON.
  people TEXT NOT NULL
) STRICT, WITHOUT ROWID;
