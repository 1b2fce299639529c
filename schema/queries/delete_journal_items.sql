DELETE FROM journal_item WHERE journal_id = :id;
