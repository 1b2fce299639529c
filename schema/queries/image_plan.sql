SELECT json_object(
    'version', version, 'from_day', from_day, 'goal_days', goal_days,
    'exercises', json((SELECT json_group_array(json_array(exercise, name, kind, amount, sides,
                                                         sets_min, sets_max))
                       FROM (SELECT * FROM plan_exercise WHERE version = plan.version
                             ORDER BY position))))
FROM plan
WHERE uid = :uid AND deleted = 0;
