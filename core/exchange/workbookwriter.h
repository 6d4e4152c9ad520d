#pragma once

#include "core/base/result.h"

#include <QDateTime>
#include <QStringList>

#include <memory>
#include <variant>
#include <vector>

namespace kebu {

/// A cell with its type, so that a spreadsheet sorts and sums it. Texts never become formulas.
struct WorkbookCell {
    enum class Format { Plain, Money, Day, Minute };

    WorkbookCell() = default;
    WorkbookCell(QString text) : content(std::move(text)) {}
    WorkbookCell(double number, Format as = Format::Plain) : content(number), format(as) {}
    WorkbookCell(QDate day) : content(QDateTime(day, QTime(0, 0))), format(Format::Day) {}
    WorkbookCell(QDateTime at) : content(std::move(at)), format(Format::Minute) {}

    std::variant<std::monostate, QString, double, QDateTime> content;
    Format format = Format::Plain;
};

/// Writes an .xlsx workbook (ECMA-376) row by row in constant memory: heads bold and frozen, a filter on them, columns
/// as wide as what stands in them. The file appears whole, by commit(), or not at all; what is being written lies in
/// nameless files of the same folder. Not thread-safe.
class WorkbookWriter
{
public:
    /// What a cell and a sheet of a spreadsheet hold at most.
    static constexpr qsizetype longestText = 32'767;
    static constexpr qint64 mostRows = 1'048'576;

    /// ReadOnly, in words, when the folder cannot be written.
    [[nodiscard]] static Result<WorkbookWriter> create(const QString &path);
    ~WorkbookWriter();
    WorkbookWriter(WorkbookWriter &&other) noexcept;
    WorkbookWriter &operator=(WorkbookWriter &&other) noexcept;

    /// Begins a sheet; its name is shortened and made distinct as spreadsheets ask for. A sheet that is full goes on in
    /// another with the same head.
    Result<void> beginSheet(const QString &name, const QStringList &head);
    /// REQUIRES: beginSheet(). Texts longer than longestText are cut and counted.
    Result<void> write(const std::vector<WorkbookCell> &row);
    [[nodiscard]] qint64 cutTexts() const;
    /// DiskFull or ReadOnly, in words, when the file cannot be put in its place.
    Result<void> commit();

private:
    struct State;
    explicit WorkbookWriter(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace kebu
