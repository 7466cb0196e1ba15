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
