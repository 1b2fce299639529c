SELECT day FROM rating WHERE deleted = 0 ORDER BY day LIMIT 1;
