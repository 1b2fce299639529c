INSERT INTO rating_tag (rating_id, tag)
SELECT (SELECT id FROM rating WHERE uid = :uid), value FROM json_each(:image, '$.tags');
