DELETE FROM session_tag WHERE session_id = (SELECT id FROM session WHERE uid = :uid);
