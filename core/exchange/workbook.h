#pragma once

#include "core/exchange/zipfile.h"

#include <QHash>
#include <QList>

namespace kebu {

/// How the number of a cell is shown: what a workbook knows of dates is only this.
struct CellFormat {
    enum class Kind { Plain, Moment, Duration, Percent, Padded };
    Kind kind = Kind::Plain;
    int digits = 0; ///< Padded: `000000` shows leading zeros
    bool operator==(const CellFormat &) const = default;
};

/// ECMA-376 part 1, 18.8.30: what a built-in number, or the text of a format, shows.
[[nodiscard]] CellFormat cellFormat(int number);
[[nodiscard]] CellFormat cellFormat(const QString &code);

/// A moment of a workbook as text: `2026-04-30`, `2026-04-30 09:30`, a time of day alone as `09:30`; the number itself
/// where it is no day. `is1904`: days are counted from 1904-01-01, as old Macs did.
[[nodiscard]] QString momentText(double serial, bool is1904);

/// A number as people see it: `13800138000` for 1.3800138E10, without the noise of binary fractions.
[[nodiscard]] QString numberText(const QString &stored, const CellFormat &format, bool is1904);

/// What a workbook says beside its sheets.
struct Workbook {
    struct Sheet {
        QString name;
        QString entry; ///< of the archive
    };
    QList<Sheet> sheets; ///< those in sight; all, when none is
    QList<CellFormat> formats;
    bool is1904 = false;

    /// Invalid, in words, for an archive that is no workbook, and for OpenDocument and binary workbooks.
    [[nodiscard]] static Result<Workbook> read(const ZipFile &archive);
};

/// Texts that cells share, kept as UTF-8 in one piece.
class SharedTexts
{
public:
    /// Invalid when they are more than fits in memory.
    [[nodiscard]] Result<void> read(const ZipFile &archive);
    [[nodiscard]] QString at(qsizetype index) const;

private:
    QByteArray m_bytes;
    QList<qint64> m_ends;
};

/// Rows and columns, from 0, that one cell spreads over.
struct MergedCells {
    qint64 top = 0;
    qint64 bottom = 0;
    int left = 0;
    int right = 0;
};

/// `B12` as column 1, row 11; nothing for what is no address.
[[nodiscard]] std::optional<std::pair<int, qint64>> cellPlace(QStringView reference);

/// Text of a workbook: `_x000D_` stands for a character XML does not hold.
[[nodiscard]] QString unescapedCell(QString text);

} // namespace kebu
