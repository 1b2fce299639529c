-- Days with a session or a stand-alone rating, ascending.
SELECT day FROM session WHERE deleted = 0 AND day BETWEEN :first_day AND :last_day
UNION
SELECT day FROM rating WHERE deleted = 0 AND day BETWEEN :first_day AND :last_day
ORDER BY day;
