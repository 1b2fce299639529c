INSERT INTO plan_exercise (version, position, exercise, name, kind, amount, sides, sets_min, sets_max)
VALUES (:version, :position, :exercise, :name, :kind, :amount, :sides, :sets_min, :sets_max);
