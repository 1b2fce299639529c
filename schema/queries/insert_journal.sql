INSERT INTO journal (at, hlc, label, fmt, state) VALUES (:at, :hlc, :label, :fmt, 'done');
