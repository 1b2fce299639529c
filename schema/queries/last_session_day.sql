SELECT day FROM session WHERE deleted = 0 AND day <= :last_day ORDER BY day DESC LIMIT 1;
