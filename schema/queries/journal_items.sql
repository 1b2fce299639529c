SELECT kind, uid, before, after FROM journal_item WHERE journal_id = :journal_id ORDER BY kind, uid;
