-- One number series over sessions and ratings; an erased number is not given out again.
SELECT 1 + max(ifnull((SELECT max(id) FROM session), 0), ifnull((SELECT max(id) FROM rating), 0),
               (SELECT highest_erased_id FROM device));
