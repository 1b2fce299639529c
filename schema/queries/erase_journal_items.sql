-- whole history: erasing and looking through are rare and thorough.
DELETE FROM journal_item WHERE kind = :kind AND uid = :uid;
