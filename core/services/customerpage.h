#pragma once

#include "core/rules/radar.h"
#include "core/services/lifecycle.h"
#include "core/services/regrade.h"

#include <QHash>

namespace kebu {

/// A stay of the customer in a stage.
struct StageStay {
    QString stage; ///< code
    QDate from;
    QDate to; ///< invalid: still there
    int days = 0;
};

struct CustomerTotals {
    qint64 interactions = 0;
    qint64 wonMinor = 0;
    qint64 openMinor = 0; ///< amounts of open opportunities
    int won = 0;
    int lost = 0;
    int open = 0;
};

/// Everything the customer page and the record sheet show of one customer, from one consistent state of the book.
struct CustomerPage {
    Record customer;
    std::vector<Record> contacts;      ///< those who left last; primary first, then as entered
    std::vector<Record> needs;         ///< open ones first, the most pressing quadrant first
    std::vector<Record> opportunities; ///< open ones first, then the latest closed
    std::vector<Record> promises;      ///< open ones by due day, then those kept, the latest first
    std::vector<Record> openTasks;     ///< by due time
    std::vector<Record> closedTasks;   ///< the latest first, at most fifty
    std::vector<Record> interactions;  ///< newest first, one page of them
    std::vector<Warning> warnings;
    GradeExplanation grade;
    Record nextTask; ///< null: nothing is planned
    QString nextWhy;
    Instant lastContactAt;                      ///< with lastContact: of the last contact that reached the customer
    Record lastContact;                         ///< null: never reached
    std::vector<StageStay> stages;              ///< the oldest first
    std::optional<StageProposal> stageProposal; ///< what its contracts, payments and cases speak for
    CustomerTotals totals;
    std::vector<QString> tags;
    QString parentName;
    QString referrerName;
    QHash<Id, QString> users; ///< everybody's name, for owner, participants and who recorded

    [[nodiscard]] QString userName(Id user) const { return users.value(user); }
    /// Days in the present stage; -1 when it has none.
    [[nodiscard]] int daysInStage() const { return stages.empty() ? -1 : stages.back().days; }
};

/// `limit` and `offset` page the interactions; the rest is whole.
[[nodiscard]] Result<CustomerPage> customerPage(Snapshot &view, Id customer, int limit = 50, int offset = 0);
/// A further page of the timeline, newest first.
[[nodiscard]] Result<std::vector<Record>> interactionsOf(Snapshot &view, Id customer, int limit, int offset);
[[nodiscard]] Result<std::vector<StageStay>> stageHistory(Snapshot &view, Id customer);
/// Everybody's name by id.
[[nodiscard]] Result<QHash<Id, QString>> userNames(Snapshot &view);

} // namespace kebu
