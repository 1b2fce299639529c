INSERT INTO plan (version, uid, from_day, goal_days, hlc, dev)
SELECT :image ->> 'version', :uid, :image ->> 'from_day', :image ->> 'goal_days', :hlc, :dev
WHERE true
ON CONFLICT (uid) DO UPDATE
SET from_day = excluded.from_day, goal_days = excluded.goal_days, hlc = excluded.hlc,
    dev = excluded.dev, deleted = 0;
