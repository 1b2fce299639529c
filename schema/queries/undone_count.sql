SELECT count(*) FROM journal WHERE state = 'undone';
