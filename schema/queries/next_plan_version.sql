SELECT 1 + max(version) FROM plan;
