// why, plan, calendar, greet: when customers are contacted, and what is planned around it.
#include "app/cli/command.h"
#include "core/domain/customer.h"
#include "core/domain/opportunity.h"
#include "core/domain/task.h"
#include "core/exchange/holidayfile.h"
#include "core/services/datereason.h"
#include "core/services/greetings.h"
#include "core/services/nextfollowup.h"
#include "core/services/plans.h"
#include "core/services/recordtext.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace kebu::cli {

namespace {

QJsonValue dayJson(QDate day)
{
    return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue(QJsonValue::Null);
}

QString standingCode(Timeliness standing)
{
    switch (standing) {
    case Timeliness::InTime:
        return QStringLiteral("green");
    case Timeliness::Due:
        return QStringLiteral("amber");
    case Timeliness::Late:
        return QStringLiteral("red");
    }
    return {};
}

QJsonObject reasonJson(const DateReason &reason)
{
    return {
        {QStringLiteral("customer"), reason.customerName},
        {QStringLiteral("number"), reason.number},
        {QStringLiteral("task"), reason.task ? QJsonValue(reason.task.toString()) : QJsonValue(QJsonValue::Null)},
        {QStringLiteral("goal"), reason.goal},
        {QStringLiteral("origin"), reason.origin},
        {QStringLiteral("due"), reason.due.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(reason.due.toString())},
        {QStringLiteral("last_contact"), dayJson(reason.lastContact)},
        {QStringLiteral("rule"), reason.rule},
        {QStringLiteral("ideal"), dayJson(reason.ideal)},
        {QStringLiteral("latest"), dayJson(reason.latest)},
        {QStringLiteral("standing"), standingCode(reason.standing)},
        {QStringLiteral("postponed"), reason.postponed},
        {QStringLiteral("why"), QJsonArray::fromStringList(reason.lines)}};
}

} // namespace

Outcome runWhy(Session &session)
{
    KEBU_LET(reason, session.read([which = session.argument(1)](Snapshot &view) -> Result<DateReason> {
        KEBU_LET(task, view.store().find(task::type(), Id::fromString(which)));
        if (task)
            return whyDate(view, task->id());
        KEBU_LET(id, findRecord(view, customer::type(), which));
        return whyNext(view, id);
    }));
    session.give(reasonJson(reason));
    return {};
}

namespace {

QJsonArray tasksJson(const std::vector<PlanTask> &tasks)
{
    QJsonArray rows;
    for (const PlanTask &task : tasks)
        rows.append(QJsonObject{
            {QStringLiteral("task"), task.task ? QJsonValue(task.task.toString()) : QJsonValue(QJsonValue::Null)},
            {QStringLiteral("goal"), task.goal},
            {QStringLiteral("due"), dayJson(task.due)}});
    return rows;
}

Result<QJsonObject> jsonFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::NotFound,
                     say(QT_TRANSLATE_NOOP("cli", "%1 cannot be read: %2")).arg(path, file.errorString()),
                     {}};
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    if (!document.isObject())
        return Error{ErrorCode::Invalid, say(QT_TRANSLATE_NOOP("cli", "%1 holds no JSON object.")).arg(path), {}};
    return document.object();
}

Outcome storeTemplates(Session &session)
{
    KEBU_LET(json, jsonFile(session.arguments().value("set")));
    KEBU_LET(templates, PlanTemplates::fromJson(json));
    KEBU_TRY(session.book().note([&](Settings &settings) { return storePlanTemplates(settings, templates); }).result());
    session.give(templates.toJson());
    return {};
}

Outcome planMissing(Session &session)
{
    int settled = 0;
    KEBU_LET(info, session.change(say(QT_TRANSLATE_NOOP("cli", "Plan missing follow-ups")),
                                  [&settled](Change &change) -> Result<void> {
                                      KEBU_LET(count, settleFollowUps(change));
                                      settled = count;
                                      return {};
                                  }));
    session.give(QJsonObject{{QStringLiteral("customers"), settled}, {QStringLiteral("change"), changeJson(info)}});
    return {};
}

Outcome stopRunning(Session &session)
{
    int stopped = 0;
    KEBU_LET(info, session.change(say(QT_TRANSLATE_NOOP("cli", "Stop a plan")), [&](Change &change) -> Result<void> {
        const Arguments &arguments = session.arguments();
        KEBU_LET(count, stopPlan(change, Id::fromString(arguments.value("stop")), arguments.value("because")));
        stopped = count;
        return {};
    }));
    session.give(QJsonObject{{QStringLiteral("stopped"), stopped}, {QStringLiteral("change"), changeJson(info)}});
    return {};
}

Result<PlanRequest> requestOf(Snapshot &view, const Session &session, QDate start)
{
    const Arguments &arguments = session.arguments();
    PlanRequest request;
    KEBU_LET(customer, findRecord(view, customer::type(), session.argument(1)));
    KEBU_LET(templates, planTemplates(Settings(view.connection())));
    const PlanTemplate *plan = templates.find(arguments.value("template"));
    if (!plan)
        return Error{ErrorCode::NotFound,
                     say(QT_TRANSLATE_NOOP("cli", "There is no plan called %1. plan BOOK --list names all."))
                         .arg(arguments.value("template")),
                     {}};
    request.customer = customer;
    request.plan = *plan;
    request.start = start;
    if (arguments.has("about")) {
        KEBU_LET(deal, view.get(opportunity::type(), Id::fromString(arguments.value("about"))));
        if (deal.ref(opportunity::customer) != customer)
            return Error{
                ErrorCode::Invalid, say(QT_TRANSLATE_NOOP("cli", "The opportunity is another customer's.")), {}};
        request.about = RecordRef{opportunity::type().name(), deal.id()};
    }
    for (const auto &[option, value] : arguments.inOrder()) {
        if (option != u"with")
            continue;
        Statement &row = view.connection().prepared(QStringLiteral("SELECT id FROM \"user\" WHERE name = ? OR id = ?"));
        KEBU_TRY(row.run(value, Id::fromString(value)));
        const Id user = row.next() ? row.id(0) : Id();
        KEBU_TRY(row.done());
        if (!user)
            return Error{
                ErrorCode::NotFound, say(QT_TRANSLATE_NOOP("cli", "Nobody here is called %1.")).arg(value), {}};
        request.collaborators.push_back(user);
    }
    return request;
}

Outcome listRunning(Session &session)
{
    KEBU_LET(plans, session.read([which = session.argument(1)](Snapshot &view) -> Result<std::vector<RunningPlan>> {
        KEBU_LET(id, findRecord(view, customer::type(), which));
        return runningPlans(view, id);
    }));
    QJsonArray rows;
    for (const RunningPlan &plan : plans) {
        QJsonArray steps;
        for (const RunningStep &step : plan.steps)
            steps.append(QJsonObject{{QStringLiteral("task"), step.task.toString()},
                                     {QStringLiteral("goal"), step.goal},
                                     {QStringLiteral("due"), step.due.toString()},
                                     {QStringLiteral("state"), step.state}});
        rows.append(QJsonObject{{QStringLiteral("plan"), plan.name},
                                {QStringLiteral("about"), plan.aboutTitle},
                                {QStringLiteral("next"), plan.next().task.toString()},
                                {QStringLiteral("steps"), steps}});
    }
    session.give(QJsonObject{{QStringLiteral("plans"), rows}});
    return {};
}

Outcome applyTemplate(Session &session)
{
    KEBU_ASK(start, session.dayOption("start"));
    if (session.arguments().has("dry-run")) {
        KEBU_LET(tasks, session.read([&](Snapshot &view) -> Result<std::vector<PlanTask>> {
            KEBU_LET(request, requestOf(view, session, start));
            return previewPlan(view, request);
        }));
        session.give(
            QJsonObject{{QStringLiteral("tasks"), tasksJson(tasks)}, {QStringLiteral("change"), QJsonValue::Null}});
        return {};
    }
    std::vector<PlanTask> tasks;
    KEBU_LET(info,
             session.change(say(QT_TRANSLATE_NOOP("cli", "Put a plan to work")), [&](Change &change) -> Result<void> {
                 KEBU_LET(request, requestOf(change.view(), session, start));
                 KEBU_LET(made, applyPlan(change, request));
                 tasks = made;
                 return {};
             }));
    session.give(
        QJsonObject{{QStringLiteral("tasks"), tasksJson(tasks)}, {QStringLiteral("change"), changeJson(info)}});
    return {};
}

} // namespace

Outcome runPlan(Session &session)
{
    const Arguments &arguments = session.arguments();
    const int wanted = int(arguments.has("list")) + int(arguments.has("missing")) + int(arguments.has("set")) +
                       int(arguments.has("stop")) + int(!session.argument(1).isEmpty());
    const bool isOfCustomer = arguments.has("template") != arguments.has("running");
    if (wanted != 1 || session.argument(1).isEmpty() == isOfCustomer)
        return Outcome::usage(say(
            QT_TRANSLATE_NOOP("cli", "Name a customer and a --template or --running, or give --list, --missing, --set "
                                     "FILE.json or --stop FOLLOW-UP.")));
    const bool isRunning = arguments.has("running");
    KEBU_TRY(session.openBook(arguments.has("list") || arguments.has("dry-run") || isRunning));
    if (isRunning)
        return listRunning(session);
    if (arguments.has("set"))
        return storeTemplates(session);
    if (arguments.has("missing"))
        return planMissing(session);
    if (arguments.has("stop"))
        return stopRunning(session);
    if (!arguments.has("list"))
        return applyTemplate(session);
    KEBU_LET(templates, session.read([](Snapshot &view) { return planTemplates(Settings(view.connection())); }));
    session.give(templates.toJson());
    return {};
}

namespace {

QJsonObject calendarJson(const CalendarPolicy &policy)
{
    QJsonObject json = policy.toJson();
    QJsonArray covered;
    const WorkCalendar calendar = policy.calendarOf({});
    for (int year = 2000; year < 2100; ++year) {
        if (calendar.covers(year))
            covered.append(year);
    }
    json.insert(QStringLiteral("covered"), covered);
    return json;
}

Result<void> takeAbsences(const Session &session, CalendarPolicy &policy)
{
    const QStringList days = session.arguments().value("away").split(QStringLiteral(".."));
    if (days.size() > 2)
        return Error{ErrorCode::Invalid, say(QT_TRANSLATE_NOOP("cli", "--away takes FROM..TO.")), {}};
    const auto dayOf = [](const QString &text) { return QDate::fromString(text.trimmed(), Qt::ISODate); };
    return policy.add(Absence{{}, dayOf(days.front()), dayOf(days.back()), session.arguments().value("reason")});
}

} // namespace

Outcome runCalendar(Session &session)
{
    const Arguments &arguments = session.arguments();
    const bool changes = arguments.has("import") || arguments.has("away") || arguments.has("back");
    KEBU_TRY(session.openBook(!changes));
    KEBU_LET(policy, session.read([](Snapshot &view) { return Settings(view.connection()).calendarPolicy(); }));
    if (arguments.has("import")) {
        QFile file(arguments.value("import"));
        if (!file.open(QIODevice::ReadOnly))
            return Error{
                ErrorCode::NotFound,
                say(QT_TRANSLATE_NOOP("cli", "%1 cannot be read: %2")).arg(file.fileName(), file.errorString()),
                {}};
        KEBU_LET(holidays, readHolidays(file.readAll()));
        policy.add(holidays.days);
    }
    if (arguments.has("away"))
        KEBU_TRY(takeAbsences(session, policy));
    if (arguments.has("back")) {
        const QDate from = QDate::fromString(arguments.value("back"), Qt::ISODate);
        if (std::erase_if(policy.absences, [from](const Absence &absence) { return absence.from == from; }) == 0)
            return Error{ErrorCode::NotFound, say(QT_TRANSLATE_NOOP("cli", "No absence begins on that day.")), {}};
    }
    if (changes)
        KEBU_TRY(session.book().note([&](Settings &settings) { return settings.setCalendarPolicy(policy); }).result());
    session.give(calendarJson(policy));
    return {};
}

Outcome runGreet(Session &session)
{
    const Arguments &arguments = session.arguments();
    const QString words = arguments.value("text");
    KEBU_TRY(session.openBook(!arguments.has("apply")));
    KEBU_LET(list, session.read([](Snapshot &view) { return greetingList(view); }));
    std::erase_if(list, [](const GreetingRow &row) { return row.greetedOn.isValid(); });
    QJsonArray rows;
    for (const GreetingRow &row : list)
        rows.append(QJsonObject{{QStringLiteral("number"), row.number},
                                {QStringLiteral("customer"), row.name},
                                {QStringLiteral("person"), row.person},
                                {QStringLiteral("channel"), row.channel},
                                {QStringLiteral("text"), greetingText(words, row)}});
    QJsonArray festivals;
    for (const Festival &festival : festivalsFrom(session.today()))
        festivals.append(QJsonObject{{QStringLiteral("code"), festival.code},
                                     {QStringLiteral("name"), festival.name},
                                     {QStringLiteral("on"), dayJson(festival.on)}});
    QJsonObject json{{QStringLiteral("festivals"), festivals}, {QStringLiteral("greetings"), rows}};
    if (arguments.has("apply")) {
        KEBU_LET(info,
                 session.change(say(QT_TRANSLATE_NOOP("cli", "Log greetings")), [&](Change &change) -> Result<void> {
                     KEBU_TRY(logGreetings(change, list, words));
                     return {};
                 }));
        json.insert(QStringLiteral("change"), changeJson(info));
    }
    session.give(json);
    return {};
}

} // namespace kebu::cli
