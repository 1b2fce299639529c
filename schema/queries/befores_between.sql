-- Ratings before a session, chronological.
SELECT day, pain_before
FROM session
WHERE deleted = 0 AND pain_before IS NOT NULL AND day BETWEEN :first_day AND :last_day
ORDER BY day, ifnull(at, 9223372036854775807), id;
