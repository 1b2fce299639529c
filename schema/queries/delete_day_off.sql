UPDATE day_off SET deleted = 1, hlc = :hlc, dev = :dev WHERE uid = :uid;
