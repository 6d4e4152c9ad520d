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

/// What fits: the query's condition and the finder's hits.
Result<SqlCondition> restriction(Snapshot &view, const ListRequest &request)
{
    KEBU_LET(catalog, view.catalog());
    KEBU_LET(query, parseQuery(request.where, *request.record, *catalog));
    SqlCondition condition = compile(query, {view.today(), view.clock().zone()});
    if (query.isEverything())
        condition = {};
    if (request.search.trimmed().isEmpty())
        return condition;
    if (request.record != &customer::type())
        return Error{
            ErrorCode::Invalid, say(QT_TRANSLATE_NOOP("listing", "Only customers can be searched by words.")), {}};
    KEBU_LET(hits, view.finder().findAll(request.search));
    QJsonArray ids;
    for (const Id id : hits)
        ids.append(id.value);
    const QString found = QStringLiteral("\"customer\".id IN (SELECT value FROM json_each(?))");
    condition.sql = condition.sql.isEmpty() ? found : found + QStringLiteral(" AND (") + condition.sql + u')';
    condition.values.prepend(QString::fromUtf8(QJsonDocument(ids).toJson(QJsonDocument::Compact)));
    return condition;
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

SqlCondition selectOrdered(const ListRequest &request, const Order &order, SqlCondition where, int rows)
{
    const QString table = quoted(request.record->table());
    const QString direction = request.descending ? QStringLiteral(" DESC") : QString();
    const bool isSummary = !order.key.isEmpty() || (order.field && order.field->isDerived);
    QString id = table + QStringLiteral(".id");
    QString from = table;
    QString key;
    if (isSummary) {
        id = QStringLiteral("summary.customer_id");
        // CROSS JOIN holds SQLite to the order of the tables, and so to the index that gives the order of the rows
        from =
            where.sql.isEmpty()
                ? QStringLiteral("customer_summary AS summary")
                : QStringLiteral(
                      "customer_summary AS summary CROSS JOIN \"customer\" ON \"customer\".id = summary.customer_id");
        key = QStringLiteral("summary.") +
              (order.key.isEmpty() ? QLatin1String(findDerivedField(*request.record, order.field->info.name)->column)
                                   : order.key);
    } else if (order.field) {
        key = table + u'.' + quoted(RecordStore::columnOf(order.field->info));
    }
    QString sql = QStringLiteral("SELECT ") + id + QStringLiteral(" FROM ") + from;
    if (!where.sql.isEmpty())
        sql += QStringLiteral(" WHERE ") + where.sql;
    sql += QStringLiteral(" ORDER BY ") + (key.isEmpty() ? QString() : key + direction + QStringLiteral(", ")) + id +
           direction;
    if (rows >= 0) {
        sql += QStringLiteral(" LIMIT ?");
        where.values << rows;
    }
    return {sql, where.values};
}

struct KeyedId {
    QByteArray key;
    qint64 position = 0;
    Id id;
};

/// Text by the order of Chinese, choices by their place in the list, references by the name of what they point at.
Result<std::vector<KeyedId>> keyedIds(Snapshot &view, const ListRequest &request, const QueryField &field,
                                      const SqlCondition &where)
{
    const QString table = quoted(request.record->table());
    QString expression = table + u'.' + quoted(RecordStore::columnOf(field.info));
    QString from = table;
    QVariantList values;
    if (field.info.customId) {
        expression = QStringLiteral("own.sort_key");
        from += QStringLiteral(" LEFT JOIN custom_value AS own ON own.record_id = ") + table +
                QStringLiteral(".id AND own.field_id = ?");
        values << field.info.customId.value;
    } else if (field.info.type == FieldType::Refs) {
        expression =
            QStringLiteral("(SELECT count(*) FROM link WHERE link.owner_id = %1.id AND link.field = ?)").arg(table);
        values << field.info.name;
    }
    Statement rows(view.connection().database(),
                   QStringLiteral("SELECT %1.id, %2 FROM %3").arg(table, expression, from) +
                       (where.sql.isEmpty() ? QString() : QStringLiteral(" WHERE ") + where.sql));
    KEBU_TRY(rows.runWith(values + where.values));
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
                                   const SqlCondition &where, int rows)
{
    KEBU_LET(keyed, keyedIds(view, request, field, where));
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
    KEBU_LET(where, restriction(view, request));
    KEBU_LET(order, orderOf(view, request));
    if (order.field && order.key.isEmpty() && !sortsInSql(*order.field))
        return sortedByProgram(view, request, *order.field, where, rows);
    const SqlCondition select = selectOrdered(request, order, where, rows);
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

bool isIndexedOrder(const RecordType &type, const QString &field) { return !summaryKey(type, field).isEmpty(); }

Result<SqlCondition> listSql(Snapshot &view, const ListRequest &request, int rows)
{
    KEBU_LET(where, restriction(view, request));
    KEBU_LET(order, orderOf(view, request));
    if (order.field && order.key.isEmpty() && !sortsInSql(*order.field))
        return SqlCondition{};
    return selectOrdered(request, order, where, rows);
}

} // namespace kebu
