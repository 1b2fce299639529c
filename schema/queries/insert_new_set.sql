INSERT INTO set_record (session_id, exercise, set_no, side, amount, unit, outcome)
VALUES (:session_id, :exercise, :set_no, :side, :amount, :unit, :outcome)
ON CONFLICT DO NOTHING
RETURNING 1;
