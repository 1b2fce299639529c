SELECT key, value FROM setting WHERE deleted = 0 ORDER BY key;
