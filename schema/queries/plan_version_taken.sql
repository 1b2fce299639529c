SELECT EXISTS (SELECT 1 FROM plan WHERE version = :version);
