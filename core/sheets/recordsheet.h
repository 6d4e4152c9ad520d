#pragma once

#include "core/sheets/contactlog.h"

#include <optional>

namespace kebu {

/// An offer of a competitor that the customer has met.
struct CompetitorLine {
    QString competitor;
    std::optional<Money> quote;
    QString strengths;
};

/// What the sum on the sheet stands for. Until a contract is signed it is only expected, and is called so.
enum class DealState { Expected, Quoted, Signed };

struct DealSummary {
    std::optional<Money> amount;
    DealState state = DealState::Expected;
    QDate signedOn; ///< where it is signed; else the day it is expected
};

/// What companies bring, in orders, won and open opportunities and what they owe.
struct FamilySums {
    Money ordered;
    Money won;
    Money open;
    Money receivable;
};

/// A company of the family the customer belongs to, and what it brings by itself.
struct FamilyLine {
    QString name;
    QString number;
    QString grade; ///< letter and digit
    int depth = 0; ///< 0: the parent of all
    bool isThis = false;
    FamilySums sums = {};
};

/// One customer as a service has gathered them. Records may be null where the book has none; a customer without a
/// type gives the blank form to fill in by hand.
struct RecordSheetInput {
    SheetContext context;
    Record customer;
    QString grade; ///< letter and digit, such as A1
    QDate gradedOn;
    QDate stageSince;
    std::vector<Record> contacts; ///< present ones; the first primary one leads, else the first
    std::vector<Record> needs;    ///< the most pressing first
    std::vector<CompetitorLine> competitors;
    QStringList tags;
    std::vector<FamilyLine> family;        ///< each behind its parent; empty: the customer stands alone
    FamilySums familySums;                 ///< of all of them
    std::vector<LoggedContact> contactLog; ///< newest first
    std::vector<Record> openPromises;
    DealSummary deal;
    std::vector<Record> contracts; ///< signed ones, the latest first
    std::vector<Record> cases;     ///< the latest received first
    Record nextTask;
    int lateAfterMinutes = 24 * 60;
    bool allRecords = false; ///< the whole log instead of the last five

    /// Null where there is no contact.
    [[nodiscard]] Record leadingContact() const;
};

/// 客户关系记录表: basics, contact, needs and background, communication log, state of the cooperation.
[[nodiscard]] Sheet recordSheet(const RecordSheetInput &input);

} // namespace kebu
