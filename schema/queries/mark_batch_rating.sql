UPDATE rating SET deleted = :deleted, hlc = :hlc, dev = :dev WHERE batch = :batch;
