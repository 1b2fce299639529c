UPDATE day_off SET day = :day, deleted = 0 WHERE uid = :uid;
