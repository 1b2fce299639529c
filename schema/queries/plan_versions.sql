SELECT version, uid, from_day, goal_days FROM plan WHERE deleted = 0 ORDER BY from_day, version;
