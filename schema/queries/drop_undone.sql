-- A new change after an undo clears the redo list.
UPDATE journal SET state = 'dropped' WHERE state = 'undone';
