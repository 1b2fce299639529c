UPDATE plan
SET from_day = :from_day, goal_days = :goal_days, hlc = :hlc, dev = :dev, deleted = 0
WHERE uid = :uid;
