INSERT INTO setting (key, value, hlc, dev) VALUES (:key, :value, :hlc, :dev)
ON CONFLICT (key) DO UPDATE SET value = excluded.value, hlc = excluded.hlc, dev = excluded.dev, deleted = 0;
