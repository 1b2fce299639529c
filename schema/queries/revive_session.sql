UPDATE session SET deleted = 0 WHERE uid = :uid;
