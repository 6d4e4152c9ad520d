#pragma once

/// How the columns of Olist's published leads and closed deals become customers and won opportunities.
namespace kebu::test {

inline constexpr const char *leadsMapping = R"({"record": "customer", "key": ["number"], "columns": {
    "mql_id": ["number", "name"],
    "first_contact_date": {"field": "first_contact_on", "format": "dd-MM-yyyy"},
    "origin": {"field": "source", "new_choices": true}},
    "constants": {"kind": "enterprise"}})";

inline constexpr const char *dealsMapping = R"({"record": "customer", "key": ["number"], "columns": {
    "mql_id": ["number", "name"],
    "won_date": {"record": "opportunity", "field": "closed_on", "format": "dd-MM-yyyy HH:mm"}},
    "constants": {"kind": "enterprise", "opportunity.title": "Olist", "opportunity.result": "won"}})";

} // namespace kebu::test
