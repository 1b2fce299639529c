UPDATE rating SET batch = :batch WHERE uid = :uid;
