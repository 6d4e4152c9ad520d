-- A review of a period holds the figures as they were when it was finished, the comment, and what was decided.
CREATE TABLE "review" (
    id INTEGER PRIMARY KEY,
    "span" TEXT NOT NULL DEFAULT '',
    "from_on" TEXT NOT NULL DEFAULT '',
    "to_on" TEXT NOT NULL DEFAULT '',
    "owner_id" INTEGER REFERENCES "user" (id) DEFERRABLE INITIALLY DEFERRED,
    "state" TEXT NOT NULL DEFAULT '',
    "comment" TEXT NOT NULL DEFAULT '',
    "figures" TEXT NOT NULL DEFAULT '',
    "finished_on" TEXT NOT NULL DEFAULT ''
);
CREATE INDEX "review_by_owner" ON "review" ("owner_id") WHERE "owner_id" IS NOT NULL;
CREATE INDEX review_by_period ON review (from_on, to_on);

CREATE TABLE "review_decision" (
    id INTEGER PRIMARY KEY,
    "review_id" INTEGER REFERENCES "review" (id) DEFERRABLE INITIALLY DEFERRED,
    "text" TEXT NOT NULL DEFAULT '',
    "because" TEXT NOT NULL DEFAULT '',
    "owner_id" INTEGER REFERENCES "user" (id) DEFERRABLE INITIALLY DEFERRED,
    "due_on" TEXT NOT NULL DEFAULT '',
    "task_record" TEXT NOT NULL DEFAULT '',
    "task_id" INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX "review_decision_by_review" ON "review_decision" ("review_id") WHERE "review_id" IS NOT NULL;
CREATE INDEX "review_decision_by_owner" ON "review_decision" ("owner_id") WHERE "owner_id" IS NOT NULL;
CREATE INDEX "review_decision_by_task" ON "review_decision" ("task_id") WHERE "task_id" <> 0;
