#include "core/services/customerpage.h"

#include "core/domain/contact.h"
#include "core/domain/customer.h"
#include "core/domain/history.h"
#include "core/domain/interaction.h"
#include "core/domain/need.h"
#include "core/domain/opportunity.h"
#include "core/domain/promise.h"
#include "core/domain/tag.h"
#include "core/domain/task.h"
#include "core/services/nextfollowup.h"
#include "core/services/watch.h"

#include <QCoreApplication>

namespace kebu {

namespace {

constexpr int closedTasksShown = 50;

/// Gathers one page; each step reads one kind of record by the index on its customer.
class PageReader
{
public:
    PageReader(Snapshot &view, Id customer) : m_view(view), m_id(customer) {}

    Result<CustomerPage> read(int limit, int offset)
    {
        KEBU_LET(customer, m_view.get(customer::type(), m_id));
        m_page.customer = std::move(customer);
        KEBU_TRY(readChildren());
        KEBU_TRY(readTasks());
        KEBU_LET(interactions, interactionsOf(m_view, m_id, limit, offset));
        m_page.interactions = std::move(interactions);
        KEBU_TRY(readJudgement());
        KEBU_TRY(readLastContact());
        readTotals();
        KEBU_TRY(readNames());
        return std::move(m_page);
    }

private:
    Result<std::vector<Record>> children(const RecordType &type, const QString &order)
    {
        return m_view.store().where(type, QStringLiteral("customer_id = ? ") + order, {m_id.value});
    }

    Result<void> readChildren()
    {
        KEBU_LET(contacts, children(contact::type(), QStringLiteral("ORDER BY left_on <> '', is_primary DESC, id")));
        KEBU_LET(needs,
                 children(need::type(),
                          QStringLiteral("ORDER BY state NOT IN ('', 'open', 'answered'), "
                                         "CASE urgency WHEN 'high' THEN 0 WHEN 'medium' THEN 2 ELSE 4 END + CASE "
                                         "importance WHEN 'high' THEN 0 WHEN 'medium' THEN 1 ELSE 2 END, id")));
        KEBU_LET(opportunities,
                 children(opportunity::type(), QStringLiteral("ORDER BY result <> '', CASE WHEN result = '' THEN "
                                                              "expected_close_on ELSE '' END, closed_on DESC, id")));
        KEBU_LET(
            promises,
            children(promise::type(),
                     QStringLiteral(
                         "ORDER BY kept_on <> '', CASE WHEN kept_on = '' THEN due_on ELSE '' END, kept_on DESC, id")));
        m_page.contacts = std::move(contacts);
        m_page.needs = std::move(needs);
        m_page.opportunities = std::move(opportunities);
        m_page.promises = std::move(promises);
        return {};
    }

    Result<void> readTasks()
    {
        KEBU_LET(open, children(task::type(), QStringLiteral("AND state IN ('', 'open') ORDER BY due_at, id")));
        KEBU_LET(closed, children(task::type(),
                                  QStringLiteral("AND state NOT IN ('', 'open') ORDER BY due_at DESC, id DESC LIMIT %1")
                                      .arg(closedTasksShown)));
        m_page.openTasks = std::move(open);
        m_page.closedTasks = std::move(closed);
        if (m_page.openTasks.empty())
            return {};
        m_page.nextTask = m_page.openTasks.front();
        const bool isSecondTry =
            RecordRef::fromString(m_page.nextTask.text(task::about)).record == interaction::type().name();
        if ((m_page.nextTask.text(task::origin) != u"cadence" && !isSecondTry) || !isCaredFor(m_page.customer)) {
            KEBU_LET(catalog, m_view.catalog());
            m_page.nextWhy =
                catalog->choiceLabel(*task::type().find(QString(task::origin)), m_page.nextTask.text(task::origin));
            return {};
        }
        KEBU_LET(decision, cadenceOf(m_view, m_page.customer));
        m_page.nextWhy = decision.why;
        return {};
    }

    Result<void> readJudgement()
    {
        KEBU_LET(grade, explainGrade(m_view, m_page.customer));
        KEBU_LET(found, warningsOf(m_view, m_page.customer, m_view.today()));
        KEBU_LET(stays, stageHistory(m_view, m_id));
        KEBU_LET(proposal, stageProposalFor(m_view, m_page.customer));
        m_page.grade = std::move(grade);
        m_page.warnings = std::move(found);
        m_page.stages = std::move(stays);
        m_page.stageProposal = std::move(proposal);
        return {};
    }

    Result<void> readLastContact()
    {
        Statement &row = m_view.connection().prepared(QStringLiteral(
            "SELECT last_interaction_id, last_contact_at, interactions FROM customer_summary WHERE customer_id = ?"));
        KEBU_TRY(row.run(m_id));
        Id last;
        if (row.next()) {
            last = row.id(0);
            m_page.lastContactAt = Instant{row.number(1)};
            m_page.totals.interactions = row.number(2);
        }
        KEBU_TRY(row.done());
        if (!last)
            return {};
        KEBU_LET(contact, m_view.get(interaction::type(), last));
        m_page.lastContact = std::move(contact);
        return {};
    }

    void readTotals()
    {
        CustomerTotals &totals = m_page.totals;
        for (const Record &opportunity : m_page.opportunities) {
            const QString result = opportunity.text(opportunity::result);
            const qint64 amount = opportunity.number(opportunity::amount);
            if (result == u"won") {
                ++totals.won;
                totals.wonMinor += amount;
            } else if (result.isEmpty()) {
                ++totals.open;
                totals.openMinor += amount;
            } else {
                ++totals.lost;
            }
        }
    }

    Result<void> readNames()
    {
        KEBU_LET(users, userNames(m_view));
        m_page.users = std::move(users);
        for (const Id id : m_page.customer.refs(customer::tags)) {
            KEBU_LET(tag, m_view.get(tag::type(), id));
            m_page.tags.push_back(tag.text(tag::name));
        }
        KEBU_LET(parent, nameOf(m_page.customer.ref(customer::parent)));
        KEBU_LET(referrer, nameOf(m_page.customer.ref(customer::referrer)));
        m_page.parentName = parent;
        m_page.referrerName = referrer;
        return {};
    }

    Result<QString> nameOf(Id customer)
    {
        if (!customer)
            return QString();
        KEBU_LET(record, m_view.get(customer::type(), customer));
        return record.text(customer::name);
    }

    Snapshot &m_view;
    Id m_id;
    CustomerPage m_page;
};

} // namespace

Result<CustomerPage> customerPage(Snapshot &view, Id customer, int limit, int offset)
{
    return PageReader(view, customer).read(limit, offset);
}

Result<std::vector<Record>> interactionsOf(Snapshot &view, Id customer, int limit, int offset)
{
    return view.store().where(interaction::type(),
                              QStringLiteral("customer_id = ? ORDER BY happened_at DESC, id DESC LIMIT ? OFFSET ?"),
                              {customer.value, limit, offset});
}

Result<std::vector<StageStay>> stageHistory(Snapshot &view, Id customer)
{
    std::vector<StageStay> stays;
    Statement &rows = view.connection().prepared(
        QStringLiteral("SELECT stage, entered_on FROM stage_entry WHERE customer_id = ? ORDER BY entered_on, id"));
    KEBU_TRY(rows.run(customer));
    while (rows.next()) {
        const QDate from = QDate::fromString(rows.text(1), Qt::ISODate);
        if (!stays.empty())
            stays.back().to = from;
        stays.push_back({rows.text(0), from, {}, 0});
    }
    KEBU_TRY(rows.done());
    for (StageStay &stay : stays)
        stay.days = int(stay.from.daysTo(stay.to.isValid() ? stay.to : view.today()));
    return stays;
}

Result<QHash<Id, QString>> userNames(Snapshot &view)
{
    QHash<Id, QString> names;
    Statement &rows = view.connection().prepared(QStringLiteral("SELECT id, name FROM \"user\""));
    KEBU_TRY(rows.run());
    while (rows.next())
        names.insert(rows.id(0), rows.text(1));
    KEBU_TRY(rows.done());
    return names;
}

} // namespace kebu
