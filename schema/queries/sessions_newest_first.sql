SELECT id, uid, day, at, utc_offset, note, logged_at, logged_day, duration_s, pain_before, pain_after, source
FROM session
WHERE deleted = 0 AND day BETWEEN :first_day AND :last_day
ORDER BY day DESC, ifnull(at, 9223372036854775807) DESC, id DESC;
