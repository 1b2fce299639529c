UPDATE device SET hlc_floor = max(hlc_floor, :hlc);
