-- Schema 2. The guided session that is running, or was interrupted: bookkeeping, never exported and
-- never part of a change. At most one row; what was done so far is an ordinary session, whose uid
-- this names (that session is absent until the first set is done).
CREATE TABLE guided_session (
  one         INTEGER PRIMARY KEY CHECK (one = 1),
  uid         TEXT NOT NULL CHECK (length(uid) = 32 AND uid NOT GLOB '*[^0-9a-f]*'),
  day         INTEGER NOT NULL CHECK (day BETWEEN -25567 AND 84005),
  choice      TEXT NOT NULL CHECK (length(choice) BETWEEN 1 AND 4000), -- the sets, as cat-cow=-,rows=LRLR
  step        INTEGER NOT NULL CHECK (step >= 0), -- where it goes on
  duration_s  INTEGER NOT NULL CHECK (duration_s >= 0),
  pain_before INTEGER CHECK (pain_before BETWEEN 0 AND 10)
) STRICT;
