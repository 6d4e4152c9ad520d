#include "core/storage/summaries.h"

#include "core/base/text.h"
#include "core/domain/customer.h"
#include "core/rules/completeness.h"
#include "core/rules/stages.h"
#include "core/storage/dealings.h"
#include "core/storage/facts.h"
#include "core/storage/recordstore.h"

namespace kebu {

namespace {

/// Later than any date: what is not planned sorts behind everything that is.
const QString never = QStringLiteral("9999");

/// A null text is the empty one; the columns are never NULL.
QString filled(const QString &text) { return text.isNull() ? QStringLiteral("") : text; }

QByteArray keyOf(const QString &text)
{
    const QByteArray key = sortKey(text);
    return key.isNull() ? QByteArray("") : key;
}

struct NextTask {
    QString due = never;
    Id task;
};

Result<NextTask> nextTask(Connection &connection, Id customer)
{
    Statement &row =
        connection.prepared(QStringLiteral("SELECT due_at, id FROM task WHERE customer_id = ? AND state IN ('', "
                                           "'open') AND due_at <> '' ORDER BY due_at, id LIMIT 1"));
    KEBU_TRY(row.run(customer));
    NextTask next;
    if (row.next())
        next = {row.text(0), row.id(1)};
    KEBU_TRY(row.done());
    return next;
}

/// The columns of each part.
struct PartColumns {
    SummaryPart part;
    QStringList names;
};

const std::vector<PartColumns> &partColumns()
{
    const auto of = [](SummaryPart part, const char *names) {
        return PartColumns{part, QString::fromLatin1(names).split(u' ')};
    };
    static const std::vector<PartColumns> all{
        of(SummaryPart::Own, "name_key number_key grade_key stage_key owner_key city_key registered_on"),
        of(SummaryPart::Contacts, "last_contact_at last_interaction_id interactions warmth_points hot_until warm_until "
                                  "silent_from dormant_from"),
        of(SummaryPart::Amount, "amount"),
        of(SummaryPart::Next, "next_due next_task_id"),
        of(SummaryPart::Dealings, "satisfaction satisfaction_on orders ordered last_order_on receivable receivable_due "
                                  "open_cases open_complaints complaint_from renewal_on"),
        of(SummaryPart::Completeness, "completeness")};
    return all;
}

/// What is written of some parts: their columns, and the statement that reads them.
struct Layout {
    QStringList columns;
    QString select;
};

const Layout &layoutOf(SummaryParts parts)
{
    static const std::vector<Layout> all = [] {
        std::vector<Layout> layouts;
        for (int bits = 0; bits <= Summaries::everything.toInt(); ++bits) {
            Layout layout;
            for (const PartColumns &each : partColumns()) {
                if (SummaryParts::fromInt(bits).testFlag(each.part))
                    layout.columns += each.names;
            }
            layout.select = QStringLiteral("SELECT ") + layout.columns.join(QStringLiteral(", ")) +
                            QStringLiteral(" FROM customer_summary WHERE customer_id = ?");
            layouts.push_back(std::move(layout));
        }
        return layouts;
    }();
    return all[size_t(parts.toInt())];
}

const QString &insertSql()
{
    static const QStringList &columns = layoutOf(Summaries::everything).columns;
    static const QString sql = QStringLiteral("INSERT INTO customer_summary (") + columns.join(QStringLiteral(", ")) +
                               QStringLiteral(", customer_id) VALUES (") +
                               QStringLiteral("?, ").repeated(columns.size()) + QStringLiteral("?)");
    return sql;
}

int gradeKey(const QString &letter) { return letter.size() == 1 ? letter[0].unicode() - u'A' + 1 : 9; }

int stageKey(const QString &stage)
{
    const int order = stages::orderOf(stage);
    return order < 0 ? 99 : order;
}

void appendOwn(QVariantList &values, const Record &customer, const QByteArray &ownerKey)
{
    values << keyOf(customer.text(customer::name)) << filled(customer.text(customer::number))
           << gradeKey(customer.text(customer::grade)) << stageKey(customer.text(customer::stage)) << ownerKey
           << keyOf(customer.text(customer::city)) << filled(customer.text(customer::registeredOn));
}

} // namespace

/// What stands beside the customer's own record.
struct Summaries::Sources {
    QByteArray ownerKey;
    GradeFacts facts;
    LastContact last;
    NextTask next;
    Dealings dealings;
    ArchiveChildren children;
};

Result<QByteArray> Summaries::ownerKey(Id owner)
{
    if (!owner)
        return QByteArray("");
    Statement &row = m_connection.prepared(QStringLiteral("SELECT name FROM \"user\" WHERE id = ?"));
    KEBU_TRY(row.run(owner));
    const QByteArray key = row.next() ? keyOf(row.text(0)) : QByteArray("");
    KEBU_TRY(row.done());
    return key;
}

Result<Summaries::Sources> Summaries::sourcesOf(const Record &customer, SummaryParts parts)
{
    const Id id = customer.id();
    Sources sources;
    sources.facts = ownGradeFacts(customer);
    if (parts.testFlag(SummaryPart::Own)) {
        KEBU_LET(owner, ownerKey(customer.ref(customer::owner)));
        sources.ownerKey = std::move(owner);
    }
    if (parts.testFlag(SummaryPart::Amount))
        KEBU_TRY(gatherDeals(m_connection, id, sources.facts));
    if (parts.testFlag(SummaryPart::Contacts)) {
        KEBU_LET(last, gatherContacts(m_connection, id, m_zone, sources.facts));
        sources.last = last;
    }
    if (parts.testFlag(SummaryPart::Next)) {
        KEBU_LET(next, nextTask(m_connection, id));
        sources.next = std::move(next);
    }
    if (parts.testFlag(SummaryPart::Dealings)) {
        KEBU_LET(dealings, dealingsOf(m_connection, id, m_zone));
        sources.dealings = std::move(dealings);
    }
    if (parts.testFlag(SummaryPart::Completeness)) {
        KEBU_LET(children, archiveChildrenOf(m_connection, id));
        sources.children = children;
    }
    return sources;
}

Result<void> Summaries::refresh(Id id, SummaryParts parts, const std::optional<Record> &known)
{
    Record customer = known ? *known : Record(customer::type(), id);
    if (!known && parts.testAnyFlags(~SummaryParts(SummaryPart::Next))) { // the open tasks say all of their part
        KEBU_LET(found, RecordStore(m_connection).find(customer::type(), id));
        if (!found)
            return m_connection.prepared(QStringLiteral("DELETE FROM customer_summary WHERE customer_id = ?")).run(id);
        customer = std::move(*found);
    }
    KEBU_LET(sources, sourcesOf(customer, parts));
    QVariantList values = valuesOf(customer, sources, parts);
    KEBU_LET(isThere, update(id, values, parts));
    if (isThere)
        return {};
    return parts == everything ? insert(id, std::move(values)) : refresh(id);
}

Result<void> Summaries::begin(const QVariantList &row)
{
    // not INSERT OR REPLACE: that opens a savepoint within the statement, at which FTS5 writes out all it has gathered
    return m_connection.prepared(insertSql()).runWith(row);
}

QVariantList Summaries::firstValues(const Record &customer, const QByteArray &ownerKey,
                                    const ArchiveChildren &children) const
{
    QVariantList row = valuesOf(customer, {ownerKey, ownGradeFacts(customer), {}, {}, {}, children}, everything);
    row << customer.id().value;
    return row;
}

void Summaries::appendContacts(QVariantList &values, const Sources &sources) const
{
    const auto &[ownerKey, facts, last, next, dealings, children] = sources;
    // the warmth of the day of the last contact: from there on it only fades, so the dates are facts
    const bool contacted = last.at != RecordStore::emptyNumber;
    const QDate lastDay = contacted ? localDate(Instant{last.at}, m_zone) : QDate();
    const Warmth warmth = contacted ? warmthAlone(facts, m_policy, facts.contacts.back().on) : Warmth{};
    const QDate since = contacted ? lastDay : facts.knownSince;
    const QDate dormant = since.isValid() ? dormantFrom(facts, m_policy, since) : QDate();
    values << last.at << last.interaction.value << int(facts.contacts.size()) << int(warmth.score * 10)
           << filled(isoText(warmth.hotUntil)) << filled(isoText(warmth.warmUntil))
           << filled(since.isValid() ? isoText(since.addDays(m_policy.silentAfterDays)) : QString())
           << filled(isoText(dormant));
}

QVariantList Summaries::valuesOf(const Record &customer, const Sources &sources, SummaryParts parts) const
{
    const auto &[ownerKey, facts, last, next, dealings, children] = sources;
    QVariantList values;
    values.reserve(layoutOf(parts).columns.size() + 1); // the statement takes the id behind them
    if (parts.testFlag(SummaryPart::Own))
        appendOwn(values, customer, ownerKey);
    if (parts.testFlag(SummaryPart::Contacts))
        appendContacts(values, sources);
    if (parts.testFlag(SummaryPart::Amount))
        values << facts.wonAmountMinor + facts.openAmountMinor;
    if (parts.testFlag(SummaryPart::Next))
        values << filled(next.due) << next.task.value;
    if (parts.testFlag(SummaryPart::Dealings))
        values << (dealings.satisfaction > 0 ? dealings.satisfaction : RecordStore::emptyNumber)
               << filled(dealings.satisfactionOn) << dealings.orders << dealings.orderedMinor
               << filled(dealings.lastOrderOn) << dealings.receivableMinor << filled(dealings.receivableDue)
               << dealings.openCases << dealings.openComplaints << filled(dealings.complaintFrom)
               << filled(dealings.renewalOn);
    if (parts.testFlag(SummaryPart::Completeness))
        values << completenessOf(customer, children).percent;
    return values;
}

Result<void> Summaries::insert(Id customer, QVariantList values) { return begin(std::move(values) << customer.value); }

/// Writes the columns that differ: each index over one that is merely set again would be written again.
Result<bool> Summaries::update(Id customer, const QVariantList &values, SummaryParts parts)
{
    const Layout &layout = layoutOf(parts);
    Statement &old = m_connection.prepared(layout.select);
    KEBU_TRY(old.run(customer));
    if (!old.next()) {
        KEBU_TRY(old.done());
        return false;
    }
    QStringList changed;
    QVariantList bound;
    for (int i = 0; i < int(values.size()); ++i) {
        const int type = values[i].typeId();
        const bool isSame = type == QMetaType::QString      ? old.text(i) == values[i].toString()
                            : type == QMetaType::QByteArray ? old.blob(i) == values[i].toByteArray()
                                                            : old.number(i) == values[i].toLongLong();
        if (isSame)
            continue;
        changed << layout.columns[i] + QStringLiteral(" = ?");
        bound << values[i];
    }
    KEBU_TRY(old.done());
    if (changed.isEmpty())
        return true;
    bound << customer.value;
    KEBU_TRY(m_connection
                 .prepared(QStringLiteral("UPDATE customer_summary SET ") + changed.join(QStringLiteral(", ")) +
                           QStringLiteral(" WHERE customer_id = ?"))
                 .runWith(bound));
    return true;
}

Result<void> Summaries::rebuild()
{
    KEBU_TRY(m_connection.execute(QStringLiteral("DELETE FROM customer_summary")));
    Statement ids(m_connection.database(), QStringLiteral("SELECT id FROM customer ORDER BY id"));
    KEBU_TRY(ids.run());
    while (ids.next())
        KEBU_TRY(refresh(ids.id(0)));
    return ids.done();
}

} // namespace kebu
