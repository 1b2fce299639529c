SELECT id, at, label, state FROM journal WHERE state = 'undone' ORDER BY id LIMIT 1;
