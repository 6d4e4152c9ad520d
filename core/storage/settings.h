#pragma once

#include "core/base/result.h"
#include "core/rules/cadence.h"
#include "core/rules/calendarpolicy.h"
#include "core/rules/grading.h"
#include "core/rules/stagepolicy.h"
#include "core/storage/connection.h"
#include "core/storage/drafts.h"

namespace kebu {

/// Housekeeping by name: window state, policies, counters. Not journalled, not in the digest.
class Settings
{
public:
    explicit Settings(Connection &connection) : m_connection(connection) {}

    [[nodiscard]] Result<QString> text(const QString &name, const QString &otherwise = {});
    Result<void> set(const QString &name, const QString &value);
    /// The next of a counter that starts at 1; a number once given is not given again.
    [[nodiscard]] Result<qint64> takeNumber(const QString &counter);

    [[nodiscard]] Result<GradePolicy> gradePolicy();
    /// Summaries follow by Book::rebuildProjections. Invalid: GradePolicy::fromJson refuses it; nothing is stored.
    Result<void> setGradePolicy(const GradePolicy &policy);
    [[nodiscard]] Result<CadencePolicy> cadencePolicy();
    /// Invalid: CadencePolicy::fromJson refuses it; nothing is stored.
    Result<void> setCadencePolicy(const CadencePolicy &policy);
    /// Later years of holidays and who is away when; CalendarPolicy::calendarOf gives the working days.
    [[nodiscard]] Result<CalendarPolicy> calendarPolicy();
    /// Invalid: CalendarPolicy::fromJson refuses it; nothing is stored.
    Result<void> setCalendarPolicy(const CalendarPolicy &policy);
    [[nodiscard]] Result<StagePolicy> stagePolicy();
    /// Invalid: StagePolicy::fromJson refuses it; nothing is stored.
    Result<void> setStagePolicy(const StagePolicy &policy);
    /// Within how many minutes a contact belongs in the book; what comes later is marked late. A day, unless the team
    /// set something else.
    [[nodiscard]] Result<int> recordingLimitMinutes();
    /// Invalid: less than five minutes or more than thirty days; nothing is stored.
    Result<void> setRecordingLimitMinutes(int minutes);
    /// What was typed and not saved yet, housekeeping as well.
    [[nodiscard]] Drafts drafts() { return Drafts(m_connection); }

private:
    Connection &m_connection;
};

} // namespace kebu
