// log: what was said with a customer, and what follows from it.
#include "app/cli/command.h"
#include "core/domain/contact.h"
#include "core/domain/customer.h"
#include "core/domain/interaction.h"
#include "core/domain/promise.h"
#include "core/domain/user.h"
#include "core/rules/naturaldate.h"
#include "core/services/followup.h"
#include "core/services/recordtext.h"

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

} // namespace kebu::cli
