INSERT INTO setting (key, value, hlc, dev)
SELECT :uid, :image ->> 'value', :hlc, :dev
WHERE true
ON CONFLICT (key) DO UPDATE
SET value = excluded.value, hlc = excluded.hlc, dev = excluded.dev, deleted = 0;
