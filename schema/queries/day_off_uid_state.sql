SELECT deleted FROM day_off WHERE uid = :uid;
