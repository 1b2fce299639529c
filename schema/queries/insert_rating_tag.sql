INSERT INTO rating_tag (rating_id, tag) VALUES (:rating_id, :tag);
