-- The session as its journal image; no row when absent or deleted.
SELECT json_object(
    'id', id, 'day', day, 'at', at, 'utc_offset', utc_offset, 'duration_s', duration_s,
    'pain_before', pain_before, 'pain_after', pain_after, 'note', note, 'source', source,
    'logged_at', logged_at, 'logged_day', logged_day,
    'tags', json((SELECT json_group_array(tag)
                  FROM (SELECT tag FROM session_tag WHERE session_id = session.id ORDER BY tag))),
    'sets', json((SELECT json_group_array(json_array(exercise, set_no, side, amount, unit, outcome))
                  FROM (SELECT * FROM set_record WHERE session_id = session.id
                        ORDER BY exercise, set_no, side))))
FROM session
WHERE uid = :uid AND deleted = 0;
