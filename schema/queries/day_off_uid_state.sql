SELECT deleted, hlc FROM day_off WHERE uid = :uid;
