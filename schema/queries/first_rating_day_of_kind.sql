SELECT day FROM rating WHERE deleted = 0 AND kind = :kind ORDER BY day LIMIT 1;
