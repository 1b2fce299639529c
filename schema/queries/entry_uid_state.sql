-- An entry by its uid, deleted or not.
SELECT 'session', id, deleted, hlc FROM session WHERE uid = :uid
UNION ALL
SELECT 'rating', id, deleted, hlc FROM rating WHERE uid = :uid;
