UPDATE day_off SET reason = :reason, note = :note, hlc = :hlc, dev = :dev WHERE uid = :uid;
