-- Puts a journal image back; sets and tags follow.
INSERT INTO session (id, uid, day, at, utc_offset, duration_s, pain_before, pain_after, note, source,
                     logged_at, logged_day, hlc, dev)
SELECT :image ->> 'id', :uid, :image ->> 'day', :image ->> 'at', :image ->> 'utc_offset',
       :image ->> 'duration_s', :image ->> 'pain_before', :image ->> 'pain_after', :image ->> 'note',
       :image ->> 'source', :image ->> 'logged_at', :image ->> 'logged_day', :hlc, :dev
WHERE true
ON CONFLICT (uid) DO UPDATE
SET day = excluded.day, at = excluded.at, utc_offset = excluded.utc_offset,
    duration_s = excluded.duration_s, pain_before = excluded.pain_before,
    pain_after = excluded.pain_after, note = excluded.note, source = excluded.source,
    logged_at = excluded.logged_at, logged_day = excluded.logged_day, hlc = excluded.hlc,
    dev = excluded.dev, deleted = 0;
