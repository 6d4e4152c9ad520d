#pragma once

#include "core/base/result.h"
#include "core/sheets/sheet.h"

#include <QString>

#include <functional>
#include <memory>
#include <vector>

namespace kebu::paper {

/// Told between sheets how far the work is; false stops it, and it ends in Cancelled with no file.
using GoesOn = std::function<bool(qint64 done, qint64 total)>;

/// Writes the sheets one after another into a PDF and returns its pages; each sheet counts its own. Fonts are
/// embedded. The file appears whole or not at all: what stood under the name stays until the new one is complete.
/// The PDF's title is the first sheet's documentTitle, and no author is named.
[[nodiscard]] Result<int> writePdf(const std::vector<Sheet> &sheets, const QString &path, const GoesOn &goesOn = {});
[[nodiscard]] Result<int> writePdf(const Sheet &sheet, const QString &path);

/// The same for sheets that are made one after another, so that never more than one is held; none of them counts on.
/// In one thread from the first to the last.
class PdfFile
{
public:
    /// Fails where the file cannot be written.
    [[nodiscard]] static Result<std::unique_ptr<PdfFile>> create(const QString &path);
    ~PdfFile();
    PdfFile(const PdfFile &) = delete;
    PdfFile &operator=(const PdfFile &) = delete;

    Result<void> add(const Sheet &sheet);
    /// The number of pages; only now does the file take its name. Without it nothing is left behind.
    [[nodiscard]] Result<int> finish();

private:
    struct Parts;
    explicit PdfFile(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace kebu::paper
