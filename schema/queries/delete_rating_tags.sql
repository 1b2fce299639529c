DELETE FROM rating_tag WHERE rating_id = (SELECT id FROM rating WHERE uid = :uid);
