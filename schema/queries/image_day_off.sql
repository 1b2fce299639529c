SELECT json_object('day', day, 'reason', reason, 'note', note)
FROM day_off
WHERE uid = :uid AND deleted = 0;
