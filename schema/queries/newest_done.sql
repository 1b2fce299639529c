SELECT id, at, label, state FROM journal WHERE state = 'done' ORDER BY id DESC LIMIT 1;
