INSERT INTO plan (version, uid, from_day, goal_days, hlc, dev)
VALUES (:version, :uid, :from_day, :goal_days, :hlc, :dev);
