SELECT uid FROM day_off WHERE day = :day AND deleted = 0;
