-- The change that made this aggregate, if it was not taken back.
SELECT journal.id
FROM journal_item
JOIN journal ON journal.id = journal_item.journal_id
WHERE kind = :kind AND uid = :uid AND before IS NULL AND after IS NOT NULL AND state = 'done'
ORDER BY journal.id DESC
LIMIT 1;
