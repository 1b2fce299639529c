-- A change that goes on: the first image before it stays.
INSERT INTO journal_item (journal_id, kind, uid, before, after)
VALUES (:journal_id, :kind, :uid, :before, :after)
ON CONFLICT (journal_id, kind, uid) DO UPDATE SET after = excluded.after;
