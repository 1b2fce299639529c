-- whole history: what was ever done of each exercise on each side.
SELECT exercise, sum(amount) FILTER (WHERE side = 'left'), sum(amount) FILTER (WHERE side = 'right')
FROM set_record
JOIN session ON session.id = set_record.session_id
WHERE deleted = 0 AND side <> 'none'
GROUP BY exercise
ORDER BY exercise;
