#pragma once

#include "core/base/result.h"
#include "core/exchange/textencoder.h"

#include <QStringList>

#include <optional>
#include <vector>

class QIODevice;

namespace kebu {

struct CsvWriterOptions {
    QChar separator = u',';
    bool bom = true;       ///< spreadsheets recognise UTF-8 by it
    bool exact = false;    ///< leave cells as they are, also those a spreadsheet would take for formulas
    QString encoding = {}; ///< as TextEncoder::open takes it
};

/// Writes RFC 4180, rows ended by CR LF, cells guarded by guardedCell() unless `exact`. The device stays the caller's
/// and is neither opened nor closed.
class CsvWriter
{
public:
    CsvWriter(QIODevice &device, CsvWriterOptions options) : m_device(device), m_options(std::move(options)) {}

    /// DiskFull when the device takes no more; Invalid for an encoding that cannot be written.
    [[nodiscard]] Result<void> write(const QStringList &row);

private:
    void append(QStringView cell, QString &line) const;

    QIODevice &m_device;
    CsvWriterOptions m_options;
    std::optional<TextEncoder> m_encoder; ///< from the first row on
};

/// The rows as a file, whole or not at all. ReadOnly or DiskFull in words.
[[nodiscard]] Result<void> saveCsv(const std::vector<QStringList> &rows, const QString &path,
                                   const CsvWriterOptions &options = {});

} // namespace kebu
