#include "core/services/servicedesk.h"

#include "core/domain/attachment.h"
#include "core/domain/contact.h"
#include "core/domain/customer.h"
#include "core/domain/interaction.h"
#include "core/domain/product.h"
#include "core/domain/servicecase.h"
#include "core/storage/dealings.h"

#include <algorithm>

namespace kebu {

namespace {

constexpr int mostFound = 200; ///< customers that words may find
constexpr int mostProducts = 100;
constexpr int mostContacts = 50;
constexpr qint64 hour = 3600 * 1000;
/// Words of the partial indexes; the planner takes an index only for the very same condition.
const QString isOpenSql = QStringLiteral("resolved_at = -9223372036854775808");
const QString isResolvedSql = QStringLiteral("resolved_at > -9223372036854775808");
constexpr auto emptyNumber = RecordStore::emptyNumber;

QString likeWords(QString words)
{
    for (const QChar special : {u'\\', u'%', u'_'})
        words.replace(special, QString(u'\\') + special);
    return u'%' + words + u'%';
}

/// `+` keeps the planner on the index that gives the order, so that reading stops at the limit.
void narrow(SqlCondition &condition, const CaseQuery &query, const std::vector<Id> &customers)
{
    const auto add = [&condition](const QString &sql, const QVariant &value) {
        condition.sql += QStringLiteral(" AND ") + sql;
        condition.values << value;
    };
    if (!query.kind.isEmpty())
        add(QStringLiteral("kind = ?"), query.kind);
    if (query.handler)
        add(QStringLiteral("+handler_id = ?"), query.handler.value);
    if (query.product)
        add(QStringLiteral("+product_id = ?"), query.product.value);
    const QString words = query.words.trimmed();
    if (words.isEmpty())
        return;
    QStringList marks;
    QVariantList ids;
    for (const Id id : customers) {
        marks << QStringLiteral("?");
        ids << id.value;
    }
    condition.sql +=
        QStringLiteral(" AND (+number LIKE ? ESCAPE '\\' OR problem LIKE ? ESCAPE '\\' OR +customer_id IN (%1))")
            .arg(marks.join(u','));
    condition.values << likeWords(words) << likeWords(words);
    condition.values << ids;
}

SqlCondition whereOf(CaseState state, const CaseQuery &query, const std::vector<Id> &customers, Instant now)
{
    const qint64 soon = now.ms + dueSoonHours * hour;
    SqlCondition condition;
    switch (state) {
    case CaseState::Overdue:
        condition = {isOpenSql + QStringLiteral(" AND due_at > ? AND due_at < ?"), {emptyNumber, now.ms}};
        break;
    case CaseState::DueSoon:
        condition = {isOpenSql + QStringLiteral(" AND due_at >= ? AND due_at < ?"), {now.ms, soon}};
        break;
    case CaseState::Open:
        condition = {isOpenSql + QStringLiteral(" AND due_at >= ?"), {soon}};
        break;
    case CaseState::Resolved:
        condition = {isResolvedSql + QStringLiteral(" AND resolved_at >= ?"), {now.ms - resolvedShownDays * 24 * hour}};
        break;
    }
    narrow(condition, query, customers);
    return condition;
}

/// Open cases for which no time was set.
SqlCondition whereUnlimited(const CaseQuery &query, const std::vector<Id> &customers)
{
    SqlCondition condition{isOpenSql + QStringLiteral(" AND due_at = ?"), {emptyNumber}};
    narrow(condition, query, customers);
    return condition;
}

Result<qint64> countOf(Snapshot &view, const SqlCondition &condition)
{
    Statement &row =
        view.connection().prepared(QStringLiteral("SELECT count(*) FROM service_case WHERE ") + condition.sql);
    KEBU_TRY(row.runWith(condition.values));
    const qint64 count = row.next() ? row.number(0) : 0;
    KEBU_TRY(row.done());
    return count;
}

/// Reads the cases of the states one after the other and knows their customers and products.
class DeskReader
{
public:
    DeskReader(Snapshot &view, const CaseQuery &query) : m_view(view), m_query(query) {}

    Result<ServiceDesk> read()
    {
        if (const QString words = m_query.words.trimmed(); !words.isEmpty()) {
            KEBU_LET(hits, m_view.finder().find(words, mostFound));
            for (const SearchIndex::Hit &hit : hits)
                m_customers.push_back(hit.customer);
        }
        for (const CaseState state : {CaseState::Overdue, CaseState::DueSoon, CaseState::Open, CaseState::Resolved}) {
            if (m_query.onlyOverdue && state != CaseState::Overdue)
                continue;
            KEBU_TRY(take(state));
        }
        KEBU_LET(products, m_view.store().where(product::type(), QStringLiteral("id > 0 ORDER BY name, id LIMIT ?"),
                                                {mostProducts}));
        m_desk.products = std::move(products);
        return std::move(m_desk);
    }

private:
    Result<void> take(CaseState state)
    {
        const Instant now = m_view.clock().now();
        KEBU_LET(total, countOf(m_view, whereOf(state, m_query, m_customers, now)));
        m_desk.totals[size_t(state)] = total;
        KEBU_TRY(add(caseSql(state, m_query, m_customers, now), state));
        if (state != CaseState::Open)
            return {};
        SqlCondition unlimited = whereUnlimited(m_query, m_customers);
        KEBU_LET(further, countOf(m_view, unlimited));
        m_desk.totals[size_t(state)] += further;
        unlimited.sql += QStringLiteral(" ORDER BY id LIMIT ?");
        unlimited.values << m_query.limit;
        return add(unlimited, state);
    }

    Result<void> add(const SqlCondition &condition, CaseState state)
    {
        KEBU_LET(cases, m_view.store().where(serviceCase::type(), condition.sql, condition.values));
        for (Record &record : cases) {
            KEBU_LET(customer, customerOf(record.ref(serviceCase::customer)));
            CaseItem item{std::move(record), std::move(customer), {}, state};
            KEBU_LET(name, productName(item.serviceCase.ref(serviceCase::product)));
            item.product = name;
            if (m_query.isMasked) {
                KEBU_LET(people, CustomerPeople::of(m_view, item.customer.id()));
                item.serviceCase = people.withMaskedTexts(std::move(item.serviceCase));
            }
            m_desk.items.push_back(std::move(item));
        }
        return {};
    }

    Result<Record> customerOf(Id id)
    {
        if (const auto known = m_known.constFind(id); known != m_known.constEnd())
            return *known;
        KEBU_LET(customer, m_view.get(customer::type(), id));
        m_known.insert(id, customer);
        return customer;
    }

    Result<QString> productName(Id id)
    {
        if (!id)
            return QString();
        if (const auto known = m_products.constFind(id); known != m_products.constEnd())
            return *known;
        KEBU_LET(found, m_view.get(product::type(), id));
        m_products.insert(id, found.text(product::name));
        return found.text(product::name);
    }

    Snapshot &m_view;
    const CaseQuery &m_query;
    std::vector<Id> m_customers;
    QHash<Id, Record> m_known;
    QHash<Id, QString> m_products;
    ServiceDesk m_desk;
};

} // namespace

SqlCondition caseSql(CaseState state, const CaseQuery &query, const std::vector<Id> &customers, Instant now)
{
    SqlCondition condition = whereOf(state, query, customers, now);
    condition.sql += state == CaseState::Resolved ? QStringLiteral(" ORDER BY resolved_at DESC, id DESC LIMIT ?")
                                                  : QStringLiteral(" ORDER BY due_at, id LIMIT ?");
    condition.values << query.limit;
    return condition;
}

CaseState caseStateOf(const Record &record, Instant now)
{
    if (record.has(serviceCase::resolvedAt))
        return CaseState::Resolved;
    if (!record.has(serviceCase::dueAt))
        return CaseState::Open;
    const qint64 due = record.number(serviceCase::dueAt);
    return due < now.ms                         ? CaseState::Overdue
           : due < now.ms + dueSoonHours * hour ? CaseState::DueSoon
                                                : CaseState::Open;
}

Result<ServiceDesk> serviceDesk(Snapshot &view, const CaseQuery &query) { return DeskReader(view, query).read(); }

Result<CasePage> casePage(Snapshot &view, Id id)
{
    CasePage page;
    KEBU_LET(record, view.get(serviceCase::type(), id));
    page.serviceCase = std::move(record);
    const Id owner = page.serviceCase.ref(serviceCase::customer);
    KEBU_LET(customer, view.get(customer::type(), owner));
    page.customer = std::move(customer);
    if (const Id who = page.serviceCase.ref(serviceCase::contact)) {
        KEBU_LET(contact, view.get(contact::type(), who));
        page.contact = std::move(contact);
    }
    if (const Id what = page.serviceCase.ref(serviceCase::product)) {
        KEBU_LET(found, view.get(product::type(), what));
        page.product = found.text(product::name);
    }
    KEBU_LET(contacts,
             view.store().where(
                 interaction::type(),
                 QStringLiteral(
                     "about_id = ? AND about_id <> 0 AND about_record = ? ORDER BY happened_at DESC, id DESC LIMIT ?"),
                 {id.value, serviceCase::type().name(), mostContacts}));
    page.contacts = std::move(contacts);
    KEBU_LET(files,
             view.store().where(attachment::type(),
                                QStringLiteral("about_id = ? AND about_id <> 0 AND about_record = ? ORDER BY id DESC"),
                                {id.value, serviceCase::type().name()}));
    page.files = std::move(files);
    KEBU_LET(others, view.store().where(serviceCase::type(),
                                        QStringLiteral("customer_id = ? AND id <> ? AND ") + isOpenSql +
                                            QStringLiteral(" ORDER BY id LIMIT 10"),
                                        {owner.value, id.value}));
    page.otherOpen = std::move(others);
    KEBU_LET(dealings, dealingsOf(view.connection(), owner, view.clock().zone()));
    page.satisfaction = dealings.satisfaction;
    page.satisfactionOn = dealings.satisfactionOn;
    KEBU_LET(people, CustomerPeople::of(view, owner));
    page.people = std::move(people);
    return page;
}

Result<void> closeCase(Change &change, Id id, const CaseResult &result)
{
    const Instant now = change.clock().now();
    return change.edit(serviceCase::type(), id, [&](Record &record) {
        record.set(serviceCase::measures, Value(result.measures.trimmed()));
        record.set(serviceCase::effect, Value(result.effect.trimmed()));
        record.set(serviceCase::resolvedAt, Value::of(now));
        record.set(serviceCase::satisfaction, result.satisfaction > 0 ? Value(qint64(result.satisfaction)) : Value());
    });
}

Result<void> reopenCase(Change &change, Id id)
{
    return change.edit(serviceCase::type(), id, [](Record &record) {
        record.set(serviceCase::resolvedAt, Value());
        record.set(serviceCase::satisfaction, Value());
    });
}

Result<LogOutcome> logAboutCase(Change &change, Id id, LogEntry entry)
{
    KEBU_LET(record, change.view().get(serviceCase::type(), id));
    entry.customer = record.ref(serviceCase::customer);
    entry.about = RecordRef{serviceCase::type().name(), id};
    return logInteraction(change, entry);
}

} // namespace kebu
