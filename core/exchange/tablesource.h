#pragma once

#include "core/exchange/mapping.h"

#include <QDate>
#include <QTimeZone>

#include <memory>

namespace kebu {

/// A file that came inside of a row, such as the photo of an address card.
struct EnclosedFile {
    QString name;
    QByteArray bytes;
};

/// The customer of one of these e-mail addresses, as the text of its id; empty when the book knows none of them.
using PartyFinder = std::function<QString(const QStringList &mailAddresses)>;

/// What the caller knows or decides; the rest is judged from the file.
struct SourceWish {
    QString encoding = QStringLiteral("auto"); ///< of text files: `auto` or a name of encodingByName()
    QString part;                              ///< one of TableSource::parts(); empty: the first
    QChar separator;
    std::optional<bool> hasHeader;
    std::optional<int> rowsBefore; ///< the header stands behind that many rows
    QDate today;                   ///< tells what is past in a calendar; invalid: all of it
    QTimeZone zone = QTimeZone::utc();
    PartyFinder findParty; ///< whose an entry of a calendar is; none: nobody's
};

/// What was found out about the file, to be shown and confirmed.
struct SourceFacts {
    enum class Format { Csv, Workbook, Cards, Ldif, Calendar, Book };

    Format format = Format::Csv;
    QString encoding; ///< of text; empty where the format knows only one
    QChar separator;  ///< of CSV
    bool hasHeader = true;
    int headerRow = 0; ///< row of the file, from 1; 0: there is none
    QString part;
    QByteArray frame = {}; ///< of a calendar: what stands before its entries, such as the time zones they name
};

/// A file seen as a table: rows of cells under named columns, each with its place in the file. Read from front to end
/// and never held whole, as far as the format allows. One thread at a time.
class TableSource
{
public:
    TableSource() = default;
    TableSource(const TableSource &) = delete;
    TableSource &operator=(const TableSource &) = delete;
    virtual ~TableSource() = default;

    /// Trimmed, unique and never empty.
    [[nodiscard]] virtual const QStringList &header() const = 0;
    /// True: `row` is the next row, as wide as the header or wider. Rows without content are passed over and counted.
    /// False: the end. After an error nothing follows.
    [[nodiscard]] virtual Result<bool> next(QStringList &row) = 0;
    /// Line or row of the file, from 1, in which the row last returned begins.
    [[nodiscard]] virtual qint64 rowNumber() const = 0;
    [[nodiscard]] virtual qint64 blankRows() const { return 0; }
    [[nodiscard]] virtual qint64 bytesRead() const = 0;
    [[nodiscard]] virtual qint64 bytesTotal() const = 0; ///< 0 when it is not known
    [[nodiscard]] virtual qint64 undecodable() const { return 0; }
    [[nodiscard]] virtual SourceFacts facts() const = 0;
    /// Tables of the same file: sheets of a workbook, kinds of entries of a calendar. One for most.
    [[nodiscard]] virtual QStringList parts() const { return {QString()}; }
    /// Where the columns go, for formats that say so themselves.
    [[nodiscard]] virtual std::optional<Mapping> mapping() const { return {}; }
    /// What came inside of the row last returned; handed over once.
    [[nodiscard]] virtual std::vector<EnclosedFile> takeFiles() { return {}; }
    /// What the row last returned was read from, byte for byte, where that is no row: a card, an entry of a calendar or
    /// of LDIF. Handed over once; empty for tables.
    [[nodiscard]] virtual QByteArray takeOriginal() { return {}; }
    /// What had to be put right to read the row last returned, in sentences.
    [[nodiscard]] virtual QStringList repairs() const { return {}; }
};

/// What is to be read: a file, or text from the clipboard.
struct SourceInput {
    QString path;
    QByteArray pasted; ///< UTF-8; empty: the file
};

/// Opens a file by what it holds, not by its name. Errors are sentences: no such file, no table, another format.
[[nodiscard]] Result<std::unique_ptr<TableSource>> openSource(const SourceInput &input, const SourceWish &wish);

} // namespace kebu
