SELECT id, uid, day, at, utc_offset, note, logged_at, logged_day, kind, rating
FROM rating
WHERE id = :id AND deleted = 0;
