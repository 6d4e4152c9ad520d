#pragma once

#include "core/services/review.h"
#include "core/sheets/sheet.h"
#include "core/sheets/sheettemplate.h"
#include "core/storage/snapshot.h"

#include <functional>
#include <optional>

namespace kebu {

/// What a print is doing with the customers: reads them for what stands before them, counts the pages of their sheets,
/// or writes these.
enum class PrintStep { Reading, Counting, Writing };
struct PrintProgress {
    PrintStep step = PrintStep::Writing;
    qint64 done = 0; ///< customers, as is their total
    qint64 total = 0;
};

/// One review of the many a book has.
struct ReviewAsked {
    ReviewSpan span = ReviewSpan::Month;
    Period period = {};
    Id owner = {}; ///< whose customers; null: all
};

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
    std::function<bool(const PrintProgress &)> goesOn = {};
    std::optional<ReviewAsked> review = {}; ///< nothing: of the month that holds today, and of everybody
};

/// What can be printed.
enum class PrintKind { Record, Log, Register, Meeting, Review, BlankRecord, BlankLog, BlankRegister };
[[nodiscard]] bool isBlank(PrintKind kind);
/// Which layouts (`layoutOf`) this kind follows.
[[nodiscard]] QString layoutOfKind(PrintKind kind);

/// Word opens a document of more customers no more with ease, and it is put together in memory: Invalid, in words that
/// say what to do instead. A PDF has no such limit.
[[nodiscard]] Result<void> fitsWord(PrintKind kind, size_t customers);

/// The sheets of any kind, in the order of the customers, all at once: for a preview. `scope` names which customers a
/// register holds. What goes out is read from BookSheets, sheet by sheet.
[[nodiscard]] Result<std::vector<Sheet>> sheetsFor(Snapshot &view, PrintKind kind, const std::vector<Id> &customers,
                                                   const QString &scope, const PrintOptions &options);

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
