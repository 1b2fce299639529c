SELECT value FROM setting WHERE key = :key AND deleted = 0;
