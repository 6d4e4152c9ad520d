#include "core/exchange/sheetsource.h"

#include "core/exchange/formgrid.h"
#include "core/exchange/groupednames.h"
#include "core/exchange/headerrow.h"
#include "core/exchange/sheetreader.h"
#include "core/exchange/spreadsheetsafe.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <deque>

namespace kebu {

namespace {

constexpr int judgedRows = 200;
constexpr qint64 judgedCharacters = 8 << 20; ///< or as many rows as hold so much
const QString emptySheet = QStringLiteral("empty sheet");

class SheetSource final : public TableSource
{
public:
    SheetSource(ZipFile archive, Workbook book, SharedTexts texts)
        : m_archive(std::move(archive)),
          m_book(std::move(book)),
          m_texts(std::move(texts)),
          m_reader(m_book, m_texts)
    {
    }

    Result<void> begin(const QString &part, const SourceWish &wish)
    {
        const auto sheet = std::find_if(m_book.sheets.begin(), m_book.sheets.end(),
                                        [&part](const Workbook::Sheet &each) { return each.name == part; });
        if (sheet == m_book.sheets.end())
            return Error{ErrorCode::Invalid,
                         QCoreApplication::translate("Workbook", "The workbook has no sheet \"%1\".").arg(part),
                         {}};
        m_part = part;
        KEBU_TRY(m_reader.open(m_archive, sheet->entry));
        QStringList row;
        qint64 held = 0;
        while (m_held.size() < judgedRows && held < judgedCharacters) {
            KEBU_LET(has, m_reader.next(row));
            if (!has)
                break;
            for (const QString &cell : std::as_const(row))
                held += cell.size();
            m_held.push_back({m_reader.rowNumber(), row});
        }
        return judge(wish);
    }

    [[nodiscard]] const QStringList &header() const override { return m_header; }
    [[nodiscard]] qint64 rowNumber() const override { return m_rowNumber; }
    [[nodiscard]] qint64 blankRows() const override { return m_blankRows; }
    [[nodiscard]] qint64 bytesRead() const override { return 0; }
    [[nodiscard]] qint64 bytesTotal() const override { return 0; }
    [[nodiscard]] SourceFacts facts() const override
    {
        return {SourceFacts::Format::Workbook, {}, {}, m_hasHeader, m_headerRow, m_part};
    }
    [[nodiscard]] QStringList parts() const override
    {
        QStringList names;
        for (const Workbook::Sheet &sheet : m_book.sheets)
            names << sheet.name;
        return names;
    }

    [[nodiscard]] Result<bool> next(QStringList &row) override
    {
        for (;;) {
            if (!m_held.empty()) {
                m_rowNumber = m_held.front().first;
                row = std::move(m_held.front().second);
                m_held.pop_front();
            } else {
                KEBU_LET(has, m_isForm ? Result<bool>(false) : m_reader.next(row));
                if (!has)
                    return false;
                m_rowNumber = m_reader.rowNumber();
            }
            if (!isBlankRow(row) && !isBanner(row))
                break;
            ++m_blankRows;
        }
        std::transform(row.begin(), row.end(), row.begin(), unguardedCell);
        while (row.size() < m_header.size())
            row.append(QString());
        return true;
    }

private:
    /// A heading between the rows: one cell filled, drawn over most of the columns. Counted with the blank rows.
    [[nodiscard]] bool isBanner(const QStringList &row) const
    {
        const int reach = m_reader.bannerAt(m_rowNumber);
        return !m_isForm && reach >= 3 && reach * 2 > m_header.size() && filledCells(row) == 1;
    }

    Result<void> judge(const SourceWish &wish)
    {
        TableRows rows;
        QMap<qsizetype, int> widths;
        for (const auto &[number, row] : m_held) {
            rows << row;
            if (const qsizetype width = filledCells(row); width > 0)
                ++widths[row.size()];
        }
        if (widths.isEmpty())
            return Error{ErrorCode::Invalid,
                         QCoreApplication::translate("Workbook", "The sheet \"%1\" is empty.").arg(m_part), emptySheet};
        qsizetype columns = 1;
        int most = 0;
        for (auto width = widths.begin(); width != widths.end(); ++width) {
            if (width.value() >= most) {
                most = width.value();
                columns = width.key();
            }
        }
        if (const auto form = wish.rowsBefore || wish.hasHeader ? std::nullopt : filledForm(rows)) {
            takeForm(*form);
            return {};
        }
        const HeaderPlace place = findHeader(rows, columns, {wish.hasHeader, wish.rowsBefore});
        m_hasHeader = place.hasHeader;
        for (int i = 0; i < place.rowsBefore && !m_held.empty(); ++i)
            m_held.pop_front();
        if (!m_hasHeader || m_held.empty()) {
            qsizetype width = columns;
            for (const QStringList &row : std::as_const(rows))
                width = std::max(width, row.size());
            m_header = columnNames(QStringList(width), false);
            m_hasHeader = false;
            return {};
        }
        m_headerRow = int(m_held.front().first);
        const QStringList upper = m_held.front().second;
        m_held.pop_front();
        const GroupedNames names = groupedNames(upper, m_held.empty() ? QStringList() : m_held.front().second);
        m_header = columnNames(names.names, true);
        if (names.rows > 1)
            m_held.pop_front();
        return {};
    }

    /// One customer on the whole sheet: a table of one row.
    void takeForm(const FilledForm &form)
    {
        m_header = columnNames(form.labels, true);
        const qint64 row = m_held.front().first;
        m_held.clear();
        m_held.push_back({row, form.values});
        m_isForm = true;
    }

    ZipFile m_archive;
    Workbook m_book;
    SharedTexts m_texts;
    SheetReader m_reader;
    QString m_part;
    QStringList m_header;
    bool m_hasHeader = true;
    bool m_isForm = false;
    int m_headerRow = 0;
    std::deque<std::pair<qint64, QStringList>> m_held; ///< rows read for judging
    qint64 m_rowNumber = 0;
    qint64 m_blankRows = 0;
};

} // namespace

Result<std::unique_ptr<TableSource>> openWorkbook(const SourceInput &input, const SourceWish &wish)
{
    QStringList parts{wish.part};
    for (qsizetype i = 0;; ++i) {
        KEBU_LET(archive, input.pasted.isEmpty() ? ZipFile::open(input.path) : ZipFile::fromBytes(input.pasted));
        KEBU_LET(book, Workbook::read(archive));
        if (i == 0 && wish.part.isEmpty()) {
            parts.clear();
            for (const Workbook::Sheet &sheet : std::as_const(book.sheets))
                parts << sheet.name;
        }
        SharedTexts texts;
        KEBU_TRY(texts.read(archive));
        auto source = std::make_unique<SheetSource>(std::move(archive), std::move(book), std::move(texts));
        const auto begun = source->begin(parts[i], wish);
        if (begun)
            return std::unique_ptr<TableSource>(std::move(source));
        // a cover sheet is often empty
        if (begun.error().detail != emptySheet || i + 1 == parts.size())
            return begun.error();
    }
}

} // namespace kebu
