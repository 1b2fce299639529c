-- An entry by its uid, deleted or not.
SELECT 'session', id, deleted FROM session WHERE uid = :uid
UNION ALL
SELECT 'rating', id, deleted FROM rating WHERE uid = :uid;
