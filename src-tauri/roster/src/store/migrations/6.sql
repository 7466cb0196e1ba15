-- What is still to be done after a clinic was removed. None of it says anything about a person.

-- 1 while a clinic is being removed: its key may be gone already, and the next start finishes.
ALTER TABLE clinic ADD COLUMN removing INTEGER NOT NULL DEFAULT 0;

-- Keys that could not be deleted from the keychain together with their clinic.
CREATE TABLE leftover_key (
  clinic_id TEXT NOT NULL PRIMARY KEY,
  origin TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- One row as long as the bytes of what was deleted may still stand in the file.
CREATE TABLE erasing (
  one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1)
) STRICT;
