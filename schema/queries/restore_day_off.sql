INSERT INTO day_off (uid, day, reason, note, hlc, dev)
SELECT :uid, :image ->> 'day', :image ->> 'reason', :image ->> 'note', :hlc, :dev
WHERE true
ON CONFLICT (uid) DO UPDATE
SET day = excluded.day, reason = excluded.reason, note = excluded.note, hlc = excluded.hlc,
    dev = excluded.dev, deleted = 0;
