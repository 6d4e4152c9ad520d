-- What somebody looks at first is their own figures, so stage, source and grade are counted for each owner as well.
-- What is counted is derived and is counted anew.
DROP TABLE tally;
DROP TABLE tally_spread;

-- How many records of a measure have a key of a dimension on a day, and how many of them count (core/storage/tallies.h);
-- of all customers (owner_id 0), of those of one owner, or of those without one (-1).
CREATE TABLE tally (
    measure INTEGER NOT NULL,
    dimension INTEGER NOT NULL,
    owner_id INTEGER NOT NULL,
    day TEXT NOT NULL,
    entry TEXT NOT NULL,
    base INTEGER NOT NULL,
    counted INTEGER NOT NULL,
    amount INTEGER NOT NULL,
    PRIMARY KEY (measure, dimension, owner_id, day, entry)
) WITHOUT ROWID;

-- The single amounts of the counted ones, for medians.
CREATE TABLE tally_spread (
    measure INTEGER NOT NULL,
    dimension INTEGER NOT NULL,
    owner_id INTEGER NOT NULL,
    day TEXT NOT NULL,
    entry TEXT NOT NULL,
    amount INTEGER NOT NULL,
    base INTEGER NOT NULL,
    PRIMARY KEY (measure, dimension, owner_id, day, entry, amount)
) WITHOUT ROWID;
INSERT OR REPLACE INTO setting (name, value) VALUES ('tallies_stale', '1');

-- Figures of contacts walk all of a period, of a whole book where no period is given. The index answers who was
-- reached how and recorded when without a look at the rows, whose long texts would each cost a page.
DROP INDEX interaction_by_time;
CREATE INDEX interaction_by_time ON interaction (happened_at, customer_id, reach, topic, recorded_at, recorded_by_id, method);

-- The same for figures of each customer, in the order of the customers.
DROP INDEX "interaction_by_customer";
CREATE INDEX "interaction_by_customer" ON "interaction" ("customer_id", happened_at, reach, attitude) WHERE "customer_id" IS NOT NULL;
DROP INDEX "sales_order_by_customer";
CREATE INDEX "sales_order_by_customer" ON "sales_order" ("customer_id", ordered_on, amount) WHERE "customer_id" IS NOT NULL;
DROP INDEX "stage_entry_by_customer";
CREATE INDEX "stage_entry_by_customer" ON "stage_entry" ("customer_id", entered_on, stage) WHERE "customer_id" IS NOT NULL;
DROP INDEX "grade_entry_by_customer";
CREATE INDEX "grade_entry_by_customer" ON "grade_entry" ("customer_id", given_on, letter) WHERE "customer_id" IS NOT NULL;
