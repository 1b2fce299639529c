DELETE FROM journal_item WHERE journal_id = :journal_id AND kind = :kind AND uid = :uid;
