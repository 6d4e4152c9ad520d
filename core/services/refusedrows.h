#pragma once

#include "core/services/importer.h"

namespace kebu {

/// What to do about a row that was refused, in a sentence.
[[nodiscard]] QString remedyFor(const ImportedRow &row);

/// The refused rows as a table: the columns of the file, then where, what and why it was refused, and the remedy. Put
/// right, the file is imported like the one it came from.
[[nodiscard]] std::vector<QStringList> refusedTable(const QStringList &header, const std::vector<ImportedRow> &rows);

/// Writes the refused ones of the rows: cards, entries of calendars and LDIF and records of a book as a file of their
/// own format where `path` ends so, each whole with what was wrong with it; else that table, as a workbook where `path`
/// ends with .xlsx, else as CSV with the separator of the source. ReadOnly or DiskFull, in words; Invalid where a
/// card's ending is asked for and the rows come from files of several formats.
[[nodiscard]] Result<void> saveRefusedRows(const QString &path, const QStringList &header,
                                           const std::vector<ImportedRow> &rows, const SourceFacts &facts);

/// Whether refused rows come from tables of several formats or with other columns: one file could not hold them whole.
[[nodiscard]] bool areOfSeveralTables(const std::vector<ImportTable> &tables, const std::vector<ImportedRow> &rows);

/// Writes the refused rows of several files or sheets into a folder: those of each as saveRefusedRows() writes them,
/// under its name and without writing over what stands there. Returns the names of the files that were made.
[[nodiscard]] Result<QStringList> saveRefusedFiles(const QString &folder, const std::vector<ImportTable> &tables,
                                                   const std::vector<ImportedRow> &rows);

/// What the refused rows of such a file are saved as: `xlsx`, `vcf`, `ics`, `ldif`, `json`, else `csv`.
[[nodiscard]] QString refusedEnding(const SourceFacts &facts);

} // namespace kebu
