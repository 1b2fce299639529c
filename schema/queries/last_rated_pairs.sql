-- The newest sessions with a rating before and after, for the safety note on higher ratings.
SELECT pain_before, pain_after
FROM session
WHERE deleted = 0 AND pain_before IS NOT NULL AND pain_after IS NOT NULL AND day <= :last_day
ORDER BY day DESC, ifnull(at, 9223372036854775807) DESC, id DESC
LIMIT :count;
