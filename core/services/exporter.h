#pragma once

#include "core/book/query.h"
#include "core/storage/snapshot.h"

#include <QMap>

namespace kebu {

struct ExportOptions {
    QString record; ///< name of a kind of record, or `all`
    /// .csv, .xlsx, .json, .vcf (people) or .ics (what has a day). `all` as CSV gives a file a kind,
    /// `book-customer.csv` beside `book.csv`; as XLSX a sheet a kind; as JSON the whole book, to be read back
    /// (docs/book-json.md).
    QString file;
    /// Personal values by class, free texts without the customer's own people, telephone numbers and addresses.
    bool isMasked = false;
    /// For programs and for coming back: field names, codes and ids instead of labels, words and names; cells are left
    /// as they are, also those that a spreadsheet would take for formulas.
    bool isExact = false;
    QString encoding;                  ///< of CSV: UTF-8 unless said, or GB18030
    QString cardVersion;               ///< of vCards: 3.0 unless said, or 4.0
    QStringList columns;               ///< names of fields in order; empty: all
    std::optional<SqlCondition> where; ///< over the record's table; not with `all`
    Language language = uiLanguage();
};

struct ExportReport {
    QMap<QString, qint64> records; ///< written, by name
    QStringList files;
    qint64 cutTexts = 0; ///< texts longer than a cell of a spreadsheet holds; whole in the other forms
};

/// Whether files of that name can be written; Invalid, naming the endings, where not.
[[nodiscard]] Result<void> checkExportFile(const QString &file);

/// Writes records as the snapshot has them, one by one. A file appears whole or not at all. Invalid, in words, for
/// other endings, unknown records and fields; ReadOnly or DiskFull when the file cannot be written; NotFound never.
[[nodiscard]] Result<ExportReport> exportRecords(Snapshot &view, const ExportOptions &options);

} // namespace kebu
