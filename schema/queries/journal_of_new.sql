-- The change that made this aggregate, if it was not taken back. Newest first: it is asked for while
-- that change goes on.
SELECT journal.id
FROM journal_item
CROSS JOIN journal ON journal.id = journal_item.journal_id
WHERE kind = :kind AND uid = :uid AND before IS NULL AND after IS NOT NULL AND state = 'done'
ORDER BY journal_item.journal_id DESC
LIMIT 1;
