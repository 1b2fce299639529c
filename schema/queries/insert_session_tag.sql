INSERT INTO session_tag (session_id, tag) VALUES (:session_id, :tag);
