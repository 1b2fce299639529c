SELECT exercise, name, kind, amount, sides, sets_min, sets_max
FROM plan_exercise
WHERE version = :version
ORDER BY position;
