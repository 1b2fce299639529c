-- A diary of :sessions sessions up to Sunday 2026-11-22 in a database that has the schema and
-- nothing else. Nothing is left to chance: the same number gives the same diary, and the last 26
-- weeks and the first 14 days are equal for every number from 1,000 on. See make_diary.
--
-- Days without a session, several sessions a day, ratings before and after (not always), notes,
-- tags, a dose cut short now and then, average ratings of the day, days off. The longest records
-- hold more sessions a day than anyone does; they reach back 30 years at most.

CREATE TEMP TABLE span AS
SELECT 20779 AS last_day, -- 2026-11-22
       20779 - 26 * 7 + 1 AS recent,
       20779 - 26 * 7 + 1 - 14 - min(max((:sessions - 350) * 5 / 6, 20), 10950) AS first_day;

-- Weights of the days: a fixed pattern that a hash of the day picks.
CREATE TEMP TABLE weighed AS
WITH RECURSIVE
  number(day) AS (SELECT first_day FROM span UNION ALL SELECT day + 1 FROM number, span WHERE day < last_day),
  hashed AS (SELECT day, (day - first_day) AS nth, day >= recent AS recent,
                    ((day * 2654435761) & 4294967295) >> 8 AS h
             FROM number, span)
SELECT day, nth, recent,
       CASE WHEN recent AND (day - 20598) BETWEEN 60 AND 68 THEN 0 -- a gap of nine days
            WHEN nth < 14 THEN 1 + nth % 2
            WHEN h % 10 < 3 THEN 0
            WHEN h % 10 < 6 THEN 1
            WHEN h % 10 < 9 THEN 2
            ELSE 3 END AS weight
FROM hashed;

-- Recent and first days hold their weight; the days between share the rest.
CREATE TEMP TABLE planned AS
WITH
  fixed AS (SELECT sum(weight) AS count FROM weighed WHERE recent OR nth < 14),
  between_days AS (SELECT day, sum(weight) OVER (ORDER BY day) AS upto, weight,
                          sum(weight) OVER () AS total
                   FROM weighed WHERE NOT recent AND nth >= 14)
SELECT day, weight AS count FROM weighed WHERE recent OR nth < 14
UNION ALL
SELECT day, (:sessions - count) * upto / total - (:sessions - count) * (upto - weight) / total
FROM between_days, fixed;

CREATE TEMP TABLE performed AS
WITH RECURSIVE nth_of_day(k) AS
  (SELECT 0 UNION ALL SELECT k + 1 FROM nth_of_day WHERE k < (SELECT max(count) FROM planned))
SELECT row_number() OVER (ORDER BY day, k) AS id, day, k,
       ((day * 40503 + k * 30011 + 12345) * 2654435761 & 4294967295) >> 7 AS h
FROM planned JOIN nth_of_day ON k < count;

INSERT INTO session (id, uid, day, at, utc_offset, duration_s, pain_before, pain_after, note, source,
                     logged_at, logged_day, hlc, dev)
SELECT id, printf('%032x', id), day,
       CASE WHEN h % 23 = 0 THEN NULL ELSE day * 86400 + 21600 + (k * 2999 + h % 997) % 57600 END,
       CASE WHEN h % 23 = 0 THEN NULL ELSE 3600 END,
       300 + h % 200,
       CASE WHEN h % 7 = 0 THEN NULL ELSE 3 + h % 4 END,
       CASE WHEN h % 5 = 0 THEN NULL ELSE 2 + h % 4 END,
       CASE WHEN h % 11 = 0 THEN 'after a long day at the desk, session ' || h % 100 END,
       CASE WHEN h % 3 = 0 THEN 'guided' ELSE 'log' END,
       day * 86400 + 80000, day + (h % 37 = 0) * 2, id << 16, '0000000000000000'
FROM performed;

INSERT INTO set_record (session_id, exercise, set_no, side, amount, unit, outcome)
WITH dose(exercise, set_no, side, amount, unit) AS (VALUES
  ('cat-cow', 1, 'none', 10, 'reps'),
  ('doorway-stretch', 1, 'left', 30, 's'), ('doorway-stretch', 1, 'right', 30, 's'),
  ('doorway-stretch', 2, 'left', 30, 's'), ('doorway-stretch', 2, 'right', 30, 's'),
  ('thoracic-rotation', 1, 'left', 15, 's'), ('thoracic-rotation', 1, 'right', 15, 's'),
  ('thoracic-rotation', 2, 'left', 15, 's'), ('thoracic-rotation', 2, 'right', 15, 's'),
  ('thoracic-rotation', 3, 'left', 15, 's'), ('thoracic-rotation', 3, 'right', 15, 's'))
SELECT id, exercise, set_no, side,
       CASE WHEN h % 8 = 1 AND exercise = 'thoracic-rotation' AND set_no = 3 THEN 9 ELSE amount END,
       unit,
       CASE WHEN h % 8 = 1 AND exercise = 'thoracic-rotation' AND set_no = 3 THEN 'cut short' ELSE 'done' END
FROM performed CROSS JOIN dose
WHERE NOT (h % 9 = 2 AND exercise = 'doorway-stretch' AND side = 'right');

INSERT INTO session_tag (session_id, tag)
SELECT id, iif(h % 2 = 0, 'posture', 'stress') FROM performed WHERE h % 13 = 0;

-- From here on ids go on after those of the sessions.
INSERT INTO rating (id, uid, day, at, utc_offset, kind, rating, note, logged_at, logged_day, hlc, dev)
SELECT :sessions + row_number() OVER (ORDER BY day), printf('%032x', :sessions + row_number() OVER (ORDER BY day)),
       day, day * 86400 + 72000, 3600, iif(day % 9 = 0, 'worst', 'average'), 2 + (day * 7 + day / 11) % 5,
       NULL, day * 86400 + 72000, day, day << 16, '0000000000000000'
FROM weighed WHERE day % 3 = 0;

INSERT INTO day_off (uid, day, reason, note, hlc, dev)
SELECT printf('%032x', day), day, 'rest', NULL, day << 16, '0000000000000000'
FROM weighed WHERE weight = 0 AND day % 4 = 0;
