SELECT tag FROM rating_tag WHERE rating_id = :rating_id ORDER BY tag;
