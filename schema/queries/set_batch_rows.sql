UPDATE journal SET batch_rows = :rows WHERE id = :id;
