DELETE FROM guided_session;
