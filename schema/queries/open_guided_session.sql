-- The guided session that is running or was interrupted.
SELECT uid, day, choice, step, duration_s, pain_before FROM guided_session WHERE one = 1;
