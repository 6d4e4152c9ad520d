-- The first schema of a book. Empty is a declared lowest value and never NULL (a keyset would lose NULL rows);
-- only references may be NULL. Made once from the declarations; from here on each change is a migration of its own.

CREATE TABLE "user" (
    id INTEGER PRIMARY KEY,
    "name" TEXT NOT NULL DEFAULT '',
    "role" TEXT NOT NULL DEFAULT '',
    "team" TEXT NOT NULL DEFAULT ''
);

CREATE TABLE "tag" (
    id INTEGER PRIMARY KEY,
    "name" TEXT NOT NULL DEFAULT '',
    "kind" TEXT NOT NULL DEFAULT ''
);
CREATE UNIQUE INDEX tag_by_name ON tag (name);

CREATE TABLE "picklist_entry" (
    id INTEGER PRIMARY KEY,
    "list" TEXT NOT NULL DEFAULT '',
    "code" TEXT NOT NULL DEFAULT '',
    "label_zh" TEXT NOT NULL DEFAULT '',
    "label_en" TEXT NOT NULL DEFAULT '',
    "synonyms" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL DEFAULT (-9223372036854775808),
    "retired" INTEGER NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX picklist_entry_by_code ON picklist_entry (list, code);

CREATE TABLE "custom_field" (
    id INTEGER PRIMARY KEY,
    "record" TEXT NOT NULL DEFAULT '',
    "name" TEXT NOT NULL DEFAULT '',
    "label" TEXT NOT NULL DEFAULT '',
    "type" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL DEFAULT (-9223372036854775808),
    "retired" INTEGER NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX custom_field_by_name ON custom_field (record, name);

CREATE TABLE "customer" (
    id INTEGER PRIMARY KEY,
    "number" TEXT NOT NULL DEFAULT '',
    "kind" TEXT NOT NULL DEFAULT '',
    "name" TEXT NOT NULL DEFAULT '',
    "short_name" TEXT NOT NULL DEFAULT '',
    "former_names" TEXT NOT NULL DEFAULT '',
    "parent_id" INTEGER REFERENCES "customer" (id) DEFERRABLE INITIALLY DEFERRED,
    "intent" TEXT NOT NULL DEFAULT '',
    "industry" TEXT NOT NULL DEFAULT '',
    "source" TEXT NOT NULL DEFAULT '',
    "referrer_id" INTEGER REFERENCES "customer" (id) DEFERRABLE INITIALLY DEFERRED,
    "credit_code" TEXT NOT NULL DEFAULT '',
    "employees_from" INTEGER NOT NULL DEFAULT (-9223372036854775808),
    "employees_to" INTEGER NOT NULL DEFAULT (-9223372036854775808),
    "annual_revenue_from" INTEGER NOT NULL DEFAULT (-9223372036854775808),
    "annual_revenue_to" INTEGER NOT NULL DEFAULT (-9223372036854775808),
    "founded_on" TEXT NOT NULL DEFAULT '',
    "main_business" TEXT NOT NULL DEFAULT '',
    "website" TEXT NOT NULL DEFAULT '',
    "occupation" TEXT NOT NULL DEFAULT '',
    "age_bracket" TEXT NOT NULL DEFAULT '',
    "gender" TEXT NOT NULL DEFAULT '',
    "birthday" TEXT NOT NULL DEFAULT '',
    "birthday_lunar" INTEGER NOT NULL DEFAULT 0,
    "phone" TEXT NOT NULL DEFAULT '',
    "phone_other" TEXT NOT NULL DEFAULT '',
    "email" TEXT NOT NULL DEFAULT '',
    "wechat" TEXT NOT NULL DEFAULT '',
    "usual_channel" TEXT NOT NULL DEFAULT '',
    "province" TEXT NOT NULL DEFAULT '',
    "city" TEXT NOT NULL DEFAULT '',
    "district" TEXT NOT NULL DEFAULT '',
    "address" TEXT NOT NULL DEFAULT '',
    "delivery_address" TEXT NOT NULL DEFAULT '',
    "invoice_title" TEXT NOT NULL DEFAULT '',
    "invoice_details" TEXT NOT NULL DEFAULT '',
    "owner_id" INTEGER REFERENCES "user" (id) DEFERRABLE INITIALLY DEFERRED,
    "team" TEXT NOT NULL DEFAULT '',
    "registered_by_id" INTEGER REFERENCES "user" (id) DEFERRABLE INITIALLY DEFERRED,
    "registered_on" TEXT NOT NULL DEFAULT '',
    "first_contact_on" TEXT NOT NULL DEFAULT '',
    "grade" TEXT NOT NULL DEFAULT '',
    "stage" TEXT NOT NULL DEFAULT '',
    "churn_reason" TEXT NOT NULL DEFAULT '',
    "lost_on" TEXT NOT NULL DEFAULT '',
    "loss_analysis" TEXT NOT NULL DEFAULT '',
    "maintenance_state" TEXT NOT NULL DEFAULT '',
    "maintenance_layer" TEXT NOT NULL DEFAULT '',
    "buying_power" TEXT NOT NULL DEFAULT '',
    "interested_in" TEXT NOT NULL DEFAULT '',
    "communication_preference" TEXT NOT NULL DEFAULT '',
    "preferred_days" INTEGER NOT NULL DEFAULT (-9223372036854775808),
    "preferred_from" TEXT NOT NULL DEFAULT '',
    "preferred_to" TEXT NOT NULL DEFAULT '',
    "cadence_days" INTEGER NOT NULL DEFAULT (-9223372036854775808),
    "past_cooperation" TEXT NOT NULL DEFAULT '',
    "preferences" TEXT NOT NULL DEFAULT '',
    "analysis" TEXT NOT NULL DEFAULT '',
    "remarks" TEXT NOT NULL DEFAULT '',
    "archived_as" TEXT NOT NULL DEFAULT ''
);
CREATE INDEX "customer_by_parent" ON "customer" ("parent_id") WHERE "parent_id" IS NOT NULL;
CREATE INDEX "customer_by_referrer" ON "customer" ("referrer_id") WHERE "referrer_id" IS NOT NULL;
CREATE INDEX "customer_by_owner" ON "customer" ("owner_id") WHERE "owner_id" IS NOT NULL;
CREATE UNIQUE INDEX customer_by_number ON customer (number) WHERE number <> '';
CREATE INDEX customer_by_name ON customer (name);
CREATE INDEX customer_by_first_contact ON customer (first_contact_on);

CREATE TABLE "contact" (
    id INTEGER PRIMARY KEY,
    "customer_id" INTEGER REFERENCES "customer" (id) DEFERRABLE INITIALLY DEFERRED,
    "name" TEXT NOT NULL DEFAULT '',
    "title" TEXT NOT NULL DEFAULT '',
    "department" TEXT NOT NULL DEFAULT '',
    "decision_role" TEXT NOT NULL DEFAULT '',
    "is_primary" INTEGER NOT NULL DEFAULT 0,
    "mobile" TEXT NOT NULL DEFAULT '',
    "landline" TEXT NOT NULL DEFAULT '',
    "email" TEXT NOT NULL DEFAULT '',
    "email_notices_only" INTEGER NOT NULL DEFAULT 0,
    "wechat" TEXT NOT NULL DEFAULT '',
    "usual_channel" TEXT NOT NULL DEFAULT '',
    "birthday" TEXT NOT NULL DEFAULT '',
    "birthday_lunar" INTEGER NOT NULL DEFAULT 0,
    "preferences" TEXT NOT NULL DEFAULT '',
    "left_on" TEXT NOT NULL DEFAULT '',
    "same_person_id" INTEGER REFERENCES "contact" (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX "contact_by_customer" ON "contact" ("customer_id") WHERE "customer_id" IS NOT NULL;
CREATE INDEX "contact_by_same_person" ON "contact" ("same_person_id") WHERE "same_person_id" IS NOT NULL;

CREATE TABLE "interaction" (
    id INTEGER PRIMARY KEY,
    "customer_id" INTEGER REFERENCES "customer" (id) DEFERRABLE INITIALLY DEFERRED,
    "happened_at" INTEGER NOT NULL DEFAULT (-9223372036854775808),
    "recorded_at" INTEGER NOT NULL DEFAULT (-9223372036854775808),
    "recorded_by_id" INTEGER REFERENCES "user" (id) DEFERRABLE INITIALLY DEFERRED,
    "method" TEXT NOT NULL DEFAULT '',
    "reach" TEXT NOT NULL DEFAULT '',
    "place" TEXT NOT NULL DEFAULT '',
    "topic" TEXT NOT NULL DEFAULT '',
    "about_record" TEXT NOT NULL DEFAULT '',
    "about_id" INTEGER NOT NULL DEFAULT 0,
    "content" TEXT NOT NULL DEFAULT '',
    "customer_words" TEXT NOT NULL DEFAULT '',
    "attitude" TEXT NOT NULL DEFAULT '',
    "result" TEXT NOT NULL DEFAULT '',
    "corrects_id" INTEGER REFERENCES "interaction" (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX "interaction_by_customer" ON "interaction" ("customer_id", happened_at) WHERE "customer_id" IS NOT NULL;
CREATE INDEX "interaction_by_about" ON "interaction" (about_id) WHERE about_id <> 0;
CREATE INDEX "interaction_by_corrects" ON "interaction" ("corrects_id") WHERE "corrects_id" IS NOT NULL;
CREATE INDEX interaction_by_time ON interaction (happened_at);

CREATE TABLE "promise" (
    id INTEGER PRIMARY KEY,
    "interaction_id" INTEGER REFERENCES "interaction" (id) DEFERRABLE INITIALLY DEFERRED,
    "customer_id" INTEGER REFERENCES "customer" (id) DEFERRABLE INITIALLY DEFERRED,
    "by" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL DEFAULT '',
    "due_on" TEXT NOT NULL DEFAULT '',
    "kept_on" TEXT NOT NULL DEFAULT ''
);
CREATE INDEX "promise_by_interaction" ON "promise" ("interaction_id") WHERE "interaction_id" IS NOT NULL;
CREATE INDEX "promise_by_customer" ON "promise" ("customer_id") WHERE "customer_id" IS NOT NULL;

CREATE TABLE "task" (
    id INTEGER PRIMARY KEY,
    "customer_id" INTEGER REFERENCES "customer" (id) DEFERRABLE INITIALLY DEFERRED,
    "goal" TEXT NOT NULL DEFAULT '',
    "due_at" TEXT NOT NULL DEFAULT '',
    "method" TEXT NOT NULL DEFAULT '',
    "owner_id" INTEGER REFERENCES "user" (id) DEFERRABLE INITIALLY DEFERRED,
    "milestone" TEXT NOT NULL DEFAULT '',
    "origin" TEXT NOT NULL DEFAULT '',
    "about_record" TEXT NOT NULL DEFAULT '',
    "about_id" INTEGER NOT NULL DEFAULT 0,
    "remind_at" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL DEFAULT '',
    "postponed_count" INTEGER NOT NULL DEFAULT (-9223372036854775808),
    "postpone_reason" TEXT NOT NULL DEFAULT '',
    "skip_reason" TEXT NOT NULL DEFAULT '',
    "done_with_id" INTEGER REFERENCES "interaction" (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX "task_by_customer" ON "task" ("customer_id") WHERE "customer_id" IS NOT NULL;
CREATE INDEX "task_by_owner" ON "task" ("owner_id") WHERE "owner_id" IS NOT NULL;
CREATE INDEX "task_by_about" ON "task" (about_id) WHERE about_id <> 0;
CREATE INDEX "task_by_done_with" ON "task" ("done_with_id") WHERE "done_with_id" IS NOT NULL;
CREATE INDEX task_by_due ON task (state, due_at, customer_id);

CREATE TABLE "need" (
    id INTEGER PRIMARY KEY,
    "customer_id" INTEGER REFERENCES "customer" (id) DEFERRABLE INITIALLY DEFERRED,
    "description" TEXT NOT NULL DEFAULT '',
    "urgency" TEXT NOT NULL DEFAULT '',
    "importance" TEXT NOT NULL DEFAULT '',
    "pain_point" TEXT NOT NULL DEFAULT '',
    "budget_from" INTEGER NOT NULL DEFAULT (-9223372036854775808),
    "budget_to" INTEGER NOT NULL DEFAULT (-9223372036854775808),
    "purchase_time" TEXT NOT NULL DEFAULT '',
    "wanted_delivery_on" TEXT NOT NULL DEFAULT '',
    "cooperation_period" TEXT NOT NULL DEFAULT '',
    "analysis" TEXT NOT NULL DEFAULT '',
    "solution" TEXT NOT NULL DEFAULT '',
    "implementation" TEXT NOT NULL DEFAULT '',
    "effect" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL DEFAULT '',
    "resolved_on" TEXT NOT NULL DEFAULT ''
);
CREATE INDEX "need_by_customer" ON "need" ("customer_id") WHERE "customer_id" IS NOT NULL;

CREATE TABLE "opportunity" (
    id INTEGER PRIMARY KEY,
    "number" TEXT NOT NULL DEFAULT '',
    "customer_id" INTEGER REFERENCES "customer" (id) DEFERRABLE INITIALLY DEFERRED,
    "title" TEXT NOT NULL DEFAULT '',
    "kind" TEXT NOT NULL DEFAULT '',
    "amount" INTEGER NOT NULL DEFAULT (-9223372036854775808),
    "stage" TEXT NOT NULL DEFAULT '',
    "probability" INTEGER NOT NULL DEFAULT (-9223372036854775808),
    "opened_on" TEXT NOT NULL DEFAULT '',
    "expected_close_on" TEXT NOT NULL DEFAULT '',
    "closed_on" TEXT NOT NULL DEFAULT '',
    "result" TEXT NOT NULL DEFAULT '',
    "lost_reason" TEXT NOT NULL DEFAULT '',
    "competitor" TEXT NOT NULL DEFAULT '',
    "progress" TEXT NOT NULL DEFAULT '',
    "customer_feedback" TEXT NOT NULL DEFAULT '',
    "owner_id" INTEGER REFERENCES "user" (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX "opportunity_by_customer" ON "opportunity" ("customer_id") WHERE "customer_id" IS NOT NULL;
CREATE INDEX "opportunity_by_owner" ON "opportunity" ("owner_id") WHERE "owner_id" IS NOT NULL;
CREATE UNIQUE INDEX opportunity_by_number ON opportunity (number) WHERE number <> '';

CREATE TABLE "stage_entry" (
    id INTEGER PRIMARY KEY,
    "customer_id" INTEGER REFERENCES "customer" (id) DEFERRABLE INITIALLY DEFERRED,
    "stage" TEXT NOT NULL DEFAULT '',
    "entered_on" TEXT NOT NULL DEFAULT ''
);
CREATE INDEX "stage_entry_by_customer" ON "stage_entry" ("customer_id") WHERE "customer_id" IS NOT NULL;

CREATE TABLE "grade_entry" (
    id INTEGER PRIMARY KEY,
    "customer_id" INTEGER REFERENCES "customer" (id) DEFERRABLE INITIALLY DEFERRED,
    "letter" TEXT NOT NULL DEFAULT '',
    "set_by" TEXT NOT NULL DEFAULT '',
    "because" TEXT NOT NULL DEFAULT '',
    "until" TEXT NOT NULL DEFAULT '',
    "given_on" TEXT NOT NULL DEFAULT ''
);
CREATE INDEX "grade_entry_by_customer" ON "grade_entry" ("customer_id") WHERE "customer_id" IS NOT NULL;

-- Links of the fields that hold several records, in order. Targets are checked by the program.
CREATE TABLE link (
    owner_id INTEGER NOT NULL,
    field TEXT NOT NULL,
    position INTEGER NOT NULL,
    target_id INTEGER NOT NULL,
    PRIMARY KEY (owner_id, field, position)
) WITHOUT ROWID;
CREATE INDEX link_by_target ON link (target_id);

-- Values of the fields a user added.
CREATE TABLE custom_value (
    field_id INTEGER NOT NULL REFERENCES custom_field (id) DEFERRABLE INITIALLY DEFERRED,
    record_id INTEGER NOT NULL,
    text TEXT NOT NULL DEFAULT '',
    number INTEGER NOT NULL DEFAULT (-9223372036854775808),
    sort_key BLOB NOT NULL DEFAULT x'',
    PRIMARY KEY (record_id, field_id)
) WITHOUT ROWID;
CREATE INDEX custom_value_by_key ON custom_value (field_id, sort_key, record_id);

-- The journal. One row per change and record; what was before lies apart, so that an erasure can take it away and the
-- chain still verifies. docs/book-format.md gives every byte that the chain covers.
CREATE TABLE change (
    id INTEGER PRIMARY KEY,
    writer INTEGER NOT NULL,
    first_seq INTEGER NOT NULL,
    last_seq INTEGER NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    at INTEGER NOT NULL,
    by_id INTEGER NOT NULL,
    reverts INTEGER NOT NULL DEFAULT 0,
    reverted_by INTEGER NOT NULL DEFAULT 0,
    head BLOB NOT NULL
);
CREATE INDEX change_open ON change (kind, id) WHERE reverted_by = 0;

CREATE TABLE journal (
    seq INTEGER NOT NULL,
    writer INTEGER NOT NULL,
    change_id INTEGER NOT NULL,
    record TEXT NOT NULL,
    record_id INTEGER NOT NULL,
    action INTEGER NOT NULL,
    payload_hash BLOB NOT NULL,
    chain BLOB NOT NULL,
    PRIMARY KEY (seq, writer)
) WITHOUT ROWID;
CREATE INDEX journal_by_record ON journal (record_id, seq);

CREATE TABLE journal_payload (
    seq INTEGER NOT NULL,
    writer INTEGER NOT NULL,
    salt BLOB NOT NULL,
    payload BLOB NOT NULL,
    PRIMARY KEY (seq, writer)
) WITHOUT ROWID;

-- One narrow row a customer. No column is a function of today, queries compare the dates with the day.
CREATE TABLE customer_summary (
    customer_id INTEGER PRIMARY KEY,
    name_key BLOB NOT NULL DEFAULT x'',
    number_key TEXT NOT NULL DEFAULT '',
    grade_key INTEGER NOT NULL DEFAULT 9,
    stage_key INTEGER NOT NULL DEFAULT 99,
    owner_key BLOB NOT NULL DEFAULT x'',
    city_key BLOB NOT NULL DEFAULT x'',
    registered_on TEXT NOT NULL DEFAULT '',
    amount INTEGER NOT NULL DEFAULT 0,
    last_contact_at INTEGER NOT NULL DEFAULT (-9223372036854775808),
    last_interaction_id INTEGER NOT NULL DEFAULT 0,
    interactions INTEGER NOT NULL DEFAULT 0,
    next_due TEXT NOT NULL DEFAULT '9999',
    next_task_id INTEGER NOT NULL DEFAULT 0,
    warmth_points INTEGER NOT NULL DEFAULT 0,
    hot_until TEXT NOT NULL DEFAULT '',
    warm_until TEXT NOT NULL DEFAULT '',
    silent_from TEXT NOT NULL DEFAULT '',
    dormant_from TEXT NOT NULL DEFAULT ''
);
CREATE INDEX summary_by_name ON customer_summary (name_key, customer_id);
CREATE INDEX summary_by_number ON customer_summary (number_key, customer_id);
CREATE INDEX summary_by_grade ON customer_summary (grade_key, customer_id);
CREATE INDEX summary_by_stage ON customer_summary (stage_key, customer_id);
CREATE INDEX summary_by_owner ON customer_summary (owner_key, customer_id);
CREATE INDEX summary_by_city ON customer_summary (city_key, customer_id);
CREATE INDEX summary_by_registered ON customer_summary (registered_on, customer_id);
CREATE INDEX summary_by_amount ON customer_summary (amount, customer_id);
CREATE INDEX summary_by_last_contact ON customer_summary (last_contact_at, customer_id);
CREATE INDEX summary_by_next_due ON customer_summary (next_due, customer_id);
CREATE INDEX summary_by_silence ON customer_summary (silent_from, customer_id) WHERE silent_from <> '';

-- What the agenda looks ahead and back for. Birthdays are found by the day of the year, their last five characters.
CREATE INDEX promise_open_by_due ON promise (due_on) WHERE kept_on = '' AND due_on <> '';
CREATE INDEX opportunity_open_by_close ON opportunity (expected_close_on) WHERE result = '' AND expected_close_on <> '';
CREATE INDEX customer_by_birthday ON customer (birthday_lunar, substr(birthday, length(birthday) - 4)) WHERE birthday <> '';
CREATE INDEX contact_by_birthday ON contact (birthday_lunar, substr(birthday, length(birthday) - 4)) WHERE birthday <> '';

-- The finder. Its rows have dense numbers of their own, 63 bit ids cost 70 percent more in the index.
CREATE TABLE finder_row (
    row INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL UNIQUE
);
CREATE VIRTUAL TABLE finder USING fts5 (tokens, content='', detail=none, columnsize=0, tokenize='ascii');
INSERT INTO finder (finder, rank) VALUES ('secure-delete', 1);
INSERT INTO finder (finder, rank) VALUES ('automerge', 0);

-- Housekeeping. Not journalled, not part of the digest.
CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE draft (
    form TEXT NOT NULL,
    record_id INTEGER NOT NULL,
    saved_at INTEGER NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (form, record_id)
) WITHOUT ROWID;
