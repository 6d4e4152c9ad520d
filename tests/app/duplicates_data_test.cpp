// The figures of docs/duplicates.md, on the way a person takes: a mapping file, an import, the list of duplicates.
#include "tests/app/acceptance.h"

#include <QHash>
#include <QJsonDocument>

#include <iostream>

using namespace kebu::test;

namespace {

struct Figures {
    int truePairs = 0;
    int listed = 0;
    int right = 0;
    int ms = 0;

    [[nodiscard]] double precision() const { return listed ? double(right) / listed : 0; }
    [[nodiscard]] double recall() const { return truePairs ? double(right) / truePairs : 0; }
    [[nodiscard]] double f1() const
    {
        return precision() + recall() > 0 ? 2 * precision() * recall() / (precision() + recall()) : 0;
    }
};

/// `truth`: number of the customer → what it really is.
Figures figuresOf(const char *file, const QByteArray &mapping, const QHash<QString, QString> &truth)
{
    const AcceptanceShell shell;
    shell.write(QStringLiteral("map.json"), mapping);
    const QJsonObject imported = shell.json({QStringLiteral("import"), QStringLiteral("b.kebu"), shared(file),
                                             QStringLiteral("--map"), QStringLiteral("map.json")});
    REQUIRE(imported.value(QStringLiteral("created")).toInt() == truth.size());
    const QJsonObject answer = shell.does("duplicates b.kebu");
    Figures figures;
    QHash<QString, int> sizes;
    for (const QString &each : truth)
        figures.truePairs += sizes[each]++;
    for (const QJsonValue &pair : answer.value(QStringLiteral("pairs")).toArray()) {
        const QJsonArray numbers = pair.toObject().value(QStringLiteral("numbers")).toArray();
        ++figures.listed;
        figures.right += truth.value(numbers[0].toString()) == truth.value(numbers[1].toString());
    }
    figures.ms = answer.value(QStringLiteral("ms")).toInt();
    std::cout << file << ": true pairs " << figures.truePairs << ", listed " << figures.listed << ", precision "
              << figures.precision() << ", recall " << figures.recall() << ", F1 " << figures.f1() << ", " << figures.ms
              << " ms\n";
    return figures;
}

QList<QByteArrayList> table(const QString &path, char separator)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    QList<QByteArrayList> rows;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (!line.trimmed().isEmpty())
            rows << line.trimmed().split(separator);
    }
    return rows;
}

} // namespace

TEST_CASE("the persons of febrl dataset1 are found", "[data]")
{
    const QString path = shared("febrl_persons/dataset1.csv");
    if (path.isEmpty())
        SKIP("the shared data is not here");
    QHash<QString, QString> truth;
    for (const QByteArrayList &row : table(path, ',').mid(1))
        truth.insert(QString::fromUtf8(row[0]), QString::fromUtf8(row[0].split('-')[1]));
    const Figures figures = figuresOf("febrl_persons/dataset1.csv", R"({"record": "customer", "key": ["number"],
        "columns": {"rec_id": "number", "given_name": "name", "surname": "name", "address_1": "address",
            "street_number": {"custom": "house"}, "address_2": {"custom": "place"}, "suburb": "city",
            "state": "province", "postcode": {"custom": "postcode"}, "date_of_birth": {"custom": "born"},
            "soc_sec_id": {"custom": "ssn"}},
        "constants": {"kind": "individual"}})",
                                      truth);
    CHECK(figures.truePairs == 500);
    CHECK(figures.recall() >= 0.98);
    CHECK(figures.precision() >= 0.98);
}

TEST_CASE("the restaurants are found, those of one hotel kept apart", "[data]")
{
    const QString pairs = shared("restaurants/single_table_duplicates.csv");
    if (pairs.isEmpty())
        SKIP("the shared data is not here");
    QHash<QString, QString> truth;
    for (const QByteArrayList &row : table(shared("restaurants/single_table_restaurantProfiles.csv"), '|').mid(1))
        truth.insert(QString::fromUtf8(row[0]), QString::fromUtf8(row[0]));
    for (const QByteArrayList &pair : table(pairs, '|'))
        truth[QString::fromUtf8(pair[1])] = truth.value(QString::fromUtf8(pair[0]));
    const Figures figures = figuresOf("restaurants/single_table_restaurantProfiles.csv", R"({"record": "customer",
        "key": ["number"], "columns": {"id": "number", "name": "name", "addr": "address", "phone": "phone",
            "city": {"field": "city", "new_choices": true}, "type": {"custom": "type"}},
        "constants": {"kind": "enterprise"}})",
                                      truth);
    CHECK(figures.truePairs == 112);
    CHECK(figures.f1() >= 0.95);
}

TEST_CASE("the sites of Chicago are found", "[data]")
{
    const QString path = shared("chicago_sites/csv_example_input_with_true_ids.csv");
    if (path.isEmpty())
        SKIP("the shared data is not here");
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    QHash<QString, QString> truth;
    // the two first columns are plain numbers; lines that go on within quotes begin otherwise
    for (const QByteArray &line : file.readAll().split('\n').mid(1)) {
        const QByteArrayList cells = line.split(',');
        bool isTrue = false;
        bool isNumber = false;
        const int id = cells.value(1).toInt(&isNumber);
        cells[0].toLongLong(&isTrue);
        if (isTrue && isNumber && cells.size() > 2 && cells[2].startsWith('"'))
            truth.insert(QString::number(id), QString::fromUtf8(cells[0]));
    }
    const Figures figures = figuresOf("chicago_sites/csv_example_input_with_true_ids.csv", R"({"record": "customer",
        "key": ["number"], "columns": {"Id": "number", "Site name": "name", "Address": "address", "Phone": "phone",
            "Zip": {"custom": "zip"}},
        "constants": {"kind": "enterprise"}})",
                                      truth);
    CHECK(figures.truePairs == 6608);
    CHECK(figures.f1() >= 0.80);
}
