-- Figures that are asked for daily are counted as the records are written, so that no report walks ten million rows.
-- A narrow row a customer holds what figures group by and what the customer counts for. Days, never a function of today.
CREATE TABLE customer_standing (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL DEFAULT '',
    industry TEXT NOT NULL DEFAULT '',
    source TEXT NOT NULL DEFAULT '',
    province TEXT NOT NULL DEFAULT '',
    owner_id INTEGER,
    grade TEXT NOT NULL DEFAULT '',
    stage TEXT NOT NULL DEFAULT '',
    met_on TEXT NOT NULL DEFAULT '',
    converted INTEGER NOT NULL DEFAULT 0,
    dealt INTEGER NOT NULL DEFAULT 0,
    ended_on TEXT,
    lost INTEGER NOT NULL DEFAULT 0
);

-- How many records of a measure have a key of a dimension on a day, and how many of them count (core/storage/tallies.h).
CREATE TABLE tally (
    measure INTEGER NOT NULL,
    dimension INTEGER NOT NULL,
    day TEXT NOT NULL,
    entry TEXT NOT NULL,
    base INTEGER NOT NULL,
    counted INTEGER NOT NULL,
    amount INTEGER NOT NULL,
    PRIMARY KEY (measure, dimension, day, entry)
) WITHOUT ROWID;

-- The single amounts of the counted ones, for medians.
CREATE TABLE tally_spread (
    measure INTEGER NOT NULL,
    dimension INTEGER NOT NULL,
    day TEXT NOT NULL,
    entry TEXT NOT NULL,
    amount INTEGER NOT NULL,
    base INTEGER NOT NULL,
    PRIMARY KEY (measure, dimension, day, entry, amount)
) WITHOUT ROWID;

-- What somebody, or all together, mean to reach in a period, and why it was missed.
CREATE TABLE "target" (
    id INTEGER PRIMARY KEY,
    "measure" TEXT NOT NULL DEFAULT '',
    "goal" INTEGER NOT NULL DEFAULT -9223372036854775808,
    "from_on" TEXT NOT NULL DEFAULT '',
    "to_on" TEXT NOT NULL DEFAULT '',
    "owner_id" INTEGER REFERENCES "user" (id) DEFERRABLE INITIALLY DEFERRED,
    "because" TEXT NOT NULL DEFAULT ''
);
CREATE INDEX "target_by_owner" ON "target" ("owner_id") WHERE "owner_id" IS NOT NULL;
CREATE INDEX target_by_period ON target (from_on, to_on);

INSERT OR REPLACE INTO setting (name, value) VALUES ('tallies_stale', '1');
