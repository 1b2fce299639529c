SELECT id, uid, day, at, utc_offset, note, logged_at, logged_day, duration_s, pain_before, pain_after, source
FROM session
WHERE id = :id AND deleted = 0;
