#include "core/storage/snapshot.h"

#include "core/domain/customfield.h"
#include "core/domain/picklist.h"

#include <QCoreApplication>

namespace kebu {

namespace {
Error notFound(const RecordType &type, const QString &what)
{
    return {ErrorCode::NotFound,
            QCoreApplication::translate("storage", "There is no %1 %2 in this book.").arg(type.label().text(), what),
            {}};
}
} // namespace

Result<const Catalog *> Snapshot::catalog()
{
    if (!m_catalog) {
        KEBU_LET(entries, store().where(picklistEntry::type(), QStringLiteral("1 ORDER BY id"), {}));
        KEBU_LET(fields, store().where(customField::type(), QStringLiteral("1 ORDER BY id"), {}));
        m_catalog.emplace(entries, std::move(fields));
    }
    return &*m_catalog;
}

Result<Record> Snapshot::get(const RecordType &type, Id id)
{
    KEBU_LET(found, store().find(type, id));
    if (!found)
        return notFound(type, id.toString());
    return std::move(*found);
}

Result<Record> Snapshot::get(const RecordType &type, const QString &idOrNumber)
{
    if (type.indexOf(QStringLiteral("number")) >= 0) {
        KEBU_LET(found, store().where(type, QStringLiteral("number = ? AND number <> ''"), {idOrNumber.trimmed()}));
        if (!found.empty())
            return std::move(found.front());
    }
    if (const Id id = Id::fromString(idOrNumber)) {
        KEBU_LET(found, store().find(type, id));
        if (found)
            return std::move(*found);
    }
    return notFound(type, idOrNumber);
}

Result<qint64> Snapshot::count(const RecordType &type)
{
    Statement &row = m_connection.prepared(QStringLiteral("SELECT count(*) FROM ") + quoted(type.table()));
    KEBU_TRY(row.run());
    const qint64 count = row.next() ? row.number(0) : 0;
    KEBU_TRY(row.done());
    return count;
}

} // namespace kebu
