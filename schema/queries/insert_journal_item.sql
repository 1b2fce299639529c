INSERT INTO journal_item (journal_id, kind, uid, before, after)
VALUES (:journal_id, :kind, :uid, :before, :after);
