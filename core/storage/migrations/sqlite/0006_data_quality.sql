-- The monthly cross-check says of each customer when its archive was last gone through; lists show how complete it is.
ALTER TABLE customer ADD COLUMN checked_on TEXT NOT NULL DEFAULT '';
ALTER TABLE customer_summary ADD COLUMN completeness INTEGER NOT NULL DEFAULT 0;
INSERT OR REPLACE INTO setting (name, value) VALUES ('summaries_stale', '1');
