-- Cases resolved lately, the latest first, without going over all of them.
CREATE INDEX service_case_resolved ON service_case (resolved_at) WHERE resolved_at > -9223372036854775808;
