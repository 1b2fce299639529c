-- whole history: the same in schema 1.
DELETE FROM journal WHERE id NOT IN (SELECT journal_id FROM journal_item);
