-- An entry by its number, also one that was deleted: its text is still in the file.
SELECT 'session', uid, day, deleted FROM session WHERE id = :id
UNION ALL
SELECT 'rating', uid, day, deleted FROM rating WHERE id = :id;
