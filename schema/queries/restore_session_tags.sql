INSERT INTO session_tag (session_id, tag)
SELECT (SELECT id FROM session WHERE uid = :uid), value FROM json_each(:image, '$.tags');
