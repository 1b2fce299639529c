-- whole history: changes of which nothing is left, except imports.
DELETE FROM journal
WHERE id NOT IN (SELECT journal_id FROM journal_item) AND batch_rows IS NULL;
