#include "core/services/listing.h"

#include "core/base/text.h"
#include "core/book/derived.h"
#include "core/domain/customer.h"
#include "core/domain/fieldtext.h"
#include "core/domain/registry.h"
#include "core/domain/user.h"

namespace kebu {

std::vector<FieldInfo> listColumns(const RecordType &type, const Catalog &catalog)
{
    std::vector<FieldInfo> columns = catalog.fieldsOf(type);
    for (const DerivedField &derived : derivedFields(type))
        columns.push_back(derived.info);
    return columns;
}

QString titleOf(const Record &record)
{
    constexpr qsizetype longest = 60;
    static const QStringList candidates{
        QStringLiteral("name"),     QStringLiteral("title"),       QStringLiteral("goal"),
        QStringLiteral("text"),     QStringLiteral("description"), QStringLiteral("content"),
        QStringLiteral("label_zh"), QStringLiteral("code"),        QStringLiteral("problem"),
        QStringLiteral("number"),   QStringLiteral("value"),       QStringLiteral("suggestions")};
    for (const QString &candidate : candidates) {
        const int index = record.type().indexOf(candidate);
        if (index < 0 || !record.value(index).isText())
            continue;
        const QString line = simplifiedLine(record.value(index).text());
        return line.size() > longest ? line.left(longest) + u'…' : line;
    }
    return record.type().label().text() + u' ' + record.id().toString();
}

Result<QString> titleOf(Snapshot &view, const RecordType &type, Id id)
{
    KEBU_LET(record, view.store().find(type, id));
    return record ? titleOf(*record) : id.toString();
}

Result<QString> displayText(Snapshot &view, const FieldInfo &field, const Value &value)
{
    if (value.isEmpty())
        return QString();
    if (field.type == FieldType::RefAny) {
        const RecordRef ref = RecordRef::fromString(value.text());
        const RecordType *type = findRecordType(ref.record);
        return type ? titleOf(view, *type, ref.id) : Result<QString>(value.text());
    }
    if (field.isReference()) {
        const RecordType *target = findRecordType(field.target);
        QStringList titles;
        for (const Id id : field.type == FieldType::Refs ? value.ids() : std::vector{value.id()}) {
            KEBU_LET(title, titleOf(view, *target, id));
            titles << title;
        }
        return titles.join(uiLanguage() == Language::Chinese ? QStringLiteral("、") : QStringLiteral(", "));
    }
    KEBU_LET(catalog, view.catalog());
    FormatContext context;
    context.language = uiLanguage();
    context.zone = view.clock().zone();
    context.labelOf = [catalog](const FieldInfo &of, const QString &code) -> std::optional<QString> {
        return catalog->choiceLabel(of, code);
    };
    return formatFieldText(field, value, context);
}

namespace {

/// One row of customer_summary, read once for glance and derived columns.
struct SummaryRow {
    CustomerGlance glance;
    QHash<QString, Value> derived;
};

int warmthOf(const QString &hotUntil, const QString &warmUntil, const QString &today)
{
    if (!hotUntil.isEmpty() && hotUntil >= today)
        return 1;
    return !warmUntil.isEmpty() && warmUntil >= today ? 2 : 3;
}

/// What the glance needs, then every derived field.
const QString &summarySql()
{
    static const QString sql = []() -> QString {
        QString columns =
            QStringLiteral("SELECT s.next_due, s.next_task_id, s.last_contact_at, s.interactions, s.amount, "
                           "s.silent_from, s.dormant_from, "
                           "s.hot_until, s.warm_until, coalesce(i.method, ''), coalesce(u.name, ''), c.grade");
        for (const DerivedField &field : derivedFields(customer::type()))
            columns += QStringLiteral(", s.") + QLatin1String(field.column);
        return columns + QStringLiteral(" FROM customer_summary AS s JOIN customer AS c ON c.id = s.customer_id "
                                        "LEFT JOIN interaction AS i ON i.id = s.last_interaction_id "
                                        "LEFT JOIN \"user\" AS u ON u.id = c.owner_id WHERE s.customer_id = ?");
    }();
    return sql;
}

constexpr int firstDerivedColumn = 12;

/// Counts are shown when they are nought, everything else is nothing then.
Value derivedValue(const DerivedField &field, const Statement &row, int column)
{
    const QString empty = QString::fromLatin1(field.empty).remove(u'\'');
    if (field.info.isHeldAsText())
        return row.text(column) == empty ? Value() : Value(row.text(column));
    const qint64 number = row.number(column);
    return number == empty.toLongLong() && field.info.type != FieldType::Int ? Value() : Value(number);
}

Result<SummaryRow> readSummary(Snapshot &view, Id customer)
{
    Statement &row = view.connection().prepared(summarySql());
    KEBU_TRY(row.run(customer));
    SummaryRow summary;
    if (row.next()) {
        CustomerGlance &glance = summary.glance;
        glance.nextDue = row.text(0) == u"9999" ? QString() : row.text(0);
        glance.nextTask = row.id(1);
        const qint64 last = row.number(2);
        if (last != RecordStore::emptyNumber)
            glance.lastContactOn = localDate(Instant{last}, view.clock().zone());
        glance.interactions = int(row.number(3));
        glance.amount = Money{row.number(4)};
        glance.silentFrom = QDate::fromString(row.text(5), Qt::ISODate);
        glance.dormantFrom = QDate::fromString(row.text(6), Qt::ISODate);
        glance.warmth = warmthOf(row.text(7), row.text(8), view.today().toString(Qt::ISODate));
        glance.lastMethod = row.text(9);
        glance.ownerName = row.text(10);
        glance.grade = row.text(11).isEmpty() ? QString() : row.text(11) + QString::number(glance.warmth);
        int column = firstDerivedColumn;
        for (const DerivedField &field : derivedFields(customer::type()))
            summary.derived.insert(field.info.name, derivedValue(field, row, column++));
    }
    KEBU_TRY(row.done());
    return summary;
}

/// Names of the records a page points at, each read once.
class NameCache
{
public:
    explicit NameCache(Snapshot &view) : m_view(view) {}

    Result<QString> text(const FieldInfo &field, const Value &value)
    {
        if (field.type != FieldType::Ref)
            return displayText(m_view, field, value);
        const auto known = m_names.constFind({field.target, value.number()});
        if (known != m_names.constEnd())
            return *known;
        KEBU_LET(name, displayText(m_view, field, value));
        m_names.insert({field.target, value.number()}, name);
        return name;
    }

private:
    Snapshot &m_view;
    QHash<std::pair<QString, qint64>, QString> m_names;
};

} // namespace

Result<CustomerGlance> glanceAt(Snapshot &view, Id customer)
{
    KEBU_LET(summary, readSummary(view, customer));
    return summary.glance;
}

Result<std::vector<ListRow>> rowsOf(Snapshot &view, const RecordType &type, std::span<const Id> ids,
                                    const std::vector<FieldInfo> &columns)
{
    NameCache names(view);
    const bool isCustomer = &type == &customer::type();
    std::vector<ListRow> rows;
    rows.reserve(ids.size());
    for (const Id id : ids) {
        KEBU_LET(record, view.store().find(type, id));
        if (!record)
            continue;
        SummaryRow summary;
        if (isCustomer) {
            KEBU_LET(read, readSummary(view, id));
            summary = std::move(read);
        }
        ListRow row{id, {}, summary.glance};
        for (const FieldInfo &column : columns) {
            const bool isDerived = !column.customId && type.indexOf(column.name) < 0;
            Value value = isDerived ? summary.derived.value(column.name) : valueOf(*record, column);
            QString text;
            if (!value.isEmpty()) {
                KEBU_LET(shown, names.text(column, value));
                text = std::move(shown);
            }
            row.cells.push_back({std::move(value), std::move(text)});
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace kebu
