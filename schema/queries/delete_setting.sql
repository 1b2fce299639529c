UPDATE setting SET deleted = 1, hlc = :hlc, dev = :dev WHERE key = :uid;
