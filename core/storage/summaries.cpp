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

struct LastContact {
    qint64 at = RecordStore::emptyNumber;
    Id interaction;
};

QString iso(QDate date) { return date.isValid() ? date.toString(Qt::ISODate) : QString(); }

/// The last interaction that reached the customer; greetings sent to many count for grade C only.
Result<LastContact> lastContact(Connection &connection, Id customer, bool greetingsCount)
{
    Statement &row = connection.prepared(QStringLiteral(
        "SELECT happened_at, id FROM interaction WHERE customer_id = ? AND reach NOT IN ('no_answer', 'no_reply') "
        "AND (topic <> 'greeting' OR ?) ORDER BY happened_at DESC, id DESC LIMIT 1"));
    KEBU_TRY(row.run(customer, int(greetingsCount)));
    LastContact last;
    if (row.next())
        last = {row.number(0), row.id(1)};
    KEBU_TRY(row.done());
    return last;
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

Result<QByteArray> ownerKey(Connection &connection, Id owner)
{
    if (!owner)
        return QByteArray("");
    Statement &row = connection.prepared(QStringLiteral("SELECT name FROM \"user\" WHERE id = ?"));
    KEBU_TRY(row.run(owner));
    const QByteArray key = row.next() ? sortKey(row.text(0)) : QByteArray("");
    KEBU_TRY(row.done());
    return key;
}

const QStringList &columns()
{
    static const QStringList names =
        QStringLiteral(
            "name_key number_key grade_key stage_key owner_key city_key registered_on amount last_contact_at "
            "last_interaction_id interactions next_due next_task_id warmth_points hot_until warm_until "
            "silent_from dormant_from satisfaction satisfaction_on orders ordered last_order_on receivable "
            "receivable_due open_cases open_complaints complaint_from renewal_on completeness")
            .split(u' ');
    return names;
}

const QString &selectSql()
{
    static const QString sql = QStringLiteral("SELECT ") + columns().join(QStringLiteral(", ")) +
                               QStringLiteral(" FROM customer_summary WHERE customer_id = ?");
    return sql;
}

const QString &insertSql()
{
    static const QString sql = QStringLiteral("INSERT INTO customer_summary (") + columns().join(QStringLiteral(", ")) +
                               QStringLiteral(", customer_id) VALUES (") +
                               QStringLiteral("?, ").repeated(columns().size()) + QStringLiteral("?)");
    return sql;
}

int gradeKey(const QString &letter) { return letter.size() == 1 ? letter[0].unicode() - u'A' + 1 : 9; }

int stageKey(const QString &stage)
{
    const int order = stages::orderOf(stage);
    return order < 0 ? 99 : order;
}

} // namespace

/// What stands beside the customer's own record.
struct Summaries::Sources {
    GradeFacts facts;
    LastContact last;
    NextTask next;
    Dealings dealings;
    ArchiveChildren children;
};

Result<void> Summaries::refresh(Id id)
{
    KEBU_LET(found, RecordStore(m_connection).find(customer::type(), id));
    if (!found)
        return m_connection.prepared(QStringLiteral("DELETE FROM customer_summary WHERE customer_id = ?")).run(id);
    KEBU_LET(facts, gradeFactsOf(m_connection, *found, m_zone));
    KEBU_LET(last, lastContact(m_connection, id, facts.letter == u"C"));
    KEBU_LET(next, nextTask(m_connection, id));
    KEBU_LET(dealings, dealingsOf(m_connection, id, m_zone));
    KEBU_LET(children, archiveChildrenOf(m_connection, id));
    return write(*found, {std::move(facts), last, std::move(next), std::move(dealings), children}, false);
}

Result<void> Summaries::begin(const Record &customer)
{
    return write(customer, {ownGradeFacts(customer), {}, {}, {}, {}}, true);
}

Result<void> Summaries::write(const Record &customer, const Sources &sources, bool isNew)
{
    const auto &[facts, last, next, dealings, children] = sources;
    KEBU_LET(owner, ownerKey(m_connection, customer.ref(customer::owner)));
    // the warmth of the day of the last contact: from there on it only fades, so the dates are facts
    const bool contacted = last.at != RecordStore::emptyNumber;
    const QDate lastDay = contacted ? localDate(Instant{last.at}, m_zone) : QDate();
    const Warmth warmth = contacted ? warmthAlone(facts, m_policy, facts.contacts.back().on) : Warmth{};
    const QDate since = contacted ? lastDay : facts.knownSince;
    const QDate dormant = since.isValid() ? dormantFrom(facts, m_policy, since) : QDate();

    const QVariantList values{keyOf(customer.text(customer::name)),
                              filled(customer.text(customer::number)),
                              gradeKey(facts.letter),
                              stageKey(facts.stage),
                              owner,
                              keyOf(customer.text(customer::city)),
                              filled(customer.text(customer::registeredOn)),
                              facts.wonAmountMinor + facts.openAmountMinor,
                              last.at,
                              last.interaction.value,
                              int(facts.contacts.size()),
                              filled(next.due),
                              next.task.value,
                              int(warmth.score * 10),
                              filled(iso(warmth.hotUntil)),
                              filled(iso(warmth.warmUntil)),
                              filled(since.isValid() ? iso(since.addDays(m_policy.silentAfterDays)) : QString()),
                              filled(iso(dormant)),
                              dealings.satisfaction > 0 ? dealings.satisfaction : RecordStore::emptyNumber,
                              filled(dealings.satisfactionOn),
                              dealings.orders,
                              dealings.orderedMinor,
                              filled(dealings.lastOrderOn),
                              dealings.receivableMinor,
                              filled(dealings.receivableDue),
                              dealings.openCases,
                              dealings.openComplaints,
                              filled(dealings.complaintFrom),
                              filled(dealings.renewalOn),
                              completenessOf(customer, children).percent};
    if (!isNew) {
        KEBU_LET(isThere, update(customer.id(), values));
        if (isThere)
            return {};
    }
    // not INSERT OR REPLACE: that opens a savepoint within the statement, at which FTS5 writes out all it has gathered
    return m_connection.prepared(insertSql()).runWith(values + QVariantList{customer.id().value});
}

/// Writes the columns that differ: each index over one that is merely set again would be written again.
Result<bool> Summaries::update(Id customer, const QVariantList &values)
{
    Statement &old = m_connection.prepared(selectSql());
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
        changed << columns()[i] + QStringLiteral(" = ?");
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
