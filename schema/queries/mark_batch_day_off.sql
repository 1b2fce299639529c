UPDATE day_off SET deleted = :deleted, hlc = :hlc, dev = :dev WHERE batch = :batch;
