#include "core/exchange/foreignwords.h"

#include "core/domain/registry.h"
#include "core/exchange/mappingguess.h"

#include <catch2/catch_test_macros.hpp>

using namespace kebu;

namespace {

QString meaning(const char *list, const char *word)
{
    const QString text = QString::fromUtf8(word);
    return foreignWords(QString::fromLatin1(list), {text}).value(text, QStringLiteral("?"));
}

} // namespace

TEST_CASE("stages of other programs mean the stage that promises no more")
{
    CHECK(meaning("customer.stage", "Marketing Qualified Lead") == u"first_contact");
    CHECK(meaning("customer.stage", "sales qualified lead") == u"need_clarified");
    CHECK(meaning("customer.stage", "Open - Not Contacted") == u"first_contact");
    CHECK(meaning("customer.stage", "Closed - Not Converted") == u"not_won");
    CHECK(meaning("customer.stage", "成交客户") == u"in_use");
    CHECK(meaning("opportunity.stage", "Proposal/Price Quote") == u"proposal_submitted");
    CHECK(meaning("opportunity.stage", "Id. Decision Makers") == u"need_clarified");
    CHECK(meaning("opportunity.stage", "Closed Lost") == u""); // how far it came is not said
    CHECK(meaning("opportunity.result", "Closed Lost") == u"lost");
    CHECK(meaning("opportunity.result", "Prospecting") == u"");
    CHECK(meaning("customer.stage", "谈恋爱") == u"?");
    CHECK(meaning("industry", "Lead") == u"?");
}

TEST_CASE("every code that a foreign word stands for is an entry of its list")
{
    for (const char *record : {"customer", "opportunity"}) {
        for (const FieldInfo &field : findRecordType(QString::fromLatin1(record))->fields()) {
            for (const char *word : {"Lead", "Closed Won", "Hot"}) {
                for (const QString &code : foreignWords(field.picklist, {QString::fromLatin1(word)})) {
                    CAPTURE(field.name.toStdString(), code.toStdString());
                    CHECK((code.isEmpty() || std::ranges::any_of(field.choices, [&code](const Choice &choice) {
                               return code == QLatin1String(choice.code);
                           })));
                }
            }
        }
    }
}

TEST_CASE("a table of deals says its stages and, in the same column, how they ended")
{
    const Mapping mapping = guessMapping({u"Deal Name"_qs, u"Deal Stage"_qs, u"Amount"_qs},
                                         {{u"A"_qs, u"Closed Won"_qs, u"10"_qs},
                                          {u"B"_qs, u"Contract Sent"_qs, u"20"_qs},
                                          {u"C"_qs, u"Our own stage"_qs, u"30"_qs}},
                                         *findRecordType(QStringLiteral("opportunity")), findRecordType);
    const ColumnMapping *stage = mapping.find(QStringLiteral("Deal Stage"));
    REQUIRE(stage);
    REQUIRE(stage->targets.size() == 2);
    CHECK(stage->targets[0].field == u"stage");
    CHECK(stage->targets[0].values.value(u"Closed Won"_qs) == u"contract_signed");
    CHECK(stage->targets[0].values.value(u"Contract Sent"_qs) == u"negotiating");
    CHECK(stage->targets[0].newChoices);
    CHECK(stage->targets[1].field == u"result");
    CHECK(stage->targets[1].values.value(u"Closed Won"_qs) == u"won");
    CHECK(stage->targets[1].values.value(u"Our own stage"_qs, u"?"_qs).isEmpty());
}

TEST_CASE("a list without words of other programs is mapped as before")
{
    const Mapping mapping = guessMapping({u"客户名称"_qs, u"阶段"_qs}, {{u"甲公司"_qs, u"谈判中"_qs}},
                                         *findRecordType(QStringLiteral("customer")), findRecordType);
    const ColumnMapping *stage = mapping.find(QStringLiteral("阶段"));
    REQUIRE(stage);
    CHECK(stage->targets.front().values.isEmpty());
}
