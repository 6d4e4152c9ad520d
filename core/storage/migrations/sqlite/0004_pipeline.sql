-- Since when an opportunity stands in its stage, kept by the door. Of earlier ones the first known day is taken.
ALTER TABLE opportunity ADD COLUMN stage_since TEXT NOT NULL DEFAULT '';
UPDATE opportunity SET stage_since = CASE WHEN closed_on <> '' THEN closed_on ELSE opened_on END;

-- The board reads whole stages as sums by expected day, and the cards of a stage that stand longest. Both are ranges of
-- an index that holds all they need.
CREATE INDEX opportunity_forecast ON opportunity (stage, result, expected_close_on, stage_since, amount, probability, owner_id) WHERE result <> 'lost';
CREATE INDEX opportunity_board ON opportunity (stage, result, stage_since) WHERE result <> 'lost';
CREATE INDEX opportunity_closed ON opportunity (closed_on) WHERE result <> '';
