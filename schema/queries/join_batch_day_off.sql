UPDATE day_off SET batch = :batch WHERE uid = :uid;
