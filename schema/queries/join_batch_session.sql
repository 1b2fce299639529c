UPDATE session SET batch = :batch WHERE uid = :uid;
