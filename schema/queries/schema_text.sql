SELECT type || ' ' || name || ' ' || ifnull(sql, '') FROM sqlite_schema
WHERE name NOT LIKE 'sqlite\_%' ESCAPE '\'
ORDER BY type, name;
