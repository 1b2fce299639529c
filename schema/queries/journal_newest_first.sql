SELECT id, at, label, state FROM journal ORDER BY id DESC LIMIT :limit;
