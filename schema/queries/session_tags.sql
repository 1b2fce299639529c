SELECT tag FROM session_tag WHERE session_id = :session_id ORDER BY tag;
