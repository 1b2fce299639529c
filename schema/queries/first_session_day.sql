SELECT day FROM session WHERE deleted = 0 ORDER BY day LIMIT 1;
