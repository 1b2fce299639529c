SELECT version, deleted FROM plan WHERE uid = :uid;
