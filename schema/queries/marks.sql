-- How far the clock of changes and the numbers of entries have come; neither may go back.
SELECT max((SELECT hlc_floor FROM device), ifnull((SELECT max(hlc) FROM journal), 0)),
       max(ifnull((SELECT max(id) FROM session), 0), ifnull((SELECT max(id) FROM rating), 0),
           (SELECT highest_erased_id FROM device));
