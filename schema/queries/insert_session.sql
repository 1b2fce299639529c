INSERT INTO session (id, uid, day, at, utc_offset, note, logged_at, logged_day, duration_s, pain_before,
                     pain_after, source, hlc, dev)
VALUES (:id, :uid, :day, :at, :utc_offset, :note, :logged_at, :logged_day, :duration_s, :pain_before,
        :pain_after, :source, :hlc, :dev);
