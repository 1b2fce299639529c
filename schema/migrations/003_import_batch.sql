-- Schema 3. An import is one undoable step however many entries it brought: its rows carry the
-- stamp (hlc) of its journal entry, which holds their number instead of an image of each.
ALTER TABLE session ADD COLUMN batch INTEGER;
ALTER TABLE rating ADD COLUMN batch INTEGER;
ALTER TABLE day_off ADD COLUMN batch INTEGER;
ALTER TABLE journal ADD COLUMN batch_rows INTEGER;

CREATE INDEX session_of_batch ON session (batch) WHERE batch IS NOT NULL;
CREATE INDEX rating_of_batch ON rating (batch) WHERE batch IS NOT NULL;
CREATE INDEX day_off_of_batch ON day_off (batch) WHERE batch IS NOT NULL;
