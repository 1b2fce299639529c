-- Days with a session, ascending.
SELECT DISTINCT day FROM session WHERE deleted = 0 AND day BETWEEN :first_day AND :last_day ORDER BY day;
