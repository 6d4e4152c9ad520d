// log, agenda, grade: the daily work with customers.
#include "app/cli/command.h"
#include "core/domain/contact.h"
#include "core/domain/customer.h"
#include "core/domain/interaction.h"
#include "core/domain/promise.h"
#include "core/domain/user.h"
#include "core/rules/naturaldate.h"
#include "core/services/agenda.h"
#include "core/services/followup.h"
#include "core/services/recordtext.h"
#include "core/services/regrade.h"

#include <QJsonArray>

namespace kebu::cli {

namespace {

Result<WallTime> whenOf(const char *option, const QString &text, const Clock &clock, Leaning leaning)
{
    if (const auto when = parseWhen(text, clock.wallNow(), leaning))
        return *when;
    return Error{ErrorCode::Invalid,
                 say(QT_TRANSLATE_NOOP("cli", "--%1: \"%2\" is not a time, such as 2026-04-30 09:30 or 明天下午3点."))
                     .arg(QLatin1String(option), text),
                 {}};
}

/// `--due` belongs to the promise or the next step before it.
struct Plans {
    std::optional<PromiseEntry> promise;
    std::optional<NextStep> next;
};

Result<Plans> plansOf(const Session &session)
{
    Plans plans;
    bool isPromise = false;
    for (const auto &[option, value] : session.arguments().inOrder()) {
        if (option == u"promise") {
            plans.promise = PromiseEntry{value, session.arguments().value("by"), {}};
            isPromise = true;
        } else if (option == u"next") {
            plans.next = NextStep{value, {}, {}};
            isPromise = false;
        } else if (option == u"due") {
            if (!plans.promise && !plans.next)
                return Error{
                    ErrorCode::Invalid,
                    say(QT_TRANSLATE_NOOP("cli", "--due stands behind the --promise or --next it belongs to.")),
                    {}};
            KEBU_LET(due, whenOf("due", value, session.clock(), Leaning::Future));
            if (isPromise)
                plans.promise->due = due.date;
            else
                plans.next->due = due;
        }
    }
    if (plans.next && plans.next->due.isNull())
        return Error{ErrorCode::Invalid, say(QT_TRANSLATE_NOOP("cli", "--next needs its --due.")), {}};
    return plans;
}

/// A contact of that customer, by id or name: namesakes work elsewhere.
Result<Id> contactOf(Snapshot &view, Id customer, const QString &text)
{
    KEBU_LET(contacts, view.store().children(contact::type(), contact::type().indexOf(contact::customer), customer));
    for (const Record &person : contacts) {
        if (person.text(contact::name) == text.trimmed() || person.id() == Id::fromString(text))
            return person.id();
    }
    return Error{
        ErrorCode::NotFound, say(QT_TRANSLATE_NOOP("cli", "This customer has no contact called %1.")).arg(text), {}};
}

Result<void> addParticipant(Snapshot &view, LogEntry &entry, const QString &text)
{
    const auto add = [](std::vector<Id> &to, Id id) {
        if (std::ranges::find(to, id) == to.end())
            to.push_back(id);
    };
    if (const auto person = contactOf(view, entry.customer, text)) {
        add(entry.contacts, *person);
        return {};
    }
    if (const auto colleague = findRecord(view, user::type(), text)) {
        add(entry.ourParticipants, *colleague);
        return {};
    }
    return Error{
        ErrorCode::NotFound,
        say(QT_TRANSLATE_NOOP("cli", "--with: nobody of this customer and none of us is called %1.")).arg(text),
        {}};
}

/// Place, people and matter: what a record of a meeting has and a call seldom needs.
Result<void> addCircumstances(Snapshot &view, const Arguments &arguments, LogEntry &entry)
{
    entry.place = arguments.value("place").trimmed();
    if (arguments.has("contact")) {
        KEBU_LET(contactId, contactOf(view, entry.customer, arguments.value("contact")));
        entry.contacts.push_back(contactId);
    }
    for (const auto &[option, value] : arguments.inOrder()) {
        if (option == u"with")
            KEBU_TRY(addParticipant(view, entry, value));
    }
    entry.about = RecordRef::fromString(arguments.value("about"));
    if (arguments.has("about") && entry.about.isNull())
        return Error{ErrorCode::Invalid,
                     say(QT_TRANSLATE_NOOP("cli", "--about: \"%1\" is not a record, such as opportunity:12."))
                         .arg(arguments.value("about")),
                     {}};
    return {};
}

Result<LogEntry> logEntryOf(Change &change, const Session &session, Instant at, const Plans &plans)
{
    const Arguments &arguments = session.arguments();
    LogEntry entry;
    KEBU_LET(customerId, findRecord(change.view(), customer::type(), session.argument(1)));
    entry.customer = customerId;
    entry.at = at;
    entry.text = arguments.value("text");
    entry.result = arguments.value("result");
    const auto choice = [&](const char *option, FieldName field) -> Result<QString> {
        const FieldInfo &info = interaction::type().field(interaction::type().indexOf(field));
        KEBU_LET(value, valueFromText(change, info, arguments.value(option)));
        return value.text();
    };
    KEBU_LET(method, choice("method", interaction::method));
    KEBU_LET(reach, choice("reach", interaction::reach));
    KEBU_LET(attitude, choice("attitude", interaction::attitude));
    KEBU_LET(topic, choice("topic", interaction::topic));
    entry.method = method;
    entry.reach = reach;
    entry.attitude = attitude;
    entry.topic = topic;
    KEBU_TRY(addCircumstances(change.view(), arguments, entry));
    entry.promise = plans.promise;
    if (entry.promise) {
        KEBU_LET(by,
                 valueFromText(change, promise::type().field(promise::type().indexOf(promise::by)), plans.promise->by));
        entry.promise->by = by.text();
    }
    entry.next = plans.next;
    return entry;
}

} // namespace

Outcome runLog(Session &session)
{
    for (const char *needed : {"method", "text"}) {
        if (session.arguments().value(needed).trimmed().isEmpty())
            return Outcome::usage(say(QT_TRANSLATE_NOOP("cli", "A contact needs --method and --text.")));
    }
    Instant at = session.clock().now();
    if (session.arguments().has("at")) {
        KEBU_ASK(when, whenOf("at", session.arguments().value("at"), session.clock(), Leaning::Past));
        // a day alone: what is written down today happened before now
        const Instant told = when.toInstant(session.clock().zone());
        at = when.hasTime() || when.date > session.today() ? told : std::min(told, at);
    }
    KEBU_ASK(plans, plansOf(session));
    LogOutcome logged;
    KEBU_LET(info, session.change(say(QT_TRANSLATE_NOOP("cli", "Log a contact")), [&](Change &change) -> Result<void> {
        KEBU_LET(entry, logEntryOf(change, session, at, plans));
        KEBU_LET(outcome, logInteraction(change, entry));
        logged = outcome;
        return {};
    }));
    QJsonObject json{{QStringLiteral("interaction"), logged.interaction.toString()},
                     {QStringLiteral("change"), changeJson(info)},
                     {QStringLiteral("task"), QJsonValue::Null},
                     {QStringLiteral("next"), QJsonValue::Null}};
    if (logged.task) {
        json.insert(QStringLiteral("task"), logged.task.toString());
        json.insert(QStringLiteral("next"),
                    QJsonObject{{QStringLiteral("due"), logged.due.toString()}, {QStringLiteral("why"), logged.why}});
    }
    if (!logged.warnings.isEmpty())
        json.insert(QStringLiteral("warnings"), QJsonArray::fromStringList(logged.warnings));
    session.give(json);
    return {};
}

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

namespace {

QJsonArray pointsJson(const std::vector<GradePoint> &points)
{
    QJsonArray rows;
    for (const GradePoint &point : points) {
        rows.append(QJsonObject{{QStringLiteral("criterion"), point.criterion},
                                {QStringLiteral("points"), point.points},
                                {QStringLiteral("of"), point.of},
                                {QStringLiteral("because"), point.because}});
    }
    return rows;
}

QJsonObject gradeJson(const Record &customer, const GradeExplanation &grade)
{
    const auto day = [](QDate date) {
        return date.isValid() ? QJsonValue(date.toString(Qt::ISODate)) : QJsonValue(QJsonValue::Null);
    };
    return {{QStringLiteral("customer"), customer.text(customer::name)},
            {QStringLiteral("number"), customer.text(customer::number)},
            {QStringLiteral("grade"), grade.code()},
            {QStringLiteral("letter"), QJsonObject{{QStringLiteral("value"), grade.computed.letter},
                                                   {QStringLiteral("score"), grade.computed.score},
                                                   {QStringLiteral("points"), pointsJson(grade.computed.points)}}},
            {QStringLiteral("warmth"), QJsonObject{{QStringLiteral("value"), grade.warmth.digit},
                                                   {QStringLiteral("score"), grade.warmth.score},
                                                   {QStringLiteral("points"), pointsJson(grade.warmth.points)}}},
            {QStringLiteral("set_by"), grade.setBy.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(grade.setBy)},
            {QStringLiteral("because"), grade.because},
            {QStringLiteral("since"), day(grade.since)},
            {QStringLiteral("until"), day(grade.until)}};
}

QString kindName(ProposalKind kind)
{
    switch (kind) {
    case ProposalKind::First:
        return QStringLiteral("first");
    case ProposalKind::Up:
        return QStringLiteral("up");
    case ProposalKind::Down:
        return QStringLiteral("down");
    case ProposalKind::Dormant:
        return QStringLiteral("dormant");
    case ProposalKind::Woken:
        return QStringLiteral("woken");
    case ProposalKind::Layer:
        return QStringLiteral("layer");
    case ProposalKind::State:
        return QStringLiteral("state");
    }
    return {};
}

/// Letters and who falls asleep or wakes; with `--layers` the maintenance layers and states as well.
Result<std::vector<GradeProposal>> askedProposals(Snapshot &view, const Arguments &arguments)
{
    KEBU_LET(proposals, proposeRegrade(view));
    if (!arguments.has("layers"))
        std::erase_if(proposals, [](const GradeProposal &proposal) {
            return proposal.kind == ProposalKind::Layer || proposal.kind == ProposalKind::State;
        });
    return proposals;
}

QJsonArray proposalsJson(const std::vector<GradeProposal> &proposals)
{
    QJsonArray rows;
    for (const GradeProposal &proposal : proposals) {
        rows.append(QJsonObject{{QStringLiteral("number"), proposal.number},
                                {QStringLiteral("customer"), proposal.name},
                                {QStringLiteral("from"), proposal.from},
                                {QStringLiteral("to"), proposal.to},
                                {QStringLiteral("kind"), kindName(proposal.kind)},
                                {QStringLiteral("because"), proposal.because}});
    }
    return rows;
}

Outcome giveGrade(Session &session, const ChangeInfo *change)
{
    KEBU_LET(json, session.read([which = session.argument(1)](Snapshot &view) -> Result<QJsonObject> {
        KEBU_LET(id, findRecord(view, customer::type(), which));
        KEBU_LET(record, view.get(customer::type(), id));
        KEBU_LET(grade, explainGrade(view, record));
        return gradeJson(record, grade);
    }));
    if (change)
        json.insert(QStringLiteral("change"), changeJson(*change));
    session.give(json);
    return {};
}

Outcome setByHand(Session &session)
{
    KEBU_ASK(until, session.dayOption("until"));
    const QString because = session.arguments().value("because").trimmed();
    if (because.isEmpty())
        return Outcome::usage(say(QT_TRANSLATE_NOOP("cli", "A grade set by hand needs a reason: --because TEXT.")));
    KEBU_LET(info, session.change(say(QT_TRANSLATE_NOOP("cli", "Set a grade")), [&](Change &change) -> Result<void> {
        KEBU_LET(id, findRecord(change.view(), customer::type(), session.argument(1)));
        const FieldInfo &field = customer::type().field(customer::type().indexOf(customer::grade));
        KEBU_LET(letter, valueFromText(change, field, session.arguments().value("set")));
        return setGrade(change, id, letter.text(), because, until);
    }));
    return giveGrade(session, &info);
}

Outcome applyProposals(Session &session)
{
    std::vector<GradeProposal> applied;
    KEBU_LET(info, session.change(say(QT_TRANSLATE_NOOP("cli", "Regrade")), [&](Change &change) -> Result<void> {
        KEBU_LET(proposals, askedProposals(change.view(), session.arguments()));
        applied = proposals;
        return applyGrades(change, proposals);
    }));
    session.give(QJsonObject{{QStringLiteral("proposals"), proposalsJson(applied)},
                             {QStringLiteral("change"), changeJson(info)}});
    return {};
}

} // namespace

Outcome runGrade(Session &session)
{
    const Arguments &arguments = session.arguments();
    const bool isOne = !session.argument(1).isEmpty();
    const bool isSetting = arguments.has("set");
    const bool isApplying = arguments.has("apply");
    if (isOne == (isApplying || arguments.has("propose")) || (isSetting && !isOne))
        return Outcome::usage(
            say(QT_TRANSLATE_NOOP("cli", "Name a customer, or give --propose or --apply for all of them.")));
    KEBU_TRY(session.openBook(!isSetting && !isApplying));
    if (isSetting)
        return setByHand(session);
    if (isApplying)
        return applyProposals(session);
    if (isOne)
        return giveGrade(session, nullptr);
    KEBU_LET(proposals, session.read([&](Snapshot &view) { return askedProposals(view, session.arguments()); }));
    session.give(proposalsJson(proposals));
    return {};
}

} // namespace kebu::cli
