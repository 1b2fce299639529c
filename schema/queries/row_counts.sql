-- whole history: rows of every table that schema 1 had, tombstones too: a copy must have as many of each.
SELECT 'device', count(*) FROM device
UNION ALL SELECT 'plan', count(*) FROM plan
UNION ALL SELECT 'plan_exercise', count(*) FROM plan_exercise
UNION ALL SELECT 'session', count(*) FROM session
UNION ALL SELECT 'set_record', count(*) FROM set_record
UNION ALL SELECT 'session_tag', count(*) FROM session_tag
UNION ALL SELECT 'rating', count(*) FROM rating
UNION ALL SELECT 'rating_tag', count(*) FROM rating_tag
UNION ALL SELECT 'day_off', count(*) FROM day_off
UNION ALL SELECT 'setting', count(*) FROM setting
UNION ALL SELECT 'journal', count(*) FROM journal
UNION ALL SELECT 'journal_item', count(*) FROM journal_item;
