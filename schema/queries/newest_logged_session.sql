-- The session with the highest number that is not deleted.
SELECT logged_at FROM session WHERE deleted = 0 ORDER BY id DESC LIMIT 1;
