-- The guided session that is running or was interrupted, unless what it stored was undone.
SELECT uid, day, choice, step, duration_s, pain_before
FROM guided_session
WHERE NOT EXISTS (SELECT 1 FROM session WHERE session.uid = guided_session.uid AND deleted = 1);
