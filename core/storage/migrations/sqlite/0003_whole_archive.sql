-- The rest of the archive. As in the first schema, empty is a declared lowest value, only references may be NULL.

CREATE TABLE "product" (
    id INTEGER PRIMARY KEY,
    "name" TEXT NOT NULL DEFAULT '',
    "code" TEXT NOT NULL DEFAULT '',
    "unit" TEXT NOT NULL DEFAULT '',
    "list_price" INTEGER NOT NULL DEFAULT (-9223372036854775808)
);
CREATE UNIQUE INDEX "product_by_code" ON "product" ("code") WHERE "code" <> '';

CREATE TABLE "contact_point" (
    id INTEGER PRIMARY KEY,
    "customer_id" INTEGER REFERENCES "customer" (id) DEFERRABLE INITIALLY DEFERRED,
    "contact_id" INTEGER REFERENCES "contact" (id) DEFERRABLE INITIALLY DEFERRED,
    "kind" TEXT NOT NULL DEFAULT '',
    "value" TEXT NOT NULL DEFAULT '',
    "normal" TEXT NOT NULL DEFAULT '',
    "usual" INTEGER NOT NULL DEFAULT 0,
    "note" TEXT NOT NULL DEFAULT ''
);
CREATE INDEX "contact_point_by_customer" ON "contact_point" ("customer_id") WHERE "customer_id" IS NOT NULL;
CREATE INDEX "contact_point_by_contact" ON "contact_point" ("contact_id") WHERE "contact_id" IS NOT NULL;

CREATE TABLE "competitor_offer" (
    id INTEGER PRIMARY KEY,
    "customer_id" INTEGER REFERENCES "customer" (id) DEFERRABLE INITIALLY DEFERRED,
    "about_record" TEXT NOT NULL DEFAULT '',
    "about_id" INTEGER NOT NULL DEFAULT 0,
    "competitor" TEXT NOT NULL DEFAULT '',
    "quote" INTEGER NOT NULL DEFAULT (-9223372036854775808),
    "strengths" TEXT NOT NULL DEFAULT ''
);
CREATE INDEX "competitor_offer_by_customer" ON "competitor_offer" ("customer_id") WHERE "customer_id" IS NOT NULL;
CREATE INDEX "competitor_offer_by_about" ON "competitor_offer" ("about_id") WHERE "about_id" <> 0;

CREATE TABLE "quotation" (
    id INTEGER PRIMARY KEY,
    "opportunity_id" INTEGER REFERENCES "opportunity" (id) DEFERRABLE INITIALLY DEFERRED,
    "customer_id" INTEGER REFERENCES "customer" (id) DEFERRABLE INITIALLY DEFERRED,
    "number" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT (-9223372036854775808),
    "amount" INTEGER NOT NULL DEFAULT (-9223372036854775808),
    "sent_on" TEXT NOT NULL DEFAULT '',
    "valid_until" TEXT NOT NULL DEFAULT '',
    "terms" TEXT NOT NULL DEFAULT '',
    "answer" TEXT NOT NULL DEFAULT ''
);
CREATE INDEX "quotation_by_opportunity" ON "quotation" ("opportunity_id") WHERE "opportunity_id" IS NOT NULL;
CREATE INDEX "quotation_by_customer" ON "quotation" ("customer_id") WHERE "customer_id" IS NOT NULL;

CREATE TABLE "contract" (
    id INTEGER PRIMARY KEY,
    "number" TEXT NOT NULL DEFAULT '',
    "name" TEXT NOT NULL DEFAULT '',
    "customer_id" INTEGER REFERENCES "customer" (id) DEFERRABLE INITIALLY DEFERRED,
    "opportunity_id" INTEGER REFERENCES "opportunity" (id) DEFERRABLE INITIALLY DEFERRED,
    "renews_id" INTEGER REFERENCES "contract" (id) DEFERRABLE INITIALLY DEFERRED,
    "signed_on" TEXT NOT NULL DEFAULT '',
    "amount" INTEGER NOT NULL DEFAULT (-9223372036854775808),
    "starts_on" TEXT NOT NULL DEFAULT '',
    "ends_on" TEXT NOT NULL DEFAULT '',
    "acceptance" TEXT NOT NULL DEFAULT '',
    "accepted_on" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL DEFAULT ''
);
CREATE UNIQUE INDEX "contract_by_number" ON "contract" ("number") WHERE "number" <> '';
CREATE INDEX "contract_by_customer" ON "contract" ("customer_id") WHERE "customer_id" IS NOT NULL;
CREATE INDEX "contract_by_opportunity" ON "contract" ("opportunity_id") WHERE "opportunity_id" IS NOT NULL;
CREATE INDEX "contract_by_renews" ON "contract" ("renews_id") WHERE "renews_id" IS NOT NULL;

CREATE TABLE "delivery" (
    id INTEGER PRIMARY KEY,
    "contract_id" INTEGER REFERENCES "contract" (id) DEFERRABLE INITIALLY DEFERRED,
    "customer_id" INTEGER REFERENCES "customer" (id) DEFERRABLE INITIALLY DEFERRED,
    "due_on" TEXT NOT NULL DEFAULT '',
    "delivered_on" TEXT NOT NULL DEFAULT '',
    "content" TEXT NOT NULL DEFAULT ''
);
CREATE INDEX "delivery_by_contract" ON "delivery" ("contract_id") WHERE "contract_id" IS NOT NULL;
CREATE INDEX "delivery_by_customer" ON "delivery" ("customer_id") WHERE "customer_id" IS NOT NULL;

CREATE TABLE "sales_order" (
    id INTEGER PRIMARY KEY,
    "number" TEXT NOT NULL DEFAULT '',
    "customer_id" INTEGER REFERENCES "customer" (id) DEFERRABLE INITIALLY DEFERRED,
    "contract_id" INTEGER REFERENCES "contract" (id) DEFERRABLE INITIALLY DEFERRED,
    "ordered_on" TEXT NOT NULL DEFAULT '',
    "product_id" INTEGER REFERENCES "product" (id) DEFERRABLE INITIALLY DEFERRED,
    "quantity" INTEGER NOT NULL DEFAULT (-9223372036854775808),
    "amount" INTEGER NOT NULL DEFAULT (-9223372036854775808)
);
CREATE UNIQUE INDEX "sales_order_by_number" ON "sales_order" ("number") WHERE "number" <> '';
CREATE INDEX "sales_order_by_customer" ON "sales_order" ("customer_id") WHERE "customer_id" IS NOT NULL;
CREATE INDEX "sales_order_by_contract" ON "sales_order" ("contract_id") WHERE "contract_id" IS NOT NULL;
CREATE INDEX "sales_order_by_product" ON "sales_order" ("product_id") WHERE "product_id" IS NOT NULL;

CREATE TABLE "payment" (
    id INTEGER PRIMARY KEY,
    "customer_id" INTEGER REFERENCES "customer" (id) DEFERRABLE INITIALLY DEFERRED,
    "contract_id" INTEGER REFERENCES "contract" (id) DEFERRABLE INITIALLY DEFERRED,
    "kind" TEXT NOT NULL DEFAULT '',
    "due_on" TEXT NOT NULL DEFAULT '',
    "paid_on" TEXT NOT NULL DEFAULT '',
    "amount" INTEGER NOT NULL DEFAULT (-9223372036854775808)
);
CREATE INDEX "payment_by_customer" ON "payment" ("customer_id") WHERE "customer_id" IS NOT NULL;
CREATE INDEX "payment_by_contract" ON "payment" ("contract_id") WHERE "contract_id" IS NOT NULL;

CREATE TABLE "service_case" (
    id INTEGER PRIMARY KEY,
    "number" TEXT NOT NULL DEFAULT '',
    "customer_id" INTEGER REFERENCES "customer" (id) DEFERRABLE INITIALLY DEFERRED,
    "contact_id" INTEGER REFERENCES "contact" (id) DEFERRABLE INITIALLY DEFERRED,
    "kind" TEXT NOT NULL DEFAULT '',
    "product_id" INTEGER REFERENCES "product" (id) DEFERRABLE INITIALLY DEFERRED,
    "problem" TEXT NOT NULL DEFAULT '',
    "expectation" TEXT NOT NULL DEFAULT '',
    "received_at" INTEGER NOT NULL DEFAULT (-9223372036854775808),
    "due_at" INTEGER NOT NULL DEFAULT (-9223372036854775808),
    "handler_id" INTEGER REFERENCES "user" (id) DEFERRABLE INITIALLY DEFERRED,
    "measures" TEXT NOT NULL DEFAULT '',
    "resolved_at" INTEGER NOT NULL DEFAULT (-9223372036854775808),
    "effect" TEXT NOT NULL DEFAULT '',
    "satisfaction" INTEGER NOT NULL DEFAULT (-9223372036854775808)
);
CREATE UNIQUE INDEX "service_case_by_number" ON "service_case" ("number") WHERE "number" <> '';
CREATE INDEX "service_case_by_customer" ON "service_case" ("customer_id") WHERE "customer_id" IS NOT NULL;
CREATE INDEX "service_case_by_contact" ON "service_case" ("contact_id") WHERE "contact_id" IS NOT NULL;
CREATE INDEX "service_case_by_product" ON "service_case" ("product_id") WHERE "product_id" IS NOT NULL;
CREATE INDEX "service_case_by_handler" ON "service_case" ("handler_id") WHERE "handler_id" IS NOT NULL;

CREATE TABLE "feedback" (
    id INTEGER PRIMARY KEY,
    "customer_id" INTEGER REFERENCES "customer" (id) DEFERRABLE INITIALLY DEFERRED,
    "kind" TEXT NOT NULL DEFAULT '',
    "content" TEXT NOT NULL DEFAULT '',
    "product_id" INTEGER REFERENCES "product" (id) DEFERRABLE INITIALLY DEFERRED,
    "given_on" TEXT NOT NULL DEFAULT '',
    "contact_id" INTEGER REFERENCES "contact" (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX "feedback_by_customer" ON "feedback" ("customer_id") WHERE "customer_id" IS NOT NULL;
CREATE INDEX "feedback_by_product" ON "feedback" ("product_id") WHERE "product_id" IS NOT NULL;
CREATE INDEX "feedback_by_contact" ON "feedback" ("contact_id") WHERE "contact_id" IS NOT NULL;

CREATE TABLE "survey" (
    id INTEGER PRIMARY KEY,
    "title" TEXT NOT NULL DEFAULT '',
    "questions" TEXT NOT NULL DEFAULT '',
    "opens_on" TEXT NOT NULL DEFAULT ''
);

CREATE TABLE "survey_answer" (
    id INTEGER PRIMARY KEY,
    "survey_id" INTEGER REFERENCES "survey" (id) DEFERRABLE INITIALLY DEFERRED,
    "customer_id" INTEGER REFERENCES "customer" (id) DEFERRABLE INITIALLY DEFERRED,
    "answered_on" TEXT NOT NULL DEFAULT '',
    "answers" TEXT NOT NULL DEFAULT '',
    "score" INTEGER NOT NULL DEFAULT (-9223372036854775808),
    "suggestions" TEXT NOT NULL DEFAULT ''
);
CREATE INDEX "survey_answer_by_survey" ON "survey_answer" ("survey_id") WHERE "survey_id" IS NOT NULL;
CREATE INDEX "survey_answer_by_customer" ON "survey_answer" ("customer_id") WHERE "customer_id" IS NOT NULL;

CREATE TABLE "event" (
    id INTEGER PRIMARY KEY,
    "name" TEXT NOT NULL DEFAULT '',
    "kind" TEXT NOT NULL DEFAULT '',
    "held_on" TEXT NOT NULL DEFAULT '',
    "place" TEXT NOT NULL DEFAULT '',
    "outcome" TEXT NOT NULL DEFAULT ''
);

CREATE TABLE "key_date" (
    id INTEGER PRIMARY KEY,
    "customer_id" INTEGER REFERENCES "customer" (id) DEFERRABLE INITIALLY DEFERRED,
    "contact_id" INTEGER REFERENCES "contact" (id) DEFERRABLE INITIALLY DEFERRED,
    "kind" TEXT NOT NULL DEFAULT '',
    "date" TEXT NOT NULL DEFAULT '',
    "lunar" INTEGER NOT NULL DEFAULT 0,
    "remind_days_before" INTEGER NOT NULL DEFAULT (-9223372036854775808)
);
CREATE INDEX "key_date_by_customer" ON "key_date" ("customer_id") WHERE "customer_id" IS NOT NULL;
CREATE INDEX "key_date_by_contact" ON "key_date" ("contact_id") WHERE "contact_id" IS NOT NULL;

CREATE TABLE "satisfaction_entry" (
    id INTEGER PRIMARY KEY,
    "customer_id" INTEGER REFERENCES "customer" (id) DEFERRABLE INITIALLY DEFERRED,
    "score" INTEGER NOT NULL DEFAULT (-9223372036854775808),
    "given_on" TEXT NOT NULL DEFAULT '',
    "source" TEXT NOT NULL DEFAULT ''
);
CREATE INDEX "satisfaction_entry_by_customer" ON "satisfaction_entry" ("customer_id") WHERE "customer_id" IS NOT NULL;

CREATE TABLE "attachment" (
    id INTEGER PRIMARY KEY,
    "about_record" TEXT NOT NULL DEFAULT '',
    "about_id" INTEGER NOT NULL DEFAULT 0,
    "customer_id" INTEGER REFERENCES "customer" (id) DEFERRABLE INITIALLY DEFERRED,
    "name" TEXT NOT NULL DEFAULT '',
    "sha256" TEXT NOT NULL DEFAULT '',
    "size" INTEGER NOT NULL DEFAULT (-9223372036854775808)
);
CREATE INDEX "attachment_by_about" ON "attachment" ("about_id") WHERE "about_id" <> 0;
CREATE INDEX "attachment_by_customer" ON "attachment" ("customer_id") WHERE "customer_id" IS NOT NULL;

ALTER TABLE opportunity ADD COLUMN product_id INTEGER REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX opportunity_by_product ON opportunity (product_id) WHERE product_id IS NOT NULL;

-- Bytes of attached files by their checksum, in slices. Not journalled, the checksum in the attachment is.
CREATE TABLE file_slice (
    sha256 TEXT NOT NULL,
    position INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (sha256, position)
);
CREATE INDEX attachment_by_file ON attachment (sha256);

-- What lists show of the new records. Days, never a function of today.
ALTER TABLE customer_summary ADD COLUMN satisfaction INTEGER NOT NULL DEFAULT -9223372036854775808;
ALTER TABLE customer_summary ADD COLUMN satisfaction_on TEXT NOT NULL DEFAULT '';
ALTER TABLE customer_summary ADD COLUMN orders INTEGER NOT NULL DEFAULT 0;
ALTER TABLE customer_summary ADD COLUMN ordered INTEGER NOT NULL DEFAULT 0;
ALTER TABLE customer_summary ADD COLUMN last_order_on TEXT NOT NULL DEFAULT '';
ALTER TABLE customer_summary ADD COLUMN receivable INTEGER NOT NULL DEFAULT 0;
ALTER TABLE customer_summary ADD COLUMN receivable_due TEXT NOT NULL DEFAULT '9999';
ALTER TABLE customer_summary ADD COLUMN open_cases INTEGER NOT NULL DEFAULT 0;
ALTER TABLE customer_summary ADD COLUMN open_complaints INTEGER NOT NULL DEFAULT 0;
ALTER TABLE customer_summary ADD COLUMN complaint_from TEXT NOT NULL DEFAULT '';
ALTER TABLE customer_summary ADD COLUMN renewal_on TEXT NOT NULL DEFAULT '9999';
CREATE INDEX summary_by_ordered ON customer_summary (ordered, customer_id);
CREATE INDEX summary_by_receivable ON customer_summary (receivable_due, customer_id) WHERE receivable_due <> '9999';
CREATE INDEX summary_by_complaint ON customer_summary (complaint_from, customer_id) WHERE complaint_from <> '';
CREATE INDEX summary_by_renewal ON customer_summary (renewal_on, customer_id) WHERE renewal_on <> '9999';

-- What agenda and screens look for across customers.
CREATE INDEX payment_open_by_due ON payment (due_on) WHERE paid_on = '' AND due_on <> '';
CREATE INDEX service_case_open ON service_case (due_at) WHERE resolved_at = -9223372036854775808;
CREATE INDEX sales_order_by_day ON sales_order (ordered_on);
CREATE INDEX key_date_by_day ON key_date (lunar, substr(date, length(date) - 4));
CREATE INDEX quotation_open ON quotation (valid_until) WHERE answer = '' AND valid_until <> '';

-- Whom an erasure took, ids only. A restore applies them to the older copy, the chain then verifies as erased.
CREATE TABLE erasure (
    record_id INTEGER PRIMARY KEY,
    record TEXT NOT NULL,
    change_id INTEGER NOT NULL
);

-- The title of a change may name a person. The chain covers its salted hash, so that an erasure can take it away.
ALTER TABLE change ADD COLUMN title_salt BLOB NOT NULL DEFAULT x'';
ALTER TABLE change ADD COLUMN title_hash BLOB NOT NULL DEFAULT x'';
ALTER TABLE change ADD COLUMN title_erased INTEGER NOT NULL DEFAULT 0;
