-- The number of a session by its uid, also of a deleted one.
SELECT id, deleted FROM session WHERE uid = :uid;
