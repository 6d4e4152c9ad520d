#include "core/exchange/tablesource.h"

#include "core/exchange/calendarsource.h"
#include "core/exchange/cardsource.h"
#include "core/exchange/csvreader.h"
#include "core/exchange/formgrid.h"
#include "core/exchange/papercells.h"
#include "core/exchange/partedvalues.h"
#include "core/exchange/sheetsource.h"
#include "core/exchange/typedvalues.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace kebu {

namespace {

QString say(const char *sentence) { return QCoreApplication::translate("Import", sentence); }

class CsvSource final : public TableSource
{
public:
    CsvSource(std::unique_ptr<QIODevice> device, CsvReader reader)
        : m_device(std::move(device)),
          m_reader(std::move(reader))
    {
    }
    [[nodiscard]] const QStringList &header() const override { return m_reader.header(); }
    [[nodiscard]] Result<bool> next(QStringList &row) override { return m_reader.next(row); }
    [[nodiscard]] qint64 rowNumber() const override { return m_reader.rowNumber(); }
    [[nodiscard]] qint64 blankRows() const override { return m_reader.blankRows(); }
    [[nodiscard]] qint64 bytesRead() const override { return m_reader.bytesRead(); }
    [[nodiscard]] qint64 bytesTotal() const override { return m_reader.bytesTotal(); }
    [[nodiscard]] qint64 undecodable() const override { return m_reader.undecodable(); }
    [[nodiscard]] SourceFacts facts() const override
    {
        return {SourceFacts::Format::Csv, m_reader.encoding().text(), m_reader.separator(),
                m_reader.hasHeader(),     m_reader.headerLine(),      {}};
    }

private:
    std::unique_ptr<QIODevice> m_device;
    CsvReader m_reader;
};

/// A form that was filled in and saved as CSV: one customer, a table of one row.
class FormSource final : public TableSource
{
public:
    FormSource(const FilledForm &form, SourceFacts facts)
        : m_header(columnNames(form.labels, true)),
          m_values(form.values),
          m_facts(std::move(facts))
    {
    }
    [[nodiscard]] const QStringList &header() const override { return m_header; }
    [[nodiscard]] Result<bool> next(QStringList &row) override
    {
        if (std::exchange(m_isTaken, true))
            return false;
        row = m_values;
        row.resize(std::max(row.size(), m_header.size()));
        return true;
    }
    [[nodiscard]] qint64 rowNumber() const override { return 1; }
    [[nodiscard]] qint64 bytesRead() const override { return 0; }
    [[nodiscard]] qint64 bytesTotal() const override { return 0; }
    [[nodiscard]] SourceFacts facts() const override { return m_facts; }

private:
    QStringList m_header;
    QStringList m_values;
    SourceFacts m_facts;
    bool m_isTaken = false;
};

/// Nothing where the file is a table, as nearly all are.
std::unique_ptr<TableSource> formIn(QIODevice &device, const SourceWish &wish)
{
    constexpr qint64 largestForm = 64 << 10;
    constexpr qsizetype mostRows = 121;
    if (wish.rowsBefore || wish.hasHeader || device.size() > largestForm)
        return nullptr;
    CsvOptions options;
    options.encoding = wish.encoding;
    options.wish = {wish.separator, false, 0};
    TableRows rows;
    SourceFacts facts;
    if (auto reader = CsvReader::open(device, options)) {
        QStringList row;
        for (auto has = reader->next(row); has && *has && rows.size() < mostRows; has = reader->next(row))
            rows << row;
        facts = {SourceFacts::Format::Csv, reader->encoding().text(), reader->separator(), false, 0, {}};
    }
    const auto form = filledForm(rows);
    return form ? std::make_unique<FormSource>(*form, std::move(facts)) : nullptr;
}

/// Cards and calendars are read byte by byte, which UTF-16 and UTF-32 are not made for: those are turned into UTF-8
/// first. Larger ones than any address book's stay as they are.
std::unique_ptr<QIODevice> narrowed(std::unique_ptr<QIODevice> device)
{
    constexpr qint64 largestWide = 64 << 20;
    const Encoding encoding = detectEncoding(device->peek(64 << 10), device->size() <= (64 << 10));
    if (!encoding.name.startsWith(u"UTF-16") && !encoding.name.startsWith(u"UTF-32"))
        return device;
    auto decoder = TextDecoder::open(encoding);
    if (!decoder || device->size() > largestWide)
        return device;
    QString text;
    decoder->decode(device->readAll(), true, text);
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(text.toUtf8());
    buffer->open(QIODevice::ReadOnly);
    return buffer;
}

enum class Content { Table, Workbook, Cards, Ldif, Calendar };

/// By what the file begins with: names of files lie.
Content contentOf(const QByteArray &begin)
{
    if (begin.startsWith("PK\x03\x04"))
        return Content::Workbook;
    const Encoding encoding = detectEncoding(begin, false);
    QString text;
    if (auto decoder = TextDecoder::open(encoding))
        decoder->decode(begin, false, text);
    static const QRegularExpression card(
        QStringLiteral(R"(\A\s*(?:BEGIN:VCARD\b|VERSION:[234]\.\d\s+(?:[A-Z-]+[;:].*\s+)*?(?:FN|N)[;:]))"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression calendar(QStringLiteral(R"(\A\s*BEGIN:\s*(?:VCALENDAR|VEVENT|VTODO|VJOURNAL)\b)"),
                                             QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression ldif(QStringLiteral(R"(\A\s*(?:#.*\s+)*(?:version: *\d+\s+)?(?:#.*\s+)*dn::? *\S)"),
                                         QRegularExpression::CaseInsensitiveOption);
    const QString head = text.left(4000);
    if (head.contains(card))
        return Content::Cards;
    if (head.contains(calendar))
        return Content::Calendar;
    return head.contains(ldif) ? Content::Ldif : Content::Table;
}

Result<std::unique_ptr<QIODevice>> deviceOf(const SourceInput &input)
{
    if (!input.pasted.isEmpty()) {
        auto buffer = std::make_unique<QBuffer>();
        buffer->setData(input.pasted);
        buffer->open(QIODevice::ReadOnly);
        return std::unique_ptr<QIODevice>(std::move(buffer));
    }
    const QFileInfo info(input.path);
    if (!info.exists())
        return Error{ErrorCode::NotFound, say(QT_TRANSLATE_NOOP("Import", "There is no file %1.")).arg(input.path), {}};
    if (info.isDir())
        return Error{
            ErrorCode::Invalid, say(QT_TRANSLATE_NOOP("Import", "%1 is a folder, not a file.")).arg(input.path), {}};
    auto file = std::make_unique<QFile>(input.path);
    if (!file->open(QIODevice::ReadOnly))
        return Error{ErrorCode::Failed,
                     say(QT_TRANSLATE_NOOP("Import", "%1 cannot be read: %2")).arg(input.path, file->errorString()),
                     file->errorString()};
    return std::unique_ptr<QIODevice>(std::move(file));
}

} // namespace

Result<std::unique_ptr<TableSource>> openSource(const SourceInput &input, const SourceWish &wish)
{
    KEBU_LET(device, deviceOf(input));
    switch (contentOf(device->peek(64 << 10))) {
    case Content::Workbook: {
        KEBU_LET(workbook, openWorkbook(input, wish));
        return withPaperCells(std::move(workbook));
    }
    case Content::Cards:
        return openCards(narrowed(std::move(device)), wish);
    case Content::Ldif:
        return openLdif(narrowed(std::move(device)), wish);
    case Content::Calendar:
        return openCalendar(narrowed(std::move(device)), wish);
    case Content::Table:
        break;
    }
    if (std::unique_ptr<TableSource> form = formIn(*device, wish))
        return withPaperCells(std::move(form));
    device->seek(0);
    CsvOptions options;
    options.encoding = wish.encoding;
    options.wish = {wish.separator, wish.hasHeader, wish.rowsBefore};
    KEBU_LET(reader, CsvReader::open(*device, options));
    KEBU_LET(parted,
             withPartedValues(std::unique_ptr<TableSource>(new CsvSource(std::move(device), std::move(reader)))));
    KEBU_LET(typed, withTypedValues(std::move(parted)));
    return withPaperCells(std::move(typed));
}

} // namespace kebu
