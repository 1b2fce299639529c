-- A tombstone: the row stays, for undo and for merging.
UPDATE session SET deleted = 1, hlc = :hlc, dev = :dev WHERE uid = :uid;
