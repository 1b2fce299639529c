SELECT state FROM journal WHERE id = :id;
