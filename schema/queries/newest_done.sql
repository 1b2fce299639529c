SELECT id, at, label, state, hlc, batch_rows FROM journal WHERE state = 'done' ORDER BY id DESC LIMIT 1;
