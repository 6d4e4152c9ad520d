#include "core/services/archiving.h"

#include "core/domain/customer.h"
#include "core/domain/task.h"
#include "core/rules/stages.h"
#include "core/storage/dealings.h"

#include <QCoreApplication>

#include <algorithm>

namespace kebu {

namespace {

QString say(const char *sentence) { return QCoreApplication::translate("archiving", sentence); }

bool wasDecided(const QString &stage)
{
    return stages::isLost(stage) || stages::atLeast(stage, QStringLiteral("contract_signed"));
}

/// What would be forgotten; empty: nothing is open.
Result<QString> openMatter(Snapshot &view, Id customer)
{
    struct Matter {
        const char *sql;
        const char *sentence;
    };
    static constexpr Matter matters[] = {
        {"SELECT EXISTS (SELECT 1 FROM opportunity WHERE customer_id = ? AND result = '')",
         QT_TRANSLATE_NOOP("archiving", "an opportunity is still open")},
        {"SELECT EXISTS (SELECT 1 FROM service_case WHERE customer_id = ? AND resolved_at = -9223372036854775808)",
         QT_TRANSLATE_NOOP("archiving", "a case is still open")},
        {"SELECT EXISTS (SELECT 1 FROM payment WHERE customer_id = ? AND kind = 'payment' AND paid_on = '')",
         QT_TRANSLATE_NOOP("archiving", "money is still owed")},
        {"SELECT EXISTS (SELECT 1 FROM promise WHERE customer_id = ? AND kept_on = '')",
         QT_TRANSLATE_NOOP("archiving", "a promise is not kept yet")},
        {"SELECT EXISTS (SELECT 1 FROM task WHERE customer_id = ? AND state IN ('', 'open') AND origin <> 'cadence')",
         QT_TRANSLATE_NOOP("archiving", "a follow-up is planned")},
    };
    for (const Matter &matter : matters) {
        Statement &row = view.connection().prepared(QString::fromLatin1(matter.sql));
        KEBU_TRY(row.run(customer));
        const bool isOpen = row.next() && row.number(0) != 0;
        KEBU_TRY(row.done());
        if (isOpen)
            return say(matter.sentence);
    }
    return QString();
}

/// The year in which the cooperation ended, or in which anything happened last.
Result<QString> yearOf(Snapshot &view, const Record &customer)
{
    if (stages::isLost(customer.text(customer::stage)) && customer.date(customer::lostOn).isValid())
        return QString::number(customer.date(customer::lostOn).year());
    Statement &row = view.connection().prepared(QStringLiteral(
        "SELECT max(coalesce((SELECT max(signed_on) FROM contract WHERE customer_id = c.id), ''), "
        "coalesce((SELECT max(closed_on) FROM opportunity WHERE customer_id = c.id), ''), "
        "coalesce((SELECT max(ordered_on) FROM sales_order WHERE customer_id = c.id), ''), c.registered_on), "
        "s.last_contact_at FROM customer AS c JOIN customer_summary AS s ON s.customer_id = c.id WHERE c.id = ?"));
    KEBU_TRY(row.run(customer.id()));
    QDate last;
    if (row.next()) {
        last = QDate::fromString(row.text(0), Qt::ISODate);
        if (row.number(1) != RecordStore::emptyNumber)
            last = std::max(last, localDate(Instant{row.number(1)}, view.clock().zone()));
    }
    KEBU_TRY(row.done());
    return QString::number((last.isValid() ? last : view.today()).year());
}

Result<void> judge(Snapshot &view, const QString &as, ArchivingLine &line)
{
    const Record &customer = line.customer;
    if (customer.has(customer::archivedAs)) {
        line.because =
            say(QT_TRANSLATE_NOOP("archiving", "archived already: %1")).arg(customer.text(customer::archivedAs));
        return {};
    }
    if (!wasDecided(customer.text(customer::stage))) {
        line.because = say(QT_TRANSLATE_NOOP("archiving", "neither won nor lost yet"));
        return {};
    }
    KEBU_LET(matter, openMatter(view, customer.id()));
    line.because = matter;
    if (!matter.isEmpty())
        return {};
    line.as = as;
    if (as.isEmpty()) {
        KEBU_LET(year, yearOf(view, customer));
        line.as = year;
    }
    return {};
}

} // namespace

qint64 ArchivingPlan::count() const
{
    return std::ranges::count_if(lines, [](const ArchivingLine &line) { return !line.as.isEmpty(); });
}

Result<QStringList> archivesInUse(Snapshot &view)
{
    Statement &rows = view.connection().prepared(
        QStringLiteral("SELECT DISTINCT archived_as FROM customer WHERE archived_as <> '' ORDER BY archived_as DESC"));
    KEBU_TRY(rows.run());
    QStringList names;
    while (rows.next())
        names << rows.text(0);
    KEBU_TRY(rows.done());
    return names;
}

Result<ArchivingPlan> planArchiving(Snapshot &view, const std::vector<Id> &customers, const QString &as)
{
    ArchivingPlan plan;
    plan.lines.reserve(customers.size());
    for (const Id id : customers) {
        KEBU_LET(customer, view.get(customer::type(), id));
        ArchivingLine line{std::move(customer), {}, {}};
        KEBU_TRY(judge(view, as.trimmed(), line));
        plan.lines.push_back(std::move(line));
    }
    return plan;
}

Result<void> archive(Change &change, const ArchivingPlan &plan)
{
    for (const ArchivingLine &line : plan.lines) {
        if (line.as.isEmpty())
            continue;
        KEBU_TRY(change.edit(customer::type(), line.customer.id(),
                             [&line](Record &customer) { customer.set(customer::archivedAs, Value(line.as)); }));
        KEBU_LET(planned,
                 change.view().store().where(
                     task::type(), QStringLiteral("customer_id = ? AND state IN ('', 'open') AND origin = 'cadence'"),
                     {line.customer.id().value}));
        for (Record &followUp : planned) {
            followUp.set(task::state, Value(QStringLiteral("skipped")));
            followUp.set(task::skipReason, Value(say(QT_TRANSLATE_NOOP("archiving", "Archived as %1")).arg(line.as)));
            KEBU_TRY(change.edit(followUp));
        }
    }
    return {};
}

Result<void> unarchive(Change &change, const std::vector<Id> &customers)
{
    for (const Id id : customers) {
        KEBU_TRY(
            change.edit(customer::type(), id, [](Record &customer) { customer.set(customer::archivedAs, Value()); }));
    }
    return {};
}

} // namespace kebu
