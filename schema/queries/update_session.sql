UPDATE session
SET day = :day, at = :at, utc_offset = :utc_offset, note = :note, duration_s = :duration_s,
    pain_before = :pain_before, pain_after = :pain_after, hlc = :hlc, dev = :dev
WHERE uid = :uid;
