DELETE FROM session WHERE uid = :uid;
