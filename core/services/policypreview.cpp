#include "core/services/policypreview.h"

#include "core/rules/stages.h"
#include "core/services/nextfollowup.h"

#include <QCoreApplication>

namespace kebu {

namespace {

qint64 orZero(qint64 stored) { return stored == RecordStore::emptyNumber ? 0 : stored; }

enum Column {
    CustomerId,
    Grade,
    Layer,
    Stage,
    OwnDays,
    FirstContact,
    Registered,
    Days,
    From,
    To,
    Channel,
    LastContact,
    Owner
};

const QString &planSql()
{
    static const QString sql = QStringLiteral(
        "SELECT c.id, c.grade, c.maintenance_layer, c.stage, c.cadence_days, c.first_contact_on, c.registered_on, "
        "c.preferred_days, c.preferred_from, c.preferred_to, c.usual_channel, s.last_contact_at, coalesce(c.owner_id, "
        "0) "
        "FROM task t JOIN customer c ON c.id = t.customer_id JOIN customer_summary s ON s.customer_id = c.id "
        "WHERE t.state IN ('', 'open') AND t.origin = 'cadence' AND t.postponed_count <= 0 AND c.archived_as = '' "
        "ORDER BY t.due_at, t.id");
    return sql;
}

CadenceFacts factsOf(const Statement &row, const QTimeZone &zone)
{
    const auto day = [&row](int column) { return QDate::fromString(row.text(column), Qt::ISODate); };
    const auto hour = [&row](int column) { return QTime::fromString(row.text(column), QStringLiteral("HH:mm")); };
    CadenceFacts facts;
    facts.letter = row.text(Grade);
    facts.layer = row.text(Layer);
    if (row.number(OwnDays) != RecordStore::emptyNumber)
        facts.ownDays = int(row.number(OwnDays));
    facts.knownSince = day(FirstContact).isValid() ? day(FirstContact) : day(Registered);
    if (row.number(LastContact) != RecordStore::emptyNumber)
        facts.lastContact = localDate(Instant{row.number(LastContact)}, zone);
    facts.preferredDays = int(orZero(row.number(Days)));
    facts.preferredFrom = hour(From);
    facts.preferredTo = hour(To);
    facts.preferredMethod = row.text(Channel);
    return facts;
}

} // namespace

int &GradeCounts::of(const QString &letter)
{
    return letter == u"A" ? a : letter == u"B" ? b : letter == u"C" ? c : ungraded;
}

Result<GradingPreview> previewGrading(Snapshot &view, const GradePolicy &candidate)
{
    GradingPreview preview;
    Statement &rows = view.connection().prepared(
        QStringLiteral("SELECT grade, count(*) FROM customer WHERE archived_as = '' GROUP BY grade"));
    KEBU_TRY(rows.run());
    while (rows.next())
        preview.inForce.of(rows.text(0)) += int(rows.number(1));
    KEBU_TRY(rows.done());
    KEBU_LET(changes, proposeGrades(view, candidate));
    preview.after = preview.inForce;
    for (const GradeProposal &proposal : changes) {
        --preview.after.of(proposal.from);
        ++preview.after.of(proposal.to);
    }
    preview.changes = std::move(changes);
    return preview;
}

Result<CadencePreview> previewCadence(Snapshot &view, const CadencePolicy &before, const CadencePolicy &after)
{
    CadencePreview preview;
    const QTimeZone zone = view.clock().zone();
    KEBU_LET(planner, CadencePlanner::of(view));
    Statement &rows = view.connection().prepared(planSql());
    KEBU_TRY(rows.run());
    while (rows.next()) {
        if (stages::isLost(rows.text(Stage)))
            continue;
        const CadenceFacts facts = factsOf(rows, zone);
        const QDate today = facts.lastContact.isValid() ? std::max(facts.lastContact, view.today()) : view.today();
        const WorkCalendar &calendar = planner.calendarOf(rows.id(Owner));
        const QDate from = nextFollowUp(facts, before, calendar, today).due.date;
        const QDate to = nextFollowUp(facts, after, calendar, today).due.date;
        ++preview.open;
        if (from != to)
            preview.moved.push_back({rows.id(CustomerId), from, to});
    }
    KEBU_TRY(rows.done());
    return preview;
}

Result<void> replanCadence(Change &change, const std::vector<MovedFollowUp> &moved)
{
    KEBU_LET(planner, CadencePlanner::of(change.view()));
    for (const MovedFollowUp &followUp : moved) {
        if (change.isCancelled())
            return Error{
                ErrorCode::Cancelled, QCoreApplication::translate("followup", "Stopped. No follow-up was moved."), {}};
        KEBU_TRY(planner.plan(change, followUp.customer));
    }
    return {};
}

} // namespace kebu
