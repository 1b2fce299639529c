INSERT INTO set_record (session_id, exercise, set_no, side, amount, unit, outcome)
SELECT (SELECT id FROM session WHERE uid = :uid), value ->> 0, value ->> 1, value ->> 2, value ->> 3,
       value ->> 4, value ->> 5
FROM json_each(:image, '$.sets');
