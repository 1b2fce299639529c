UPDATE plan SET deleted = 1, hlc = :hlc, dev = :dev WHERE uid = :uid;
