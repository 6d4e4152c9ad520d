#pragma once

#include "core/sheets/sheet.h"
#include "core/storage/snapshot.h"

namespace kebu {

struct PrintOptions {
    bool isMasked = false;
    bool hasAllRecords = false; ///< the whole log on a record sheet instead of the last five
    bool isForCustomer = false; ///< without grade, competitors and remarks
    Language language = Language::Chinese;
    Paper paper = Paper::A4;
    Id printedBy; ///< a user; null: nobody is named
};

/// Sheets as data; ui/paper/pdf.h makes the PDF. A masked sheet holds no personal value of the customer's own people,
/// in its fields as little as in free texts. NotFound when a customer does not exist.
[[nodiscard]] Result<std::vector<Sheet>> recordSheets(Snapshot &view, const std::vector<Id> &customers,
                                                      const PrintOptions &options);
[[nodiscard]] Result<std::vector<Sheet>> logSheets(Snapshot &view, const std::vector<Id> &customers,
                                                   const PrintOptions &options);
/// One landscape sheet with a row for each customer; `scope` names which they are.
[[nodiscard]] Result<Sheet> customerRegister(Snapshot &view, const std::vector<Id> &customers, const QString &scope,
                                             const PrintOptions &options);

enum class BlankForm { Record, Log, Register };
/// The empty form, to be filled in by hand.
[[nodiscard]] Result<Sheet> blankForm(Snapshot &view, BlankForm form, const PrintOptions &options);

} // namespace kebu
