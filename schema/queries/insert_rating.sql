INSERT INTO rating (id, uid, day, at, utc_offset, note, logged_at, logged_day, kind, rating, hlc, dev)
VALUES (:id, :uid, :day, :at, :utc_offset, :note, :logged_at, :logged_day, :kind, :rating, :hlc, :dev);
