#include "core/exchange/csvdialect.h"

#include "core/exchange/csvparser.h"
#include "core/exchange/headerrow.h"

#include <QCoreApplication>
#include <QMap>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>

namespace kebu {

namespace {

constexpr qsizetype sampleRows = 200;

struct Sample {
    TableRows rows;
    qsizetype columns = 1; ///< the most frequent number
    double share = 0;      ///< of the rows that have it
    int filled = 0;        ///< rows that are not blank
};

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

/// A table set with blanks, as printers and terminals write it: every row has the same columns. One blank between is
/// enough only where there are numbers alone.
int blanksBetween(const QString &text, bool isWhole)
{
    static const QRegularExpression letters(QStringLiteral("\\p{L}"));
    for (const int blanks : {1, 2}) {
        const Sample sample = parse(blanksAsTabs(text, blanks), isWhole, u'\t');
        const auto first =
            std::ranges::find_if(sample.rows, [](const QStringList &row) { return filledCells(row) > 0; });
        const bool isEven = sample.columns >= 2 && sample.share >= 0.9 && sample.filled >= 2 &&
                            filledCells(*first) >= 2; // a list of names may have blanks within
        if (isEven && (blanks > 1 || (sample.columns >= 3 && !text.contains(letters))))
            return blanks;
    }
    return 0;
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

QString blanksAsTabs(const QString &text, int blanks)
{
    QString tabbed;
    tabbed.reserve(text.size());
    qsizetype run = 0;
    for (const QChar c : text) {
        if (c == u' ' || c == u'\u3000') {
            ++run;
            continue;
        }
        const bool isAtEdge =
            tabbed.isEmpty() || tabbed.endsWith(u'\n') || tabbed.endsWith(u'\r') || c == u'\n' || c == u'\r';
        if (run >= blanks && !isAtEdge)
            tabbed += u'\t';
        else if (run > 0 && !isAtEdge)
            tabbed += QString(run, u' ');
        run = 0;
        tabbed += c;
    }
    return tabbed;
}

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
    const bool isOpen = wish.separator.isNull() && declared.isNull();
    Sample sample = parse(body, isWhole, dialect.separator);
    if (isOpen && sample.columns < 2 && (dialect.blanks = blanksBetween(body, isWhole)) > 0) {
        dialect.separator = u'\t';
        sample = parse(blanksAsTabs(body, dialect.blanks), isWhole, dialect.separator);
    }
    if (isWhole && sample.filled == 0 && body.trimmed().isEmpty())
        return noTable(
            QCoreApplication::translate("Csv", "The file is empty. Choose one with a header line and rows."));
    if (isProse(sample)) {
        return noTable(QCoreApplication::translate(
            "Csv", "This is running text, not a table: its lines do not have the same columns. Choose a CSV file."));
    }
    const HeaderPlace place = findHeader(sample.rows, sample.columns, {wish.header, wish.rowsBefore});
    dialect.hasHeader = place.hasHeader;
    dialect.rowsBefore += place.rowsBefore;
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
