#pragma once

#include "core/base/language.h"
#include "core/sheets/sheet.h"

#include <QDate>

namespace kebu {

struct KitSheetInput {
    QString book; ///< name of the book
    QString kit;  ///< groups joined by dashes
    QDate day;    ///< of printing
    Language language = Language::Chinese;
    Paper paper = Paper::A4;
};

/// The emergency kit on one page: its groups in numbered boxes, what it is for, how to use it and who keeps it.
[[nodiscard]] Sheet kitSheet(const KitSheetInput &input);

} // namespace kebu
