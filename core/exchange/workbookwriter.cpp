#include "core/exchange/workbookwriter.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QUuid>

#include <xlsxwriter.h>

#include <algorithm>
#include <filesystem>

namespace kebu {

namespace {

constexpr int longestSheetName = 31;
constexpr int narrowest = 6;
constexpr int widest = 48;
constexpr qint64 rowsMeasured = 200;

QString say(const char *sentence) { return QCoreApplication::translate("Workbook", sentence); }

/// In widths of a digit: a Chinese character takes two.
int widthOf(const QString &text)
{
    constexpr ushort firstWide = 0x1100;
    int width = 0;
    for (const QChar c : text) {
        if (c == u'\n')
            break;
        width += c.unicode() >= firstWide ? 2 : 1;
    }
    return width;
}

} // namespace

struct WorkbookWriter::State {
    QString path;
    QString partPath;
    QByteArray partName;
    QByteArray folder;
    lxw_workbook *book = nullptr;
    lxw_worksheet *sheet = nullptr;
    lxw_format *headFormat = nullptr;
    lxw_format *moneyFormat = nullptr;
    lxw_format *dayFormat = nullptr;
    lxw_format *minuteFormat = nullptr;
    QString name;
    QStringList head;
    QSet<QString> names;
    std::vector<int> widths;
    qint64 row = 0;
    qint64 cut = 0;

    ~State()
    {
        if (!book)
            return;
        (void)workbook_close(book); // frees what it holds, and writes what nobody wants
        QFile::remove(partPath);
    }

    [[nodiscard]] QString distinctName(const QString &wanted) const
    {
        QString clean = wanted.simplified();
        for (const QChar c : QStringLiteral("[]:*?/\\'"))
            clean.remove(c);
        if (clean.isEmpty())
            clean = QStringLiteral("Sheet");
        QString candidate = clean.left(longestSheetName);
        for (int i = 2; names.contains(candidate.toCaseFolded()); ++i) {
            const QString number = QStringLiteral(" (%1)").arg(i);
            candidate = clean.left(longestSheetName - number.size()) + number;
        }
        return candidate;
    }

    Result<void> begin()
    {
        endSheet();
        const QString sheetName = distinctName(name);
        names.insert(sheetName.toCaseFolded());
        sheet = workbook_add_worksheet(book, sheetName.toUtf8().constData());
        if (!sheet)
            return Error{ErrorCode::Failed, say(QT_TRANSLATE_NOOP("Workbook", "The workbook could not be written.")),
                         QStringLiteral("add_worksheet")};
        worksheet_freeze_panes(sheet, 1, 0);
        widths.assign(size_t(head.size()), narrowest);
        row = 0;
        std::vector<WorkbookCell> cells;
        for (const QString &text : head)
            cells.emplace_back(text);
        writeRow(cells, headFormat);
        return {};
    }

    void endSheet()
    {
        if (!sheet)
            return;
        for (size_t i = 0; i < widths.size(); ++i) {
            const auto column = lxw_col_t(i);
            worksheet_set_column(sheet, column, column, std::min(widths[i] + 2, widest), nullptr);
        }
        if (!head.isEmpty())
            worksheet_autofilter(sheet, 0, 0, lxw_row_t(std::max<qint64>(row - 1, 0)), lxw_col_t(head.size() - 1));
        sheet = nullptr;
    }

    void writeRow(const std::vector<WorkbookCell> &cells, lxw_format *given)
    {
        for (size_t i = 0; i < cells.size(); ++i)
            writeCell(lxw_col_t(i), cells[i], given);
        ++row;
    }

    void writeCell(lxw_col_t column, const WorkbookCell &cell, lxw_format *given)
    {
        const auto line = lxw_row_t(row);
        if (const auto *text = std::get_if<QString>(&cell.content)) {
            cut += text->size() > longestText;
            const QString kept = text->left(longestText);
            worksheet_write_string(sheet, line, column, kept.toUtf8().constData(), given);
            measure(column, widthOf(kept));
        } else if (const auto *number = std::get_if<double>(&cell.content)) {
            worksheet_write_number(sheet, line, column, *number,
                                   cell.format == WorkbookCell::Format::Money ? moneyFormat : given);
            measure(column, int(QString::number(*number, 'f', 2).size()) + 2);
        } else if (const auto *at = std::get_if<QDateTime>(&cell.content)) {
            const QDate day = at->date();
            const QTime time = at->time();
            lxw_datetime when{day.year(), day.month(), day.day(), time.hour(), time.minute(), double(time.second())};
            const bool isDay = cell.format == WorkbookCell::Format::Day;
            worksheet_write_datetime(sheet, line, column, &when, isDay ? dayFormat : minuteFormat);
            constexpr int dayWidth = 10;
            constexpr int minuteWidth = 16;
            measure(column, isDay ? dayWidth : minuteWidth);
        }
    }

    void measure(lxw_col_t column, int width)
    {
        if (row < rowsMeasured && column < widths.size())
            widths[column] = std::max(widths[column], width);
    }
};

WorkbookWriter::WorkbookWriter(std::unique_ptr<State> state) : m_state(std::move(state)) {}
WorkbookWriter::~WorkbookWriter() = default;
WorkbookWriter::WorkbookWriter(WorkbookWriter &&other) noexcept = default;
WorkbookWriter &WorkbookWriter::operator=(WorkbookWriter &&other) noexcept = default;

Result<WorkbookWriter> WorkbookWriter::create(const QString &path)
{
    auto state = std::make_unique<State>();
    const QFileInfo target(path);
    state->path = target.absoluteFilePath();
    state->partPath = state->path + u'.' + QUuid::createUuid().toString(QUuid::Id128).left(8) + QStringLiteral(".part");
    if (!QFileInfo(target.absolutePath()).isWritable() || (target.exists() && !target.isWritable())) {
        return Error{ErrorCode::ReadOnly,
                     say(QT_TRANSLATE_NOOP("Workbook", "%1 cannot be written; choose another folder.")).arg(path),
                     {}};
    }
    state->partName = QFile::encodeName(state->partPath);
    state->folder = QFile::encodeName(target.absolutePath());
    // nameless files of the target's folder, never of the common temp folder: what is exported is in clear
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = state->folder.data();
    state->book = workbook_new_opt(state->partName.constData(), &options);
    if (!state->book)
        return Error{ErrorCode::Failed, say(QT_TRANSLATE_NOOP("Workbook", "The workbook could not be written.")),
                     QStringLiteral("workbook_new")};
    const auto format = [&](const char *pattern) {
        lxw_format *made = workbook_add_format(state->book);
        if (pattern)
            format_set_num_format(made, pattern);
        return made;
    };
    state->headFormat = format(nullptr);
    format_set_bold(state->headFormat);
    state->moneyFormat = format("#,##0.00");
    state->dayFormat = format("yyyy-mm-dd");
    state->minuteFormat = format("yyyy-mm-dd hh:mm");
    return WorkbookWriter(std::move(state));
}

Result<void> WorkbookWriter::beginSheet(const QString &name, const QStringList &head)
{
    m_state->endSheet();
    m_state->name = name;
    m_state->head = head;
    return m_state->begin();
}

Result<void> WorkbookWriter::write(const std::vector<WorkbookCell> &row)
{
    if (m_state->row >= mostRows)
        KEBU_TRY(m_state->begin());
    m_state->writeRow(row, nullptr);
    return {};
}

qint64 WorkbookWriter::cutTexts() const { return m_state->cut; }

Result<void> WorkbookWriter::commit()
{
    m_state->endSheet();
    const lxw_error error = workbook_close(std::exchange(m_state->book, nullptr));
    const bool isWritten = error == LXW_NO_ERROR;
    std::error_code failed; // this rename replaces what stands there in one step; QFile::rename would not
    if (isWritten)
        std::filesystem::rename(QFileInfo(m_state->partPath).filesystemFilePath(),
                                QFileInfo(m_state->path).filesystemFilePath(), failed);
    if (isWritten && !failed)
        return {};
    QFile::remove(m_state->partPath);
    return Error{
        ErrorCode::DiskFull,
        say(QT_TRANSLATE_NOOP("Workbook", "%1 could not be written to its end. Is the disk full?")).arg(m_state->path),
        QString::fromLatin1(lxw_strerror(error))};
}

} // namespace kebu
