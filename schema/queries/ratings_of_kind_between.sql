SELECT day, rating
FROM rating
WHERE deleted = 0 AND kind = :kind AND day BETWEEN :first_day AND :last_day
ORDER BY day, ifnull(at, 9223372036854775807), id;
