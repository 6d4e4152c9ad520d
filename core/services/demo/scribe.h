#pragma once

#include "core/book/change.h"
#include "core/services/demo/talk.h"

#include <array>

namespace kebu::demo {

/// What all stories share.
struct World {
    QDate today;
    quint64 seed = 1;
    int customers = 120;
    std::array<Id, 3> users; ///< 林晓, 周启明, 何雨薇
    QHash<QString, Id> tags;
    QHash<QString, Id> products;
    Id survey;
    std::vector<QDate> soonDays; ///< the working days of the next seven

    /// A working day about so many days ago.
    [[nodiscard]] QDate past(int daysAgo) const;
    /// A working day at least so many days ahead.
    [[nodiscard]] QDate ahead(int days) const;
};

[[nodiscard]] inline QString zh(const char *utf8) { return QString::fromUtf8(utf8); }
[[nodiscard]] inline Value words(const char *utf8) { return Value(QString::fromUtf8(utf8)); }
[[nodiscard]] inline Value wan(double tenThousands) { return Value(qint64(tenThousands * 1'000'000)); }

struct StageStep {
    QString stage;
    QDate on;
};

/// Writes records of a story with the clock at the day they tell of.
class Scribe
{
public:
    /// `clock` is the one the change was given; it is moved.
    Scribe(Change &change, FixedClock &clock, const World &world) : m_change(change), m_clock(clock), m_world(world) {}

    [[nodiscard]] const World &world() const { return m_world; }
    [[nodiscard]] QTimeZone zone() const { return m_clock.zone(); }
    Result<Id> write(Record record) { return m_change.create(std::move(record)); }
    [[nodiscard]] Result<Record> read(const RecordType &type, Id id) { return m_change.view().get(type, id); }
    /// `path` in order of days; the last step is where the customer stands now. `grades`: letters before the present
    /// one.
    Result<Id> customer(Record record, const std::vector<StageStep> &path, const QString &because,
                        const std::vector<std::pair<QString, QDate>> &grades = {});
    /// `lateHours`: how long after the talk it was written down.
    Result<Id> interaction(Id customer, QDate on, QTime at, const Spoken &spoken, Id by, const std::vector<Id> &with,
                           int lateHours = 0);
    Result<Id> promise(Id customer, Id interaction, bool ours, const QString &text, QDate dueOn, QDate keptOn = {});
    /// `doneWith`: the task is done by that interaction.
    Result<Id> task(Id customer, const QString &goal, const WallTime &due, const QString &method, Id owner,
                    const QString &origin, Id doneWith = {});

private:
    void moveTo(QDate day);

    Change &m_change;
    FixedClock &m_clock;
    const World &m_world;
};

} // namespace kebu::demo
