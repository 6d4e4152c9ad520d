#include "core/book/children.h"

#include "core/domain/history.h"
#include "core/domain/registry.h"

#include <algorithm>

namespace kebu {

namespace {

Result<qint64> countOf(Snapshot &view, const QString &condition, const RecordType &type, const QVariantList &values)
{
    Statement &row = view.connection().prepared(QStringLiteral("SELECT count(*) FROM ") + quoted(type.table()) +
                                                QStringLiteral(" WHERE ") + condition);
    KEBU_TRY(row.runWith(values));
    const qint64 count = row.next() ? row.number(0) : 0;
    KEBU_TRY(row.done());
    return count;
}

} // namespace

Result<std::vector<ChildCount>> childrenOf(Snapshot &view, const RecordType &type, Id id)
{
    std::vector<ChildCount> children;
    for (const IncomingReference &incoming : referencesTo(type)) {
        const FieldInfo &field = incoming.type->field(incoming.field);
        if (!field.isRequired || incoming.type == &stageEntry::type() || incoming.type == &gradeEntry::type())
            continue;
        KEBU_LET(count, countOf(view, RecordStore::pointsAt(field), *incoming.type, {id.value}));
        if (count > 0)
            children.push_back({incoming.type, count});
    }
    for (const RecordType *other : recordTypes()) {
        for (const FieldInfo &field : other->fields()) {
            if (field.type != FieldType::RefAny || !field.isRequired)
                continue;
            const QString condition = RecordStore::pointsAt(field) +
                                      QStringLiteral(" AND %1 = ?").arg(quoted(field.name + QStringLiteral("_record")));
            KEBU_LET(count, countOf(view, condition, *other, {id.value, type.name()}));
            if (count > 0)
                children.push_back({other, count});
        }
    }
    return children;
}

QString childrenText(const std::vector<ChildCount> &children)
{
    QStringList parts;
    for (const ChildCount &child : children)
        parts << QStringLiteral("%1 (%2)").arg(child.type->plural().text()).arg(child.count);
    return parts.join(uiLanguage() == Language::Chinese ? QStringLiteral("、") : QStringLiteral(", "));
}

} // namespace kebu
