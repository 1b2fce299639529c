UPDATE rating SET deleted = 0 WHERE uid = :uid;
