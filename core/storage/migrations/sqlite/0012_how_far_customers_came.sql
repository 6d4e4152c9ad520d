-- The funnel asks who came further than a stage. The index answers who entered one, without a look at the rows.
ALTER TABLE customer_standing ADD COLUMN reached INTEGER NOT NULL DEFAULT 0;
CREATE INDEX stage_entry_by_stage ON stage_entry (stage, entered_on, customer_id);
INSERT OR REPLACE INTO setting (name, value) VALUES ('tallies_stale', '1');
