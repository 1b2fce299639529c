INSERT INTO plan_exercise (version, position, exercise, name, kind, amount, sides, sets_min, sets_max)
SELECT (SELECT version FROM plan WHERE uid = :uid), key + 1, value ->> 0, value ->> 1, value ->> 2,
       value ->> 3, value ->> 4, value ->> 5, value ->> 6
FROM json_each(:image, '$.exercises');
