SELECT json_object('value', value) FROM setting WHERE key = :uid AND deleted = 0;
