DELETE FROM rating WHERE uid = :uid;
