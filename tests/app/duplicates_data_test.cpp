// The figures of docs/duplicates.md, on the way a person takes: a mapping file, an import, the list of duplicates.
#include "tests/app/acceptance.h"
#include "tests/support/knownduplicates.h"

#include <QJsonDocument>

#include <iostream>

using namespace kebu::test;

namespace {

MatchFigures figuresOf(const KnownDuplicates &list)
{
    const AcceptanceShell shell;
    shell.write(QStringLiteral("map.json"), list.mapping);
    const QJsonObject imported = shell.json({QStringLiteral("import"), QStringLiteral("b.kebu"), list.file,
                                             QStringLiteral("--map"), QStringLiteral("map.json")});
    REQUIRE(imported.value(QStringLiteral("created")).toInt() == list.truth.size());
    const QJsonObject answer = shell.does("duplicates b.kebu");
    MatchFigures figures(list.truth);
    for (const QJsonValue &pair : answer.value(QStringLiteral("pairs")).toArray()) {
        const QJsonArray numbers = pair.toObject().value(QStringLiteral("numbers")).toArray();
        figures.count(list.truth.value(numbers[0].toString()) == list.truth.value(numbers[1].toString()));
    }
    std::cout << list.title.toStdString() << ": true pairs " << figures.truePairs << ", listed " << figures.listed
              << ", precision " << figures.precision() << ", recall " << figures.recall() << ", F1 " << figures.f1()
              << ", " << answer.value(QStringLiteral("ms")).toInt() << " ms\n";
    return figures;
}

void checkList(const char *title, int truePairs)
{
    const auto list = knownDuplicates(QString::fromLatin1(title));
    if (!list)
        SKIP("the shared data is not here");
    const MatchFigures figures = figuresOf(*list);
    CHECK(figures.truePairs == truePairs);
    CHECK(figures.precision() >= list->goals.precision);
    CHECK(figures.recall() >= list->goals.recall);
    CHECK(figures.f1() >= list->goals.f1);
}

} // namespace

TEST_CASE("the persons of febrl dataset1 are found", "[data]") { checkList("febrl dataset1", 500); }

TEST_CASE("the restaurants are found, those of one hotel kept apart", "[data]") { checkList("restaurants", 112); }

TEST_CASE("the sites of Chicago are found", "[data]") { checkList("chicago_sites", 6608); }
