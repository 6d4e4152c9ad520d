#include "core/services/demo/scribe.h"

#include "core/domain/history.h"
#include "core/domain/interaction.h"
#include "core/domain/promise.h"
#include "core/domain/task.h"
#include "core/rules/workcalendar.h"

namespace kebu::demo {

QDate World::past(int daysAgo) const
{
    const QDate day = today.addDays(-daysAgo);
    return daysAgo > 0 ? WorkCalendar::builtIn().previousWorkday(day) : day;
}

QDate World::ahead(int days) const { return WorkCalendar::builtIn().nextWorkday(today.addDays(days)); }

void Scribe::moveTo(QDate day) { m_clock.set(WallTime{day, QTime(9, 0), {}}.toInstant(m_clock.zone())); }

Result<Id> Scribe::customer(Record record, const std::vector<StageStep> &path, const QString &because,
                            const std::vector<std::pair<QString, QDate>> &grades)
{
    moveTo(path.back().on);
    record.set(QLatin1String("stage"), Value(path.back().stage));
    m_change.explainGrade({QStringLiteral("system"), because, {}});
    // the door notes where the customer stands; how it came there is told here, with ids from before that note
    std::vector<Id> earlier(path.size() - 1);
    for (Id &id : earlier)
        id = m_change.newId();
    KEBU_LET(id, m_change.create(std::move(record)));
    for (size_t i = 0; i < earlier.size(); ++i) {
        Record entry(stageEntry::type(), earlier[i]);
        entry.set(stageEntry::customer, Value::of(id));
        entry.set(stageEntry::stage, Value(path[i].stage));
        entry.set(stageEntry::enteredOn, Value::of(path[i].on));
        KEBU_TRY(m_change.create(std::move(entry)));
    }
    for (const auto &[letter, on] : grades) {
        Record entry(gradeEntry::type());
        entry.set(gradeEntry::customer, Value::of(id));
        entry.set(gradeEntry::letter, Value(letter));
        entry.set(gradeEntry::setBy, Value(QStringLiteral("system")));
        entry.set(gradeEntry::because, words("月度评定"));
        entry.set(gradeEntry::givenOn, Value::of(on));
        KEBU_TRY(m_change.create(std::move(entry)));
    }
    return id;
}

Result<Id> Scribe::interaction(Id customer, QDate on, QTime at, const Spoken &spoken, Id by,
                               const std::vector<Id> &with, int lateHours)
{
    constexpr qint64 minute = 60'000;
    const Instant happened = WallTime{on, at, {}}.toInstant(m_clock.zone());
    Record record(interaction::type());
    record.set(interaction::customer, Value::of(customer));
    record.set(interaction::happenedAt, Value::of(happened));
    record.set(interaction::recordedAt,
               Value::of(Instant{happened.ms + (lateHours > 0 ? lateHours * 60 : 20 + at.minute()) * minute}));
    record.set(interaction::recordedBy, Value::of(by));
    record.set(interaction::method, Value(spoken.method));
    if (!spoken.reached)
        record.set(interaction::reach,
                   Value(spoken.method == u"phone" ? QStringLiteral("no_answer") : QStringLiteral("no_reply")));
    else
        record.set(interaction::theirParticipants, Value(with));
    if (spoken.method == u"visit" || spoken.method == u"meeting") {
        record.set(interaction::place, words("客户厂区"));
        record.set(interaction::ourParticipants, Value(std::vector{by}));
    }
    record.set(interaction::topic, Value(spoken.topic));
    record.set(interaction::content, Value(spoken.content));
    record.set(interaction::customerWords, Value(spoken.words));
    record.set(interaction::attitude, Value(spoken.attitude));
    record.set(interaction::result, Value(spoken.result));
    return m_change.create(std::move(record));
}

Result<Id> Scribe::promise(Id customer, Id interaction, bool ours, const QString &text, QDate dueOn, QDate keptOn)
{
    Record record(promise::type());
    record.set(promise::customer, Value::of(customer));
    record.set(promise::interaction, Value::of(interaction));
    record.set(promise::by, Value(ours ? QStringLiteral("ours") : QStringLiteral("theirs")));
    record.set(promise::wording, Value(text));
    record.set(promise::dueOn, Value::of(dueOn));
    record.set(promise::keptOn, Value::of(keptOn));
    return m_change.create(std::move(record));
}

Result<Id> Scribe::task(Id customer, const QString &goal, const WallTime &due, const QString &method, Id owner,
                        const QString &origin, Id doneWith)
{
    Record record(task::type());
    record.set(task::customer, Value::of(customer));
    record.set(task::goal, Value(goal));
    record.set(task::dueAt, Value::of(due));
    record.set(task::method, Value(method));
    record.set(task::owner, Value::of(owner));
    record.set(task::origin, Value(origin));
    record.set(task::state, Value(doneWith ? QStringLiteral("done") : QStringLiteral("open")));
    record.set(task::doneWith, Value::of(doneWith));
    return m_change.create(std::move(record));
}

} // namespace kebu::demo
