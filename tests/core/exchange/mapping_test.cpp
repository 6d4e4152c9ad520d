#include "core/domain/registry.h"
#include "core/exchange/mapping.h"

#include <catch2/catch_test_macros.hpp>

using namespace kebu;

namespace {

/// The example of the commands' reference, as it stands there.
const QByteArray example = R"({"record": "customer", "key": ["number"],
 "columns": {
   "mql_id": ["number", "name"],
   "first_contact_date": {"field": "first_contact_on", "format": "dd-MM-yyyy"},
   "origin": {"field": "source", "new_choices": true},
   "Contract": {"custom": "contract", "type": "choice"},
   "Churn": {"field": "stage", "values": {"Yes": "ended", "No": "in_use"}},
   "won_date": {"record": "opportunity", "field": "closed_on", "format": "dd-MM-yyyy HH:mm"},
   "account": {"link": "customer", "by": "name", "create": true}},
 "constants": {"kind": "enterprise", "opportunity.title": "Olist", "opportunity.result": "won"}})";

Result<Mapping> parsed(const QByteArray &json) { return Mapping::fromJson(json, findRecordType); }

} // namespace

TEST_CASE("the example of the reference is understood")
{
    const auto mapping = parsed(example);
    REQUIRE(mapping.ok());
    CHECK(mapping->record == u"customer");
    CHECK(mapping->key == QStringList{QStringLiteral("number")});
    CHECK(mapping->columns.size() == 7);
    const auto target = [&](const char *column) { return mapping->find(QString::fromUtf8(column))->targets.front(); };
    CHECK(mapping->find(QStringLiteral("mql_id"))->targets.size() == 2);
    CHECK(target("first_contact_date").format == u"dd-MM-yyyy");
    CHECK(target("origin").newChoices);
    CHECK(target("Contract").customType == u"choice");
    CHECK(target("Churn").values.value(QStringLiteral("Yes")) == u"ended");
    CHECK(target("won_date").record == u"opportunity");
    CHECK(target("account").linkCreate);
    CHECK(mapping->constants.size() == 3);
    CHECK(mapping->describe(QStringLiteral("mql_id")) == u"number, name");
    CHECK(mapping->describe(QStringLiteral("won_date")) == u"opportunity.closed_on");
    CHECK(mapping->describe(QStringLiteral("Contract")) == u"custom.contract");
}

TEST_CASE("a mapping written as a file is read back the same")
{
    const auto mapping = parsed(example);
    REQUIRE(mapping.ok());
    const auto again = parsed(mapping->toJson());
    REQUIRE(again.ok());
    CHECK(*again == *mapping);
}

TEST_CASE("mistakes in a mapping file are named")
{
    const QList<std::pair<QByteArray, QString>> mistakes{
        {"{", QStringLiteral("JSON")},
        {R"({"columns": {}})", QStringLiteral("record")},
        {R"({"record": "spaceship", "columns": {}})", QStringLiteral("spaceship")},
        {R"({"record": "customer"})", QStringLiteral("columns")},
        {R"({"record": "customer", "colums": {}})", QStringLiteral("colums")},
        {R"({"record": "customer", "key": ["nummer"], "columns": {}})", QStringLiteral("nummer")},
        {R"({"record": "customer", "columns": {"a": "nam"}})", QStringLiteral("nam")},
        {R"({"record": "customer", "columns": {"a": 3}})", QStringLiteral("\"a\"")},
        {R"({"record": "customer", "columns": {"a": {"field": "name", "fmt": "x"}}})", QStringLiteral("fmt")},
        {R"({"record": "customer", "columns": {"a": {"field": "name", "new_choices": "yes"}}})",
         QStringLiteral("new_choices")},
        {R"({"record": "customer", "columns": {"a": {"field": "name", "custom": "x"}}})",
         QStringLiteral("exactly one")},
        {R"({"record": "customer", "columns": {"a": {"custom": "x", "type": "blob"}}})", QStringLiteral("blob")},
        {R"({"record": "customer", "columns": {"a": {"link": "planet", "by": "name"}}})", QStringLiteral("planet")},
        {R"({"record": "customer", "columns": {"a": {"link": "parent", "by": "colour"}}})", QStringLiteral("colour")},
        {R"({"record": "customer", "columns": {}, "constants": {"opportunity.tittle": "x"}})",
         QStringLiteral("tittle")}};
    for (const auto &[json, word] : mistakes) {
        CAPTURE(json.toStdString());
        const auto mapping = parsed(json);
        REQUIRE(!mapping.ok());
        CHECK(mapping.error().code == ErrorCode::Invalid);
        CHECK(mapping.error().message.contains(word));
    }
}

TEST_CASE("a column the file lacks is an error that lists the columns found")
{
    const auto mapping = parsed(R"({"record": "customer", "columns": {"Name": "name", "地区": "province"}})");
    REQUIRE(mapping.ok());
    const auto checked =
        mapping->checkAgainst({QStringLiteral("地      区"), QStringLiteral("x"), QStringLiteral("NAME")});
    REQUIRE(checked.ok());
    CHECK(checked->columns.front().column == u"地      区");
    CHECK(checked->ignored({QStringLiteral("地      区"), QStringLiteral("x"), QStringLiteral("NAME")}) ==
          QStringList{QStringLiteral("x")});
    const auto missing = mapping->checkAgainst({QStringLiteral("name"), QStringLiteral("city")});
    REQUIRE(!missing.ok());
    CHECK(missing.error().message.contains(u"地区"));
    CHECK(missing.error().message.contains(u"name, city"));
}

TEST_CASE("parts of a name are joined as their script wants it")
{
    CHECK(joinedParts({QStringLiteral("Adnan"), QString(), QStringLiteral("Gökçen")}) == u"Adnan Gökçen");
    CHECK(joinedParts({QStringLiteral("欧阳"), QStringLiteral("娜娜")}) == u"欧阳娜娜");
    CHECK(joinedParts({QStringLiteral("one\ntwo"), QStringLiteral("three")}) == u"one\ntwo\nthree");
}
