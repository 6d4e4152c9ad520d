#pragma once

#include "core/services/demo/scribe.h"

namespace kebu::demo {

/// The stages that lead to `stage`, spread over the days between.
[[nodiscard]] std::vector<StageStep> pathTo(const QString &stage, QDate from, QDate to);
/// Where the customer stood that day, for what is talked about.
[[nodiscard]] Phase phaseOn(const std::vector<StageStep> &path, QDate day);

/// Talks of one customer made up as they go, and what comes of them.
class Story
{
public:
    Story(Scribe &scribe, Dice &dice, Setting setting)
        : m_scribe(scribe),
          m_dice(dice),
          m_talk(std::move(setting), dice)
    {
    }

    Id customer;
    std::vector<Id> contacts; ///< in the order of Setting::people
    std::vector<StageStep> path;
    Id owner;

    /// One talk on that day; sometimes nobody answers, sometimes it is written down late, sometimes it did a task.
    /// `isAvoided`: nobody answers.
    Result<Id> tell(QDate day, bool isAvoided = false);

private:
    Result<void> comesOf(Id talk, const Spoken &spoken, QDate day);
    QTime workingTime();

    Scribe &m_scribe;
    Dice &m_dice;
    Talk m_talk;
};

/// A customer of chance, the same for the same index, seed and day.
Result<void> writeInvented(Scribe &scribe, int index, QDate registeredOn);

} // namespace kebu::demo
