-- Schema 1. Days are whole days since 1970-01-01 (date(day * 86400, 'unixepoch') shows one);
-- instants are UTC seconds since 1970-01-01; offsets are seconds east of UTC.
--
-- Every top-level entity carries uid (16 random bytes as hex), hlc (hybrid logical clock:
-- milliseconds << 16, never going back), dev (which installation wrote it) and deleted (a
-- tombstone), so that several machines can be merged later.

-- This installation: what is never exported and never part of a change.
CREATE TABLE device (
  one               INTEGER PRIMARY KEY CHECK (one = 1),
  dev               TEXT NOT NULL CHECK (length(dev) = 16 AND dev NOT GLOB '*[^0-9a-f]*'),
  hlc_floor         INTEGER NOT NULL DEFAULT 0,
  highest_erased_id INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Routine and goal as they hold from a day on. Version 1 is built in.
CREATE TABLE plan (
  version   INTEGER PRIMARY KEY CHECK (version >= 1),
  uid       TEXT NOT NULL UNIQUE CHECK (length(uid) = 32 AND uid NOT GLOB '*[^0-9a-f]*'),
  from_day  INTEGER NOT NULL CHECK (from_day BETWEEN -25567 AND 84005),
  goal_days INTEGER NOT NULL CHECK (goal_days BETWEEN 1 AND 7),
  hlc       INTEGER NOT NULL,
  dev       TEXT NOT NULL,
  deleted   INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;

CREATE TABLE plan_exercise (
  version  INTEGER NOT NULL REFERENCES plan (version) ON DELETE RESTRICT,
  position INTEGER NOT NULL CHECK (position BETWEEN 1 AND 100),
  exercise TEXT NOT NULL CHECK (length(exercise) BETWEEN 1 AND 32 AND exercise NOT GLOB '*[^a-z0-9-]*'),
  name     TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
  kind     TEXT NOT NULL CHECK (kind IN ('reps', 'hold')),
  amount   INTEGER NOT NULL CHECK (amount BETWEEN 1 AND iif(kind = 'reps', 1000, 3600)),
  sides    INTEGER NOT NULL CHECK (sides IN (0, 1)),
  sets_min INTEGER NOT NULL CHECK (sets_min BETWEEN 1 AND 20),
  sets_max INTEGER NOT NULL CHECK (sets_max BETWEEN sets_min AND 20),
  PRIMARY KEY (version, position),
  UNIQUE (version, exercise)
) STRICT, WITHOUT ROWID;

-- One performance of the routine. The numbers of sessions and ratings are one series.
CREATE TABLE session (
  id          INTEGER PRIMARY KEY CHECK (id >= 1),
  uid         TEXT NOT NULL UNIQUE CHECK (length(uid) = 32 AND uid NOT GLOB '*[^0-9a-f]*'),
  day         INTEGER NOT NULL CHECK (day BETWEEN -25567 AND 84005),
  at          INTEGER, -- NULL: the day is known, the time is not
  utc_offset  INTEGER CHECK (utc_offset BETWEEN -93600 AND 93600),
  duration_s  INTEGER CHECK (duration_s BETWEEN 0 AND 86400),
  pain_before INTEGER CHECK (pain_before BETWEEN 0 AND 10), -- NULL: not rated
  pain_after  INTEGER CHECK (pain_after BETWEEN 0 AND 10),
  note        TEXT CHECK (length(note) BETWEEN 1 AND 4000),
  source      TEXT NOT NULL CHECK (source IN ('log', 'guided')),
  logged_at   INTEGER NOT NULL,
  logged_day  INTEGER NOT NULL CHECK (logged_day BETWEEN -25567 AND 84005),
  hlc         INTEGER NOT NULL,
  dev         TEXT NOT NULL,
  deleted     INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  CHECK ((at IS NULL) = (utc_offset IS NULL)),
  -- the local day is the calendar day of the instant, or the evening before
  CHECK (at IS NULL OR at + utc_offset - day * 86400 BETWEEN 0 AND 2 * 86400)
) STRICT;

-- Chronological order; entries of unknown time sort last within their day.
CREATE INDEX session_in_order ON session (day, ifnull(at, 9223372036854775807), id) WHERE deleted = 0;
CREATE INDEX session_rated_before ON session (day) WHERE deleted = 0 AND pain_before IS NOT NULL;
-- The newest sessions with both ratings, however long ago that was.
CREATE INDEX session_rated_twice ON session (day, ifnull(at, 9223372036854775807), id)
  WHERE deleted = 0 AND pain_before IS NOT NULL AND pain_after IS NOT NULL;

CREATE TABLE set_record (
  session_id INTEGER NOT NULL REFERENCES session (id) ON DELETE RESTRICT,
  exercise   TEXT NOT NULL CHECK (length(exercise) BETWEEN 1 AND 32 AND exercise NOT GLOB '*[^a-z0-9-]*'),
  set_no     INTEGER NOT NULL CHECK (set_no BETWEEN 1 AND 100),
  side       TEXT NOT NULL CHECK (side IN ('left', 'right', 'none')),
  amount     INTEGER NOT NULL CHECK (amount BETWEEN 0 AND 86400),
  unit       TEXT NOT NULL CHECK (unit IN ('reps', 's')),
  outcome    TEXT NOT NULL CHECK (outcome IN ('done', 'cut short', 'stopped')),
  PRIMARY KEY (session_id, exercise, set_no, side)
) STRICT, WITHOUT ROWID;

CREATE TABLE session_tag (
  session_id INTEGER NOT NULL REFERENCES session (id) ON DELETE RESTRICT,
  tag        TEXT NOT NULL CHECK (length(tag) BETWEEN 1 AND 32 AND tag NOT GLOB '*[^a-z0-9-]*'),
  PRIMARY KEY (session_id, tag)
) STRICT, WITHOUT ROWID;

-- Ratings that stand alone; before and after are columns of their session.
CREATE TABLE rating (
  id         INTEGER PRIMARY KEY CHECK (id >= 1),
  uid        TEXT NOT NULL UNIQUE CHECK (length(uid) = 32 AND uid NOT GLOB '*[^0-9a-f]*'),
  day        INTEGER NOT NULL CHECK (day BETWEEN -25567 AND 84005),
  at         INTEGER,
  utc_offset INTEGER CHECK (utc_offset BETWEEN -93600 AND 93600),
  kind       TEXT NOT NULL CHECK (kind IN ('average', 'worst', 'now')),
  rating     INTEGER NOT NULL CHECK (rating BETWEEN 0 AND 10),
  note       TEXT CHECK (length(note) BETWEEN 1 AND 4000),
  logged_at  INTEGER NOT NULL,
  logged_day INTEGER NOT NULL CHECK (logged_day BETWEEN -25567 AND 84005),
  hlc        INTEGER NOT NULL,
  dev        TEXT NOT NULL,
  deleted    INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  CHECK ((at IS NULL) = (utc_offset IS NULL)),
  CHECK (at IS NULL OR at + utc_offset - day * 86400 BETWEEN 0 AND 2 * 86400)
) STRICT;

CREATE INDEX rating_in_order ON rating (day, ifnull(at, 9223372036854775807), id) WHERE deleted = 0;
CREATE INDEX rating_by_kind ON rating (kind, day) WHERE deleted = 0;

CREATE TABLE rating_tag (
  rating_id INTEGER NOT NULL REFERENCES rating (id) ON DELETE RESTRICT,
  tag       TEXT NOT NULL CHECK (length(tag) BETWEEN 1 AND 32 AND tag NOT GLOB '*[^a-z0-9-]*'),
  PRIMARY KEY (rating_id, tag)
) STRICT, WITHOUT ROWID;

CREATE TABLE day_off (
  uid     TEXT PRIMARY KEY CHECK (length(uid) = 32 AND uid NOT GLOB '*[^0-9a-f]*'),
  day     INTEGER NOT NULL CHECK (day BETWEEN -25567 AND 84005),
  reason  TEXT NOT NULL CHECK (reason IN ('rest', 'ill', 'flare', 'away', 'other')),
  note    TEXT CHECK (length(note) BETWEEN 1 AND 4000),
  hlc     INTEGER NOT NULL,
  dev     TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX day_off_day ON day_off (day) WHERE deleted = 0;

CREATE TABLE setting (
  key     TEXT PRIMARY KEY CHECK (length(key) BETWEEN 1 AND 64 AND key NOT GLOB '*[^a-z0-9_]*'),
  value   TEXT NOT NULL,
  hlc     INTEGER NOT NULL,
  dev     TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;

-- One row per change; its items hold each touched aggregate before and after as JSON with named
-- keys (NULL: absent or deleted). fmt is the schema version that wrote the images.
CREATE TABLE journal (
  id    INTEGER PRIMARY KEY,
  at    INTEGER NOT NULL,
  hlc   INTEGER NOT NULL,
  label TEXT NOT NULL,
  fmt   INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'dropped'))
) STRICT;

CREATE INDEX journal_undone ON journal (id) WHERE state = 'undone';

CREATE TABLE journal_item (
  journal_id INTEGER NOT NULL REFERENCES journal (id) ON DELETE RESTRICT,
  kind       TEXT NOT NULL CHECK (kind IN ('session', 'rating', 'day_off', 'plan', 'setting')),
  uid        TEXT NOT NULL,
  before     TEXT,
  after      TEXT,
  PRIMARY KEY (journal_id, kind, uid),
  CHECK (before IS NOT after)
) STRICT, WITHOUT ROWID;

INSERT INTO device (one, dev) VALUES (1, lower(hex(randomblob(8))));
INSERT INTO plan (version, uid, from_day, goal_days, hlc, dev)
VALUES (1, '00000000000000000000000000000001', -25567, 5, 0, '0000000000000000');
INSERT INTO plan_exercise (version, position, exercise, name, kind, amount, sides, sets_min, sets_max)
VALUES (1, 1, 'cat-cow', 'Cat-Cow Stretch', 'reps', 10, 0, 1, 1),
       (1, 2, 'thoracic-rotation', 'Thoracic Spine Rotation', 'hold', 15, 1, 3, 3),
       (1, 3, 'doorway-stretch', 'Doorway Stretch', 'hold', 30, 1, 2, 3);
