SELECT id, at FROM journal ORDER BY id LIMIT 1;
