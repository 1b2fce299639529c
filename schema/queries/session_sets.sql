SELECT exercise, set_no, side, amount, unit, outcome
FROM set_record
WHERE session_id = :session_id
ORDER BY exercise, set_no, side;
