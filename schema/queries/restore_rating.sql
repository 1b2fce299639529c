INSERT INTO rating (id, uid, day, at, utc_offset, kind, rating, note, logged_at, logged_day, hlc, dev)
SELECT :image ->> 'id', :uid, :image ->> 'day', :image ->> 'at', :image ->> 'utc_offset',
       :image ->> 'kind', :image ->> 'rating', :image ->> 'note', :image ->> 'logged_at',
       :image ->> 'logged_day', :hlc, :dev
WHERE true
ON CONFLICT (uid) DO UPDATE
SET day = excluded.day, at = excluded.at, utc_offset = excluded.utc_offset, kind = excluded.kind,
    rating = excluded.rating, note = excluded.note, logged_at = excluded.logged_at,
    logged_day = excluded.logged_day, hlc = excluded.hlc, dev = excluded.dev, deleted = 0;
