// agenda: whom to contact on a day, and why.
#include "app/cli/command.h"
#include "core/services/agenda.h"

#include <QJsonArray>

namespace kebu::cli {

namespace {

QJsonArray itemsJson(const Agenda &agenda, const std::vector<AgendaItem> &items)
{
    QJsonArray rows;
    for (const AgendaItem &item : items) {
        rows.append(QJsonObject{{QStringLiteral("customer"), item.customerName},
                                {QStringLiteral("number"), item.number},
                                {QStringLiteral("grade"), agenda.grade(item)},
                                {QStringLiteral("task"), item.task.toString()},
                                {QStringLiteral("goal"), item.goal},
                                {QStringLiteral("method"), item.method},
                                {QStringLiteral("due"), item.due.toString()},
                                {QStringLiteral("why"), item.why}});
    }
    return rows;
}

QJsonArray datesJson(const std::vector<KeyDateAhead> &dates)
{
    QJsonArray rows;
    for (const KeyDateAhead &day : dates) {
        rows.append(QJsonObject{{QStringLiteral("customer"), day.customerName},
                                {QStringLiteral("number"), day.number},
                                {QStringLiteral("person"), day.personName},
                                {QStringLiteral("on"), day.on.toString(Qt::ISODate)},
                                {QStringLiteral("what"), day.kind},
                                {QStringLiteral("years"), day.years},
                                {QStringLiteral("note"), day.note},
                                {QStringLiteral("lunar"), day.lunar}});
    }
    return rows;
}

QJsonArray warningsJson(const std::vector<WatchedCustomer> &watched)
{
    QJsonArray rows;
    for (const WatchedCustomer &customer : watched) {
        for (const Warning &warning : customer.warnings) {
            rows.append(QJsonObject{{QStringLiteral("customer"), customer.name},
                                    {QStringLiteral("number"), customer.number},
                                    {QStringLiteral("grade"), customer.grade},
                                    {QStringLiteral("code"), warning.code},
                                    {QStringLiteral("text"), warning.text},
                                    {QStringLiteral("since"), warning.since.toString(Qt::ISODate)},
                                    {QStringLiteral("severity"), warning.severity},
                                    {QStringLiteral("key"), customer.isKey}});
        }
    }
    return rows;
}

} // namespace

Outcome runAgenda(Session &session)
{
    KEBU_ASK(day, session.dayOption("on", session.today()));
    KEBU_ASK(limit, session.numberOption("limit", -1, 0));
    KEBU_LET(agenda, session.read([day, limit](Snapshot &view) { return agendaOn(view, day, limit); }));
    session.give(QJsonObject{{QStringLiteral("day"), agenda.day.toString(Qt::ISODate)},
                             {QStringLiteral("overdue"), itemsJson(agenda, agenda.overdue)},
                             {QStringLiteral("awaiting"), itemsJson(agenda, agenda.awaiting)},
                             {QStringLiteral("today"), itemsJson(agenda, agenda.today)},
                             {QStringLiteral("week"), itemsJson(agenda, agenda.week)},
                             {QStringLiteral("dates"), datesJson(agenda.dates)},
                             {QStringLiteral("warnings"), warningsJson(agenda.warnings)}});
    return {};
}

} // namespace kebu::cli
