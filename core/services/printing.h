#pragma once

#include "core/sheets/sheet.h"
#include "core/sheets/sheettemplate.h"
#include "core/storage/snapshot.h"

#include <functional>

namespace kebu {

struct PrintOptions {
    bool isMasked = false;
    bool hasAllRecords = false; ///< the whole log on a record sheet instead of the last five
    bool isForCustomer = false; ///< without grade, competitors and remarks
    Language language = Language::Chinese;
    Paper paper = Paper::A4;
    Id printedBy = {};                        ///< a user; null: nobody is named
    std::optional<SheetTemplate> layout = {}; ///< of the user's own; REQUIRES: made for the sheet that is printed
    std::optional<Picture> logo = {};         ///< the book's
    /// Told after each customer; false stops the work, which then ends in Cancelled.
    std::function<bool(qint64 done, qint64 total)> goesOn = {};
};

/// What can be printed. A review is of the month that holds today and of everybody; reviewReport prints any other.
enum class PrintKind { Record, Log, Register, Meeting, Review, BlankRecord, BlankLog, BlankRegister };
[[nodiscard]] bool isBlank(PrintKind kind);
/// The template of a layout (`layoutOf`) this kind follows; empty where it has none.
[[nodiscard]] QString layoutOfKind(PrintKind kind);

/// The sheets of any kind, in the order of the customers. `scope` names which customers a register holds.
[[nodiscard]] Result<std::vector<Sheet>> sheetsFor(Snapshot &view, PrintKind kind, const std::vector<Id> &customers,
                                                   const QString &scope, const PrintOptions &options);

/// Whether sheetsOneByOne() makes sheets of this kind.
[[nodiscard]] bool isMadeOneByOne(PrintKind kind);
/// The same sheets handed over one after another, so that fifty thousand customers need no more memory than one. What
/// `take` refuses ends the work. REQUIRES: isMadeOneByOne(kind)
Result<void> sheetsOneByOne(Snapshot &view, PrintKind kind, const std::vector<Id> &customers,
                            const PrintOptions &options, const std::function<Result<void>(const Sheet &)> &take);

/// Sheets as data; ui/paper/pdf.h makes the PDF. A masked sheet holds no personal value of the customer's own people,
/// in its fields as little as in free texts. NotFound when a customer does not exist.
[[nodiscard]] Result<std::vector<Sheet>> recordSheets(Snapshot &view, const std::vector<Id> &customers,
                                                      const PrintOptions &options);
[[nodiscard]] Result<std::vector<Sheet>> logSheets(Snapshot &view, const std::vector<Id> &customers,
                                                   const PrintOptions &options);
/// One landscape sheet with a row for each customer; `scope` names which they are.
[[nodiscard]] Result<Sheet> customerRegister(Snapshot &view, const std::vector<Id> &customers, const QString &scope,
                                             const PrintOptions &options);
/// Agenda first, a record sheet each, decisions last; pages are counted through.
[[nodiscard]] Result<std::vector<Sheet>> meetingPack(Snapshot &view, const std::vector<Id> &customers,
                                                     const PrintOptions &options);

enum class BlankForm { Record, Log, Register };
/// The empty form, to be filled in by hand.
[[nodiscard]] Result<Sheet> blankForm(Snapshot &view, BlankForm form, const PrintOptions &options);

} // namespace kebu
