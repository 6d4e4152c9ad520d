#include "core/exchange/workbook.h"

#include <QDateTime>
#include <QRegularExpression>

#include <cmath>

namespace kebu {

namespace {

constexpr double daysToYear10000 = 2'958'466;
constexpr qint64 secondsADay = 86'400;

QString withoutLiterals(const QString &code)
{
    // "text", \x, _x and *x are shown as they are; [Red] and [$-804] colour and localise
    static const QRegularExpression literal(QStringLiteral(R"("[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\])"),
                                            QRegularExpression::CaseInsensitiveOption);
    return QString(code).remove(literal);
}

} // namespace

CellFormat cellFormat(int number)
{
    const bool isMoment =
        (number >= 14 && number <= 22) || (number >= 27 && number <= 36) || (number >= 50 && number <= 58);
    if (isMoment || number == 45 || number == 47)
        return {CellFormat::Kind::Moment};
    if (number == 46)
        return {CellFormat::Kind::Duration};
    return {number == 9 || number == 10 ? CellFormat::Kind::Percent : CellFormat::Kind::Plain};
}

CellFormat cellFormat(const QString &code)
{
    static const QRegularExpression elapsed(QStringLiteral(R"(\[(?:h+|m+|s+)\])"),
                                            QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression letters(QStringLiteral("[ymdhs年月日时時分秒]"),
                                            QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression zeros(QStringLiteral(R"(^0{2,15}$)"));
    const QString shown = withoutLiterals(code.section(u';', 0, 0));
    if (shown.contains(elapsed))
        return {CellFormat::Kind::Duration};
    if (shown.compare(u"General", Qt::CaseInsensitive) != 0 && shown.contains(letters))
        return {CellFormat::Kind::Moment};
    if (shown.contains(u'%'))
        return {CellFormat::Kind::Percent};
    if (zeros.match(shown.trimmed()).hasMatch())
        return {CellFormat::Kind::Padded, int(shown.trimmed().size())};
    return {};
}

QString momentText(double serial, bool is1904)
{
    if (!(serial >= 0) || serial >= daysToYear10000)
        return QString::number(serial, 'g', 15);
    // Excel's 1900 had a 29th of February, so days before March count from one day later
    const QDate base = is1904 ? QDate(1904, 1, 1) : serial < 61 ? QDate(1899, 12, 31) : QDate(1899, 12, 30);
    qint64 seconds = std::llround((serial - std::floor(serial)) * double(secondsADay));
    qint64 days = qint64(std::floor(serial));
    if (seconds == secondsADay) {
        seconds = 0;
        ++days;
    }
    const QString time = QTime(0, 0).addSecs(int(seconds)).toString(seconds % 60 ? u"HH:mm:ss" : u"HH:mm");
    if (serial < 1 && seconds > 0)
        return time;
    const QString day = base.addDays(days).toString(u"yyyy-MM-dd");
    return seconds > 0 ? day + u' ' + time : day;
}

QString numberText(const QString &stored, const CellFormat &format, bool is1904)
{
    bool isNumber = false;
    const double value = stored.toDouble(&isNumber);
    if (!isNumber || !std::isfinite(value))
        return stored;
    if (format.kind == CellFormat::Kind::Moment)
        return momentText(value, is1904);
    if (format.kind == CellFormat::Kind::Percent)
        return QString::number(value * 100, 'g', 12) + u'%';
    const bool isWhole = value == std::floor(value) && std::abs(value) < 1e15;
    QString text = isWhole ? QString::number(qint64(value)) : QString::number(value, 'g', 15);
    if (format.kind == CellFormat::Kind::Padded && isWhole && value >= 0)
        text = text.rightJustified(format.digits, u'0');
    // digits beyond the fifteenth are kept as they are stored: an account's number is no quantity
    static const QRegularExpression digits(QStringLiteral(R"(^-?\d{16,}$)"));
    return digits.match(stored).hasMatch() ? stored : text;
}

std::optional<std::pair<int, qint64>> cellPlace(QStringView reference)
{
    int column = 0;
    qsizetype at = 0;
    for (; at < reference.size() && at < 4; ++at) {
        const char16_t c = reference[at].unicode() & ~0x20;
        if (c < u'A' || c > u'Z')
            break;
        column = column * 26 + (c - u'A' + 1);
    }
    bool isRow = false;
    const int row = reference.mid(at).toInt(&isRow);
    if (at == 0 || !isRow || row < 1)
        return {};
    return std::pair(column - 1, qint64(row) - 1);
}

QString unescapedCell(QString text)
{
    static const QRegularExpression escape(QStringLiteral("_x([0-9A-Fa-f]{4})_"));
    qsizetype at = 0;
    while ((at = text.indexOf(u"_x", at)) >= 0) {
        const auto match =
            escape.match(text, at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
        if (match.hasMatch()) {
            const char16_t unit = match.captured(1).toUShort(nullptr, 16);
            text.replace(at, 7, unit == u'\r' || unit == 0 ? QString() : QString(QChar(unit)));
        }
        ++at;
    }
    return text;
}

} // namespace kebu
