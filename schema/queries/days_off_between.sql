SELECT uid, day, reason, note
FROM day_off
WHERE deleted = 0 AND day BETWEEN :first_day AND :last_day
ORDER BY day;
