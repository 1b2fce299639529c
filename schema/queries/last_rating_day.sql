SELECT day FROM rating WHERE deleted = 0 AND day <= :last_day ORDER BY day DESC LIMIT 1;
