DELETE FROM set_record WHERE session_id = (SELECT id FROM session WHERE uid = :uid);
