DELETE FROM journal_item WHERE kind = :kind AND uid = :uid;
