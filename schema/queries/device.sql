SELECT dev, hlc_floor FROM device;
