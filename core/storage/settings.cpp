#include "core/storage/settings.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace kebu {

Result<QString> Settings::text(const QString &name, const QString &otherwise)
{
    Statement &row = m_connection.prepared(QStringLiteral("SELECT value FROM setting WHERE name = ?"));
    KEBU_TRY(row.run(name));
    const QString value = row.next() ? row.text(0) : otherwise;
    KEBU_TRY(row.done());
    return value;
}

Result<void> Settings::set(const QString &name, const QString &value)
{
    return m_connection.prepared(QStringLiteral("INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)"))
        .run(name, value);
}

Result<qint64> Settings::takeNumber(const QString &counter)
{
    const QString name = QStringLiteral("counter.") + counter;
    KEBU_LET(last, text(name, QStringLiteral("0")));
    const qint64 number = last.toLongLong() + 1;
    KEBU_TRY(set(name, QString::number(number)));
    return number;
}

namespace {

const QString gradePolicyName = QStringLiteral("grade_policy");
const QString cadencePolicyName = QStringLiteral("cadence_policy");
const QString calendarPolicyName = QStringLiteral("calendar_policy");
const QString stagePolicyName = QStringLiteral("stage_policy");
const QString recordingLimitName = QStringLiteral("recording_limit_minutes");
constexpr int minutesPerDay = 24 * 60;
constexpr int shortestLimit = 5;
constexpr int longestLimit = 30 * minutesPerDay;

template <typename Policy>
Result<Policy> readPolicy(Settings &settings, const QString &name)
{
    KEBU_LET(json, settings.text(name));
    return json.isEmpty() ? Result<Policy>(Policy{})
                          : Policy::fromJson(QJsonDocument::fromJson(json.toUtf8()).object());
}

template <typename Policy>
Result<void> writePolicy(Settings &settings, const QString &name, const Policy &policy)
{
    const QJsonObject json = policy.toJson();
    KEBU_TRY(Policy::fromJson(json)); // it checks
    return settings.set(name, QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)));
}

} // namespace

Result<GradePolicy> Settings::gradePolicy() { return readPolicy<GradePolicy>(*this, gradePolicyName); }

Result<void> Settings::setGradePolicy(const GradePolicy &policy) { return writePolicy(*this, gradePolicyName, policy); }

Result<CadencePolicy> Settings::cadencePolicy() { return readPolicy<CadencePolicy>(*this, cadencePolicyName); }

Result<void> Settings::setCadencePolicy(const CadencePolicy &policy)
{
    return writePolicy(*this, cadencePolicyName, policy);
}

Result<CalendarPolicy> Settings::calendarPolicy() { return readPolicy<CalendarPolicy>(*this, calendarPolicyName); }

Result<void> Settings::setCalendarPolicy(const CalendarPolicy &policy)
{
    return writePolicy(*this, calendarPolicyName, policy);
}

Result<StagePolicy> Settings::stagePolicy() { return readPolicy<StagePolicy>(*this, stagePolicyName); }

Result<void> Settings::setStagePolicy(const StagePolicy &policy) { return writePolicy(*this, stagePolicyName, policy); }

Result<int> Settings::recordingLimitMinutes()
{
    KEBU_LET(kept, text(recordingLimitName, QString::number(minutesPerDay)));
    return kept.toInt();
}

Result<void> Settings::setRecordingLimitMinutes(int minutes)
{
    if (minutes < shortestLimit || minutes > longestLimit)
        return Error{ErrorCode::Invalid,
                     QCoreApplication::translate("rules", "The limit for writing a contact down goes from 5 minutes to "
                                                          "30 days."),
                     recordingLimitName};
    return set(recordingLimitName, QString::number(minutes));
}

} // namespace kebu
