#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace kebu {

/// What a CSV file does not say of itself.
struct CsvDialect {
    QChar separator = u',';
    int rowsBefore = 0; ///< title lines, blank lines and a `sep=` line before the header, or before the first row
    bool hasHeader = true;
    int blanks =
        0; ///< columns are parted by so many blanks or more, which stand as one `separator` (a tab); 0: they are not
};

/// The text with each run of `blanks` or more blanks as one tab, without those at the ends of lines.
[[nodiscard]] QString blanksAsTabs(const QString &text, int blanks);

/// What the caller knows already; the rest is judged from the sample.
struct CsvWish {
    QChar separator; ///< null: found among , ; tab |
    std::optional<bool> header;
    std::optional<int> rowsBefore; ///< the header stands behind that many rows
};

/// Judges the beginning of a decoded file. Invalid, in words, for what is no table: prose, a web page, JSON.
[[nodiscard]] Result<CsvDialect> detectDialect(const QString &sample, bool isWhole, const CsvWish &wish);

/// Invalid, saying what the file is, when its first bytes are those of a workbook, PDF, picture, archive or address
/// card.
[[nodiscard]] Result<void> refuseOtherFormats(QByteArrayView begin);

} // namespace kebu
