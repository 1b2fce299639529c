-- whole history: what a database holds, in one row. Only what schema 1 had, so that older backups can be asked.
SELECT (SELECT count(*) FROM session WHERE deleted = 0),
       (SELECT count(*) FROM rating WHERE deleted = 0),
       (SELECT count(*) FROM day_off WHERE deleted = 0),
       (SELECT count(*) FROM plan WHERE deleted = 0),
       (SELECT min(day) FROM (SELECT min(day) AS day FROM session WHERE deleted = 0
                              UNION ALL SELECT min(day) FROM rating WHERE deleted = 0)),
       (SELECT max(day) FROM (SELECT max(day) AS day FROM session WHERE deleted = 0
                              UNION ALL SELECT max(day) FROM rating WHERE deleted = 0)),
       (SELECT max(at) FROM journal);
