-- A step of a plan knows the plan by name and the step it comes after, so that what follows moves along when one slips.
ALTER TABLE task ADD COLUMN "plan" TEXT NOT NULL DEFAULT '';
ALTER TABLE task ADD COLUMN "follows_id" INTEGER REFERENCES "task" (id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX "task_by_follows" ON task ("follows_id") WHERE "follows_id" IS NOT NULL;
-- Born in a month that only some years have twice.
ALTER TABLE key_date ADD COLUMN "leap_month" INTEGER NOT NULL DEFAULT 0;
