-- Two warnings of the watch list are found without reading every contact and every quotation.
CREATE INDEX contact_decider_left ON contact (left_on) WHERE left_on <> '' AND decision_role = 'decision_maker';
CREATE INDEX quotation_unanswered ON quotation (sent_on) WHERE answer = '' AND sent_on <> '';
