INSERT INTO guided_session (one, uid, day, choice, step, duration_s, pain_before)
VALUES (1, :uid, :day, :choice, :step, :duration_s, :pain_before)
ON CONFLICT (one) DO UPDATE
SET uid = excluded.uid, day = excluded.day, choice = excluded.choice, step = excluded.step,
    duration_s = excluded.duration_s, pain_before = excluded.pain_before;
