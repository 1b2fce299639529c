SELECT json_object(
    'id', id, 'day', day, 'at', at, 'utc_offset', utc_offset, 'kind', kind, 'rating', rating,
    'note', note, 'logged_at', logged_at, 'logged_day', logged_day,
    'tags', json((SELECT json_group_array(tag)
                  FROM (SELECT tag FROM rating_tag WHERE rating_id = rating.id ORDER BY tag))))
FROM rating
WHERE uid = :uid AND deleted = 0;
