SELECT day FROM session WHERE deleted = 0 AND pain_before IS NOT NULL ORDER BY day LIMIT 1;
