INSERT INTO day_off (uid, day, reason, note, hlc, dev) VALUES (:uid, :day, :reason, :note, :hlc, :dev);
