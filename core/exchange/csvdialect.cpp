#include "core/exchange/csvdialect.h"

#include "core/exchange/csvparser.h"

#include <QCoreApplication>
#include <QMap>
#include <QRegularExpression>

#include <array>
#include <cmath>

namespace kebu {

namespace {

constexpr qsizetype sampleRows = 200;
constexpr int mostTitleLines = 10;

using Rows = QList<QStringList>;

struct Sample {
    Rows rows;
    qsizetype columns = 1; ///< the most frequent number
    double share = 0;      ///< of the rows that have it
    int filled = 0;        ///< rows that are not blank
};

qsizetype filledCells(const QStringList &row)
{
    return std::count_if(row.begin(), row.end(), [](const QString &cell) { return !cell.trimmed().isEmpty(); });
}

Sample parse(const QString &text, bool isWhole, QChar separator)
{
    Sample sample;
    CsvParser parser(separator);
    parser.feed(text, isWhole);
    QStringList row;
    while (sample.rows.size() < sampleRows) {
        const auto more = parser.next(row); // an error ends the sample; the reader will tell it where it stands
        if (!more || !*more)
            break;
        sample.rows.append(row);
    }
    QMap<qsizetype, int> widths;
    for (const QStringList &each : std::as_const(sample.rows)) {
        if (filledCells(each) > 0) {
            ++widths[each.size()];
            ++sample.filled;
        }
    }
    int most = 0;
    for (auto width = widths.begin(); width != widths.end(); ++width) {
        if (width.value() >= most) {
            most = width.value();
            sample.columns = width.key();
        }
    }
    sample.share = sample.filled ? double(most) / sample.filled : 0;
    return sample;
}

double quality(const Sample &sample)
{
    return sample.columns > 1 ? sample.share * (1 + std::log2(double(sample.columns))) : 0;
}

/// Sentences: long cells and full stops where a table would have short, equal rows.
bool isProse(const Sample &sample)
{
    static const QRegularExpression stop(QStringLiteral(R"([.!?](?:\s|$)|[。！？])"));
    if (sample.columns > 1 && sample.share >= 0.6 && sample.filled > 1)
        return false;
    qint64 length = 0;
    qint64 cells = 0;
    int sentences = 0;
    for (const QStringList &row : sample.rows) {
        length += row.join(QString()).size();
        cells += std::max<qsizetype>(filledCells(row), 1);
        sentences += row.join(u' ').contains(stop) && row.join(QString()).size() >= 20;
    }
    return sample.filled > 0 && sentences * 2 >= sample.filled && length >= cells * 18;
}

bool isAddressLike(const QString &cell)
{
    return (cell.contains(u'@') && cell.contains(u'.') && !cell.contains(u' ')) || cell.startsWith(u"http://") ||
           cell.startsWith(u"https://") || cell.startsWith(u"www.");
}

bool isNumberLike(const QString &cell)
{
    static const QRegularExpression form(QStringLiteral(R"(^[\d\s.,:/+()%¥$€年月日TZ-]*\d[\d\s.,:/+()%年月日TZ-]*$)"));
    return form.match(cell).hasMatch();
}

/// How many cells stand again in the same column of a later row: values do, names of columns do not.
qsizetype recurringCells(const Rows &rows, qsizetype at)
{
    const QStringList &row = rows[at];
    qsizetype recurring = 0;
    for (qsizetype column = 0; column < row.size(); ++column) {
        if (row[column].trimmed().isEmpty())
            continue;
        int times = 0;
        for (qsizetype later = at + 1; later < rows.size(); ++later)
            times += rows[later] != row && rows[later].value(column) == row[column];
        recurring += times > 0;
    }
    return recurring;
}

bool isHeader(const Rows &rows, qsizetype at)
{
    qsizetype numbers = 0;
    for (const QString &raw : rows[at]) {
        const QString cell = raw.trimmed();
        if (isAddressLike(cell) || cell.size() > 200)
            return false;
        numbers += isNumberLike(cell);
    }
    const qsizetype filled = filledCells(rows[at]);
    return numbers * 10 <= filled * 3 && recurringCells(rows, at) * 2 <= filled;
}

/// The first row that is wide enough to name the columns; title lines above it fill a cell or two.
qsizetype firstWideRow(const Sample &sample)
{
    const qsizetype enough = sample.columns < 2 ? 1 : std::max<qsizetype>(2, (sample.columns + 1) / 2);
    int titles = 0;
    for (qsizetype i = 0; i < sample.rows.size() && titles <= mostTitleLines; ++i) {
        const qsizetype filled = filledCells(sample.rows[i]);
        if (filled >= enough)
            return i;
        titles += filled > 0;
    }
    return -1;
}

qsizetype firstFilledRow(const Sample &sample)
{
    for (qsizetype i = 0; i < sample.rows.size(); ++i) {
        if (filledCells(sample.rows[i]) > 0)
            return i;
    }
    return 0;
}

/// The separator that a first line `sep=;` names, as spreadsheets write it; null without one.
QChar declaredSeparator(const QString &text)
{
    static const QRegularExpression form(QStringLiteral(R"re(\A"?sep=(.)"?(?:\r|\n|\z))re"),
                                         QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(text.left(16));
    return match.hasMatch() ? match.capturedView(1).front() : QChar();
}

QChar detectSeparator(const QString &text, bool isWhole)
{
    QChar best = u',';
    double bestQuality = 0;
    for (const QChar candidate : {u',', u'\t', u';', u'|'}) {
        if (const double found = quality(parse(text, isWhole, candidate)); found > bestQuality) {
            best = candidate;
            bestQuality = found;
        }
    }
    return best;
}

Error noTable(const QString &what) { return Error{ErrorCode::Invalid, what, {}}; }

Result<void> refuseMarkup(const QString &text)
{
    const QString begin = text.left(512).trimmed();
    if (begin.startsWith(u"BEGIN:V", Qt::CaseInsensitive))
        return noTable(QCoreApplication::translate(
            "Csv", "This is an address card or calendar, not a table. Import it as .vcf or .ics."));
    if (begin.startsWith(u"<!") || begin.startsWith(u"<?xml") || begin.startsWith(u"<html", Qt::CaseInsensitive) ||
        begin.startsWith(u"<table", Qt::CaseInsensitive))
        return noTable(
            QCoreApplication::translate("Csv", "This is a web page or XML, not a table. Save it as CSV first."));
    if (begin.startsWith(u"{\"") || begin.startsWith(u"[{") || begin.startsWith(u"{\n"))
        return noTable(QCoreApplication::translate("Csv", "This is JSON, not a table with columns."));
    return {};
}

} // namespace

Result<CsvDialect> detectDialect(const QString &text, bool isWhole, const CsvWish &wish)
{
    KEBU_TRY(refuseMarkup(text));
    CsvDialect dialect;
    const QChar declared = declaredSeparator(text);
    QString body = text;
    if (!declared.isNull()) {
        dialect.rowsBefore = 1;
        static const QRegularExpression firstLine(QStringLiteral("\\A[^\r\n]*(?:\r\n|\r|\n)?"));
        body.remove(firstLine);
    }
    dialect.separator = !wish.separator.isNull() ? wish.separator
                        : !declared.isNull()     ? declared
                                                 : detectSeparator(body, isWhole);
    const Sample sample = parse(body, isWhole, dialect.separator);
    if (isWhole && sample.filled == 0 && body.trimmed().isEmpty())
        return noTable(
            QCoreApplication::translate("Csv", "The file is empty. Choose one with a header line and rows."));
    if (isProse(sample)) {
        return noTable(QCoreApplication::translate(
            "Csv", "This is running text, not a table: its lines do not have the same columns. Choose a CSV file."));
    }
    const qsizetype wide = firstWideRow(sample);
    const bool isNamed = wide >= 0 && (wish.header.has_value() ? *wish.header : isHeader(sample.rows, wide));
    dialect.hasHeader = wish.header.value_or(isNamed);
    dialect.rowsBefore += int(isNamed ? wide : dialect.hasHeader ? firstFilledRow(sample) : 0);
    return dialect;
}

Result<void> refuseOtherFormats(QByteArrayView begin)
{
    static const std::array<std::pair<QByteArrayView, const char *>, 9> formats{{
        {QByteArrayView("PK\x03\x04", 4),
         QT_TRANSLATE_NOOP("Csv", "This is an Excel workbook or an archive, not CSV. Save it as CSV in your "
                                  "spreadsheet program and import that.")},
        {QByteArrayView("\xD0\xCF\x11\xE0", 4),
         QT_TRANSLATE_NOOP("Csv", "This is a workbook of an older Excel (.xls). Save it as CSV in your spreadsheet "
                                  "program and import that.")},
        {QByteArrayView("%PDF", 4), QT_TRANSLATE_NOOP("Csv", "This is a PDF, not a table.")},
        {QByteArrayView("\x89PNG", 4), QT_TRANSLATE_NOOP("Csv", "This is a picture, not a table.")},
        {QByteArrayView("\xFF\xD8\xFF", 3), QT_TRANSLATE_NOOP("Csv", "This is a picture, not a table.")},
        {QByteArrayView("GIF8", 4), QT_TRANSLATE_NOOP("Csv", "This is a picture, not a table.")},
        {QByteArrayView("SQLite format 3", 15), QT_TRANSLATE_NOOP("Csv", "This is a database, not a table.")},
        {QByteArrayView("\x1F\x8B", 2), QT_TRANSLATE_NOOP("Csv", "This is a compressed file. Unpack it first.")},
        {QByteArrayView("Rar!", 4), QT_TRANSLATE_NOOP("Csv", "This is a compressed file. Unpack it first.")},
    }};
    for (const auto &[magic, sentence] : formats) {
        if (begin.startsWith(magic))
            return noTable(QCoreApplication::translate("Csv", sentence));
    }
    return {};
}

} // namespace kebu
