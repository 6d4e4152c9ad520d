#include "tests/support/knownduplicates.h"

#include "tests/support/book.h"

#include <QFile>

namespace kebu::test {

namespace {

QList<QByteArray> linesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<QByteArray> lines;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (!line.trimmed().isEmpty())
            lines << line.trimmed();
    }
    return lines;
}

QList<QByteArrayList> rowsOf(const QString &path, char separator)
{
    QList<QByteArrayList> rows;
    for (const QByteArray &line : linesOf(path))
        rows << line.split(separator);
    return rows;
}

KnownDuplicates febrl()
{
    KnownDuplicates list{QStringLiteral("febrl dataset1"),
                         sharedData(QStringLiteral("febrl_persons/dataset1.csv")),
                         R"({"record": "customer", "key": ["number"],
        "columns": {"rec_id": "number", "given_name": "name", "surname": "name", "address_1": "address",
            "street_number": {"custom": "house"}, "address_2": {"custom": "place"}, "suburb": "city",
            "state": "province", "postcode": {"custom": "postcode"}, "date_of_birth": {"custom": "born"},
            "soc_sec_id": {"custom": "ssn"}},
        "constants": {"kind": "individual"}})",
                         {},
                         {0.98, 0.98, 0}};
    for (const QByteArrayList &row : rowsOf(list.file, ',').mid(1))
        list.truth.insert(QString::fromUtf8(row[0]), QString::fromUtf8(row[0].split('-').value(1)));
    return list;
}

KnownDuplicates restaurants()
{
    KnownDuplicates list{QStringLiteral("restaurants"),
                         sharedData(QStringLiteral("restaurants/single_table_restaurantProfiles.csv")),
                         R"({"record": "customer", "key": ["number"],
        "columns": {"id": "number", "name": "name", "addr": "address", "phone": "phone",
            "city": {"field": "city", "new_choices": true}, "type": {"custom": "type"}},
        "constants": {"kind": "enterprise"}})",
                         {},
                         {0, 0, 0.95}};
    for (const QByteArrayList &row : rowsOf(list.file, '|').mid(1))
        list.truth.insert(QString::fromUtf8(row[0]), QString::fromUtf8(row[0]));
    // this file has no line of names
    for (const QByteArrayList &pair :
         rowsOf(sharedData(QStringLiteral("restaurants/single_table_duplicates.csv")), '|'))
        list.truth[QString::fromUtf8(pair[1])] = list.truth.value(QString::fromUtf8(pair[0]));
    return list;
}

KnownDuplicates chicagoSites()
{
    KnownDuplicates list{QStringLiteral("chicago_sites"),
                         sharedData(QStringLiteral("chicago_sites/csv_example_input_with_true_ids.csv")),
                         R"({"record": "customer", "key": ["number"],
        "columns": {"Id": "number", "Site name": "name", "Address": "address", "Phone": "phone",
            "Zip": {"custom": "zip"}},
        "constants": {"kind": "enterprise"}})",
                         {},
                         {0, 0, 0.80}};
    // the two first columns are plain numbers; lines that go on within quotes begin otherwise
    for (const QByteArray &line : linesOf(list.file).mid(1)) {
        const QByteArrayList cells = line.split(',');
        bool isTrue = false;
        bool isNumber = false;
        const int id = cells.value(1).toInt(&isNumber);
        (void)cells[0].toLongLong(&isTrue);
        if (isTrue && isNumber && cells.size() > 2 && cells[2].startsWith('"'))
            list.truth.insert(QString::number(id), QString::fromUtf8(cells[0]));
    }
    return list;
}

} // namespace

std::vector<KnownDuplicates> knownDuplicates()
{
    std::vector<KnownDuplicates> all;
    for (KnownDuplicates &list : std::vector{febrl(), restaurants(), chicagoSites()}) {
        if (!list.truth.isEmpty())
            all.push_back(std::move(list));
    }
    return all;
}

std::optional<KnownDuplicates> knownDuplicates(const QString &title)
{
    for (KnownDuplicates &list : knownDuplicates()) {
        if (list.title == title)
            return std::move(list);
    }
    return std::nullopt;
}

MatchFigures::MatchFigures(const QHash<QString, QString> &truth)
{
    QHash<QString, int> sizes;
    for (const QString &each : truth)
        truePairs += sizes[each]++;
}

} // namespace kebu::test
