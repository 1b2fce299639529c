UPDATE journal SET hlc = :hlc, label = :label WHERE id = :id;
