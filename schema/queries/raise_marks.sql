UPDATE device
SET hlc_floor = max(hlc_floor, :hlc), highest_erased_id = max(highest_erased_id, :id);
