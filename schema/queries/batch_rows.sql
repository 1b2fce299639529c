-- How many rows of an import are there and deleted (1) or not (0).
SELECT (SELECT count(*) FROM session WHERE batch = :batch AND deleted = :deleted)
     + (SELECT count(*) FROM rating WHERE batch = :batch AND deleted = :deleted)
     + (SELECT count(*) FROM day_off WHERE batch = :batch AND deleted = :deleted);
