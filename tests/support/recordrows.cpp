#include "tests/support/recordrows.h"

#include "core/domain/customer.h"
#include "core/domain/customfield.h"
#include "core/domain/picklist.h"
#include "core/domain/registry.h"

namespace kebu::test {

namespace {

/// What the i-th row holds in a column, in SQL.
QString filling(const FieldInfo &field)
{
    switch (field.type) {
    case FieldType::Date:
        return QStringLiteral("date('2024-01-01', '+' || (i * 7 % 900) || ' days')");
    case FieldType::Choice:
        return field.choices.empty() ? QStringLiteral("'choice ' || (i % 40)")
                                     : QStringLiteral("'%1'").arg(QString::fromUtf8(field.choices[0].code));
    case FieldType::Instant:
        return QStringLiteral("1700000000000 + i * 600000");
    case FieldType::Text:
        return QStringLiteral("'文字 ' || (i * 7919 % 100000)");
    case FieldType::Int:
    case FieldType::Money:
    case FieldType::Decimal:
        return QStringLiteral("i * 7919 % 100000");
    default:
        return {};
    }
}

/// Rows written past the door: what is measured is reading.
Result<void> fill(Connection &connection, const RecordType &type, qint64 base, qint64 customers, int rows)
{
    QStringList columns{QStringLiteral("id")};
    QStringList values{QStringLiteral("%1 + i").arg(base)};
    for (const FieldInfo &field : type.fields()) {
        const bool isOwner = field.type == FieldType::Ref && field.target == u"customer" && field.isRequired;
        const QString value = isOwner ? QStringLiteral("%1 + i").arg(customers) : filling(field);
        if (value.isEmpty())
            continue;
        columns << quoted(RecordStore::columnOf(field));
        values << value;
    }
    Statement insert(
        connection.database(),
        QStringLiteral("INSERT INTO %1 (%2) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
                       "WHERE i < %4) SELECT %3 FROM n")
            .arg(quoted(type.table()), columns.join(u','), values.join(u','))
            .arg(rows));
    return insert.run();
}

} // namespace

std::vector<const RecordType *> listedKinds()
{
    std::vector<const RecordType *> kinds;
    for (const RecordType *type : recordTypes()) {
        if (type != &customField::type() && type != &picklistEntry::type())
            kinds.push_back(type);
    }
    return kinds;
}

Result<void> fillEveryKind(Book &book, int rows)
{
    constexpr qint64 step = 10'000'000;
    KEBU_TRY(book.change(QStringLiteral("rows"),
                         [rows](Change &change) -> Result<void> {
                             qint64 base = 2 * step;
                             for (const RecordType *type : listedKinds()) {
                                 const bool isCustomer = type == &customer::type();
                                 KEBU_TRY(
                                     fill(change.view().connection(), *type, isCustomer ? step : base, step, rows));
                                 base += step;
                             }
                             return {};
                         })
                 .result());
    return book.rebuildProjections().result();
}

} // namespace kebu::test
