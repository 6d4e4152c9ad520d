#include "ui/screens/today/logdraft.h"

#include "core/rules/naturaldate.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace kebu {

namespace {

struct Draft {
    Q_DECLARE_TR_FUNCTIONS(LogForm)
};

/// The texts of a draft by their names in JSON.
constexpr std::pair<const char *, QString LogDraft::*> texts[] = {
    {"method", &LogDraft::method},      {"when", &LogDraft::when},
    {"topic", &LogDraft::topic},        {"text", &LogDraft::text},
    {"attitude", &LogDraft::attitude},  {"promise_by", &LogDraft::promiseBy},
    {"promise", &LogDraft::promise},    {"next_goal", &LogDraft::nextGoal},
    {"next_when", &LogDraft::nextWhen}, {"customer_words", &LogDraft::customerWords},
    {"place", &LogDraft::place},        {"about", &LogDraft::about},
};

/// People of a draft by their names in JSON.
constexpr std::pair<const char *, std::vector<Id> LogDraft::*> people[] = {{"theirs", &LogDraft::theirs},
                                                                           {"ours", &LogDraft::ours}};

} // namespace

bool LogDraft::isEmpty() const
{
    return text.trimmed().isEmpty() && promise.trimmed().isEmpty() && nextGoal.trimmed().isEmpty() &&
           nextWhen.trimmed().isEmpty() && when.trimmed().isEmpty() && customerWords.isEmpty() && pictures.isEmpty() &&
           place.trimmed().isEmpty() && theirs.empty() && ours.empty();
}

QString LogDraft::toJson() const
{
    QJsonObject object;
    for (const auto &[name, member] : texts) {
        if (!(this->*member).isEmpty())
            object.insert(QLatin1String(name), this->*member);
    }
    if (!pictures.isEmpty())
        object.insert(QStringLiteral("pictures"), QJsonArray::fromStringList(pictures));
    if (contact)
        object.insert(QStringLiteral("contact"), contact.toString());
    for (const auto &[name, member] : people) {
        QJsonArray ids;
        for (const Id id : this->*member)
            ids.append(id.toString());
        if (!ids.isEmpty())
            object.insert(QLatin1String(name), ids);
    }
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

LogDraft LogDraft::fromJson(const QString &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    LogDraft draft;
    for (const auto &[name, member] : texts)
        draft.*member = object.value(QLatin1String(name)).toString();
    const QJsonArray pictures = object.value(QStringLiteral("pictures")).toArray();
    for (const QJsonValue &picture : pictures)
        draft.pictures << picture.toString();
    draft.contact = Id::fromString(object.value(QStringLiteral("contact")).toString());
    for (const auto &[name, member] : people) {
        const QJsonArray ids = object.value(QLatin1String(name)).toArray();
        for (const QJsonValue &id : ids)
            (draft.*member).push_back(Id::fromString(id.toString()));
    }
    return draft;
}

LogDraft draftOf(const QuickLine &line, Id contact, const QString &said)
{
    LogDraft draft;
    draft.method = line.method;
    draft.when = line.when;
    draft.contact = contact;
    draft.text = said;
    draft.nextGoal = line.nextGoal;
    draft.nextWhen = line.nextWhen;
    return draft;
}

LogDraft joined(LogDraft draft, const LogDraft &more)
{
    if (draft.isEmpty())
        return more;
    QStringList lines;
    for (const QString &text : {draft.text, more.text}) {
        if (!text.trimmed().isEmpty())
            lines << text;
    }
    for (const auto &[name, member] : texts) {
        if ((draft.*member).isEmpty())
            draft.*member = more.*member;
    }
    draft.text = lines.join(u'\n');
    if (!draft.contact)
        draft.contact = more.contact;
    return draft;
}

QString missingIn(const LogDraft &draft, const WallTime &now)
{
    if (draft.text.trimmed().isEmpty())
        return Draft::tr("Write what was said, then save.");
    if (!draft.when.trimmed().isEmpty() && !parseWhen(draft.when, now, Leaning::Past))
        return Draft::tr("The time of the contact is not understood: %1").arg(draft.when.trimmed());
    if (!draft.nextWhen.trimmed().isEmpty() && !parseWhen(draft.nextWhen, now))
        return Draft::tr("The time of the next step is not understood: %1").arg(draft.nextWhen.trimmed());
    if (!draft.nextGoal.trimmed().isEmpty() && draft.nextWhen.trimmed().isEmpty())
        return Draft::tr("Say when the next step is due.");
    return {};
}

LogEntry entryOf(const LogDraft &draft, Id customer, Id task, const Clock &clock, bool isUnanswered)
{
    const WallTime now = clock.wallNow();
    LogEntry entry;
    entry.customer = customer;
    entry.method = draft.method;
    entry.at = clock.now();
    if (!draft.when.trimmed().isEmpty()) {
        const WallTime when = parseWhen(draft.when, now, Leaning::Past).value_or(now);
        const Instant said = when.toInstant(clock.zone());
        // a day alone ends later than now; one still to come is kept as said, and warned of
        entry.at = when.date > now.date ? said : std::min(said, clock.now());
    }
    entry.text = draft.text.trimmed();
    entry.customerWords = draft.customerWords;
    entry.reach = isUnanswered ? (draft.method == u"email" || draft.method == u"wechat" ? QStringLiteral("no_reply")
                                                                                        : QStringLiteral("no_answer"))
                               : QStringLiteral("reached");
    entry.attitude = draft.attitude;
    entry.topic = draft.topic;
    if (draft.contact)
        entry.contacts = {draft.contact};
    for (const Id person : draft.theirs) {
        if (person != draft.contact)
            entry.contacts.push_back(person);
    }
    entry.ourParticipants = draft.ours;
    entry.place = draft.place.trimmed();
    entry.about = RecordRef::fromString(draft.about);
    if (!draft.promise.trimmed().isEmpty())
        entry.promise =
            PromiseEntry{draft.promise.trimmed(), draft.promiseBy.isEmpty() ? QStringLiteral("ours") : draft.promiseBy,
                         promiseDay(draft.promise, now)};
    if (!draft.nextWhen.trimmed().isEmpty()) {
        const QString goal = draft.nextGoal.trimmed().isEmpty() ? Draft::tr("Follow up") : draft.nextGoal.trimmed();
        entry.next = NextStep{goal, parseWhen(draft.nextWhen, now).value_or(WallTime{}), {}};
    }
    entry.doneTask = task;
    return entry;
}

QDate promiseDay(const QString &promise, const WallTime &now)
{
    constexpr qsizetype longestDate = 14;
    const QString text = promise.trimmed();
    const qsizetype skipped = text.startsWith(QLatin1String("by "), Qt::CaseInsensitive) ? 3 : 0;
    for (qsizetype length = std::min(longestDate, text.size() - skipped); length >= 2; --length) {
        if (const std::optional<WallTime> when = parseWhen(text.mid(skipped, length), now))
            return when->date;
    }
    return {};
}

} // namespace kebu
