UPDATE rating
SET day = :day, at = :at, utc_offset = :utc_offset, note = :note, kind = :kind, rating = :rating,
    hlc = :hlc, dev = :dev
WHERE uid = :uid;
