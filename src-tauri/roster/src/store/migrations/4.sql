-- Who works at a clinic stands with the clinic, id and name in one place. Before, the name stood in the settings, once for all.

-- The name that records show; empty if it is not stated. Without an id in `operator` it is that of someone who is not in the list.
ALTER TABLE clinic ADD COLUMN operator_name TEXT NOT NULL DEFAULT '';
-- 1 once they were asked, whatever they answered.
ALTER TABLE clinic ADD COLUMN operator_asked INTEGER NOT NULL DEFAULT 0;

UPDATE clinic SET
  operator_asked = operator IS NOT NULL,
  operator_name = coalesce(
    (SELECT nullif(trim(coalesce(user ->> '$.firstName', '') || ' ' || coalesce(user ->> '$.lastName', '')), '')
     FROM person WHERE clinic_id = clinic.id AND user_id = clinic.operator AND json_valid(user)),
    (SELECT json ->> '$.operatorName' FROM settings WHERE json_valid(json)),
    '');
UPDATE clinic SET operator = CASE operator_name WHEN '' THEN NULL ELSE '' END WHERE coalesce(operator, '') = '';
UPDATE settings SET json = json_remove(json, '$.operatorName') WHERE json_valid(json);
