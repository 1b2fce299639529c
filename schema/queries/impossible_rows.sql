-- whole history: rows that no command of midback writes, one sentence each. :today is a day number.
SELECT 'number ' || session.id || ' is both a session and a rating'
FROM session JOIN rating ON rating.id = session.id
UNION ALL
SELECT 'session ' || id || ' lies in the future' FROM session WHERE deleted = 0 AND day > :today + 1
UNION ALL
SELECT 'rating ' || id || ' lies in the future' FROM rating WHERE deleted = 0 AND day > :today + 1
UNION ALL
SELECT 'session ' || id || ' was logged before its day' FROM session
WHERE deleted = 0 AND logged_day < day - 1
UNION ALL
SELECT 'the UTC offset of session ' || id || ' is no whole minute' FROM session
WHERE utc_offset % 60 <> 0
UNION ALL
SELECT 'plan version ' || version || ' has no exercise' FROM plan
WHERE deleted = 0 AND version NOT IN (SELECT version FROM plan_exercise)
UNION ALL
SELECT 'the built-in plan is missing' WHERE NOT EXISTS (SELECT 1 FROM plan WHERE version = 1 AND deleted = 0)
UNION ALL
SELECT 'the settings of this installation are missing' WHERE NOT EXISTS (SELECT 1 FROM device)
UNION ALL
SELECT 'journal entry ' || journal_id || ' holds an image that cannot be read' FROM journal_item
WHERE (before IS NOT NULL AND NOT json_valid(before)) OR (after IS NOT NULL AND NOT json_valid(after));
