#include "core/services/listing.h"

#include "core/base/text.h"
#include "core/book/derived.h"
#include "core/domain/customer.h"
#include "core/domain/registry.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace kebu {

namespace {

QString say(const char *sentence) { return QCoreApplication::translate("listing", sentence); }

/// The column of customer_summary that gives an order, or nothing.
QString summaryKey(const RecordType &type, const QString &field)
{
    static const QHash<QString, QString> keys{{QStringLiteral("number"), QStringLiteral("number_key")},
                                              {QStringLiteral("name"), QStringLiteral("name_key")},
                                              {QStringLiteral("grade"), QStringLiteral("grade_key")},
                                              {QStringLiteral("next_due"), QStringLiteral("next_due")},
                                              {QStringLiteral("last_contact"), QStringLiteral("last_contact_at")},
                                              {QStringLiteral("stage"), QStringLiteral("stage_key")},
                                              {QStringLiteral("owner"), QStringLiteral("owner_key")},
                                              {QStringLiteral("city"), QStringLiteral("city_key")},
                                              {QStringLiteral("amount"), QStringLiteral("amount")},
                                              {QStringLiteral("ordered"), QStringLiteral("ordered")},
                                              {QStringLiteral("registered_on"), QStringLiteral("registered_on")}};
    return &type == &customer::type() ? keys.value(field) : QString();
}

/// What fits, before it is known which tables it is asked of.
struct Restriction {
    Query query;
    std::optional<std::vector<Id>> found; ///< by the finder
};

Result<Restriction> restrictionOf(Snapshot &view, const ListRequest &request)
{
    Restriction restriction;
    KEBU_LET(catalog, view.catalog());
    KEBU_LET(query, parseQuery(request.where, *request.record, *catalog));
    restriction.query = std::move(query);
    if (request.search.trimmed().isEmpty())
        return restriction;
    if (request.record != &customer::type())
        return Error{
            ErrorCode::Invalid, say(QT_TRANSLATE_NOOP("listing", "Only customers can be searched by words.")), {}};
    KEBU_LET(hits, view.finder().findAll(request.search));
    restriction.found = std::move(hits);
    return restriction;
}

QString jsonOf(const std::vector<Id> &ids)
{
    QJsonArray array;
    for (const Id id : ids)
        array.append(id.value);
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

/// A FROM and a WHERE, each empty or with what they need bound in order.
struct Source {
    QString id; ///< of the listed record
    QString sql;
    QVariantList values;
};

/// Whether the words found so few that they lead and their order is made by sorting, instead of an index that is walked
/// for them.
bool leads(const std::vector<Id> &found)
{
    constexpr size_t few = 20'000; // sorting so many takes some tens of milliseconds, as walking 100,000 entries does
    return found.size() <= few;
}

/// What the rows are wanted for.
enum class Wanted {
    Count,
    Record,         ///< columns of the record
    OrderOfSummary, ///< the order of an index of customer_summary
};

Source sourceOf(Snapshot &view, const ListRequest &request, const Restriction &restriction, Wanted wanted)
{
    const QString table = quoted(request.record->table());
    const bool isCustomer = request.record == &customer::type();
    const QueryNeeds needs = needsOf(restriction.query.root);
    const bool hasSummary = isCustomer && (wanted == Wanted::OrderOfSummary || needs.derived);
    const bool hasRecord = !hasSummary || needs.other || wanted == Wanted::Record;
    // CROSS JOIN holds SQLite to the order of the tables, and so to the index that gives the order of the rows
    const QString join = wanted == Wanted::OrderOfSummary ? QStringLiteral(" CROSS JOIN ") : QStringLiteral(" JOIN ");
    Source source{hasSummary ? QStringLiteral("summary.customer_id") : table + QStringLiteral(".id"), {}, {}};
    const bool isLed = restriction.found && leads(*restriction.found);
    QStringList tables;
    QStringList conditions;
    if (hasSummary)
        tables << QStringLiteral("customer_summary AS summary");
    if (hasRecord)
        tables << table;
    source.sql = QStringLiteral(" FROM ");
    if (isLed) {
        source.sql +=
            QStringLiteral("json_each(?) AS hit CROSS JOIN %1 ON %2 = hit.value").arg(tables.first(), source.id);
        source.values << jsonOf(*restriction.found);
    } else {
        source.sql += tables.first();
    }
    if (tables.size() > 1)
        source.sql += join + tables[1] + QStringLiteral(" ON %1.id = summary.customer_id").arg(table);
    if (restriction.found && !isLed) {
        conditions << source.id + QStringLiteral(" IN (SELECT value FROM json_each(?))");
        source.values << jsonOf(*restriction.found);
    }
    if (!restriction.query.isEverything()) {
        const SqlCondition fits = compile(restriction.query, {view.today(), view.clock().zone(), hasSummary});
        conditions << QString(u'(' + fits.sql + u')');
        source.values << fits.values;
    }
    if (!conditions.isEmpty())
        source.sql += QStringLiteral(" WHERE ") + conditions.join(QStringLiteral(" AND "));
    return source;
}

struct Order {
    std::optional<QueryField> field; ///< nothing: by id
    QString key;                     ///< column of customer_summary
};

Result<Order> orderOf(Snapshot &view, const ListRequest &request)
{
    QString name = request.sort.trimmed();
    if (name.isEmpty() && request.record == &customer::type())
        name = QString(customer::name);
    if (name.isEmpty() || name == u"id")
        return Order{};
    KEBU_LET(catalog, view.catalog());
    auto field = findQueryField(*request.record, *catalog, name);
    if (!field || field->reach != QueryField::Reach::Own)
        return Error{ErrorCode::Invalid,
                     say(QT_TRANSLATE_NOOP("listing", "%1 has no field \"%2\" to sort by."))
                         .arg(request.record->label().text(), name),
                     {}};
    const QString key = field->info.customId ? QString() : summaryKey(*request.record, field->info.name);
    return Order{std::move(field), key};
}

/// Whether storage's own order of the column is the one people expect.
bool sortsInSql(const QueryField &field)
{
    if (field.isDerived)
        return true;
    if (field.info.customId)
        return false;
    return !field.info.isReference() && field.info.type != FieldType::Text && field.info.type != FieldType::Choice;
}

SqlCondition selectOrdered(Snapshot &view, const ListRequest &request, const Order &order,
                           const Restriction &restriction, int rows)
{
    const QString direction = request.descending ? QStringLiteral(" DESC") : QString();
    const bool isSummary = !order.key.isEmpty() || (order.field && order.field->isDerived);
    const Source source = sourceOf(view, request, restriction, isSummary ? Wanted::OrderOfSummary : Wanted::Record);
    QString key;
    if (isSummary)
        key = QStringLiteral("summary.") +
              (order.key.isEmpty() ? QLatin1String(findDerivedField(*request.record, order.field->info.name)->column)
                                   : order.key);
    else if (order.field)
        key = quoted(request.record->table()) + u'.' + quoted(RecordStore::columnOf(order.field->info));
    SqlCondition select{QStringLiteral("SELECT ") + source.id + source.sql, source.values};
    select.sql += QStringLiteral(" ORDER BY ") + (key.isEmpty() ? QString() : key + direction + QStringLiteral(", ")) +
                  source.id + direction;
    if (rows >= 0) {
        select.sql += QStringLiteral(" LIMIT ?");
        select.values << rows;
    }
    return select;
}

struct KeyedId {
    QByteArray key;
    qint64 position = 0;
    Id id;
};

/// Text by the order of Chinese, choices by their place in the list, references by the name of what they point at.
Result<std::vector<KeyedId>> keyedIds(Snapshot &view, const ListRequest &request, const QueryField &field,
                                      const Restriction &restriction)
{
    const QString table = quoted(request.record->table());
    QString expression = table + u'.' + quoted(RecordStore::columnOf(field.info));
    QVariantList values;
    if (field.info.customId) {
        expression =
            QStringLiteral(
                "(SELECT own.sort_key FROM custom_value AS own WHERE own.record_id = %1.id AND own.field_id = ?)")
                .arg(table);
        values << field.info.customId.value;
    } else if (field.info.type == FieldType::Refs) {
        expression =
            QStringLiteral("(SELECT count(*) FROM link WHERE link.owner_id = %1.id AND link.field = ?)").arg(table);
        values << field.info.name;
    }
    const Source source = sourceOf(view, request, restriction, Wanted::Record);
    Statement rows(view.connection().database(),
                   QStringLiteral("SELECT ") + source.id + QStringLiteral(", ") + expression + source.sql);
    KEBU_TRY(rows.runWith(values + source.values));
    KEBU_LET(catalog, view.catalog());
    const std::vector<PicklistEntry> entries = catalog->picklists().entries(field.info.picklist);
    const RecordType *target = findRecordType(field.info.target);
    QHash<qint64, QByteArray> names;
    std::vector<KeyedId> keyed;
    while (rows.next()) {
        KeyedId row{{}, 0, rows.id(0)};
        if (field.info.customId) {
            row.key = rows.blob(1);
        } else if (field.info.type == FieldType::Choice) {
            const auto at = std::ranges::find(entries, rows.text(1), &PicklistEntry::code);
            row.position = at - entries.begin();
            row.key = sortKey(rows.text(1));
        } else if (field.info.type == FieldType::Ref && target && !rows.isNull(1)) {
            QByteArray &key = names[rows.number(1)];
            if (key.isNull()) {
                KEBU_LET(title, titleOf(view, *target, rows.id(1)));
                key = sortKey(title);
            }
            row.key = key;
        } else if (field.info.isHeldAsText() && field.info.type != FieldType::RefAny) {
            row.key = sortKey(rows.text(1));
        } else {
            row.position = rows.number(1);
        }
        keyed.push_back(std::move(row));
    }
    KEBU_TRY(rows.done());
    return keyed;
}

Result<ListWindow> sortedByProgram(Snapshot &view, const ListRequest &request, const QueryField &field,
                                   const Restriction &restriction, int rows)
{
    KEBU_LET(keyed, keyedIds(view, request, field, restriction));
    std::ranges::sort(keyed, [&request](const KeyedId &a, const KeyedId &b) {
        const auto key = [](const KeyedId &row) { return std::tie(row.position, row.key, row.id.value); };
        return request.descending ? key(b) < key(a) : key(a) < key(b);
    });
    ListWindow window;
    const size_t count = rows < 0 ? keyed.size() : std::min(keyed.size(), size_t(rows));
    for (size_t i = 0; i < count; ++i)
        window.ids.push_back(keyed[i].id);
    return window;
}

Result<ListWindow> listed(Snapshot &view, const ListRequest &request, int rows)
{
    KEBU_LET(restriction, restrictionOf(view, request));
    KEBU_LET(order, orderOf(view, request));
    if (order.field && order.key.isEmpty() && !sortsInSql(*order.field))
        return sortedByProgram(view, request, *order.field, restriction, rows);
    const SqlCondition select = selectOrdered(view, request, order, restriction, rows);
    Statement statement(view.connection().database(), select.sql);
    KEBU_TRY(statement.runWith(select.values));
    ListWindow window;
    while (statement.next())
        window.ids.push_back(statement.id(0));
    KEBU_TRY(statement.done());
    return window;
}

} // namespace

Result<ListWindow> openList(Snapshot &view, const ListRequest &request) { return listed(view, request, -1); }

Result<ListWindow> firstPage(Snapshot &view, const ListRequest &request, int rows)
{
    return listed(view, request, rows);
}

Result<qint64> countOf(Snapshot &view, const ListRequest &request)
{
    KEBU_LET(restriction, restrictionOf(view, request));
    const Source source = sourceOf(view, request, restriction, Wanted::Count);
    Statement rows(view.connection().database(), QStringLiteral("SELECT count(*)") + source.sql);
    KEBU_TRY(rows.runWith(source.values));
    const qint64 count = rows.next() ? rows.number(0) : 0;
    KEBU_TRY(rows.done());
    return count;
}

bool isIndexedOrder(const RecordType &type, const QString &field) { return !summaryKey(type, field).isEmpty(); }

Result<SqlCondition> listSql(Snapshot &view, const ListRequest &request, int rows)
{
    KEBU_LET(restriction, restrictionOf(view, request));
    KEBU_LET(order, orderOf(view, request));
    if (order.field && order.key.isEmpty() && !sortsInSql(*order.field))
        return SqlCondition{};
    return selectOrdered(view, request, order, restriction, rows);
}

} // namespace kebu
