DELETE FROM plan_exercise WHERE version = (SELECT version FROM plan WHERE uid = :uid);
