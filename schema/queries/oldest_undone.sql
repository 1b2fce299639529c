SELECT id, at, label, state, hlc, batch_rows FROM journal WHERE state = 'undone' ORDER BY id LIMIT 1;
