#include "core/rules/phonelist.h"

#include <QRegularExpression>

#include <algorithm>

namespace kebu {

namespace {

constexpr int fewestDigits = 7;
constexpr int mostDigits = 15;
constexpr int fewestOfWhole = 10; ///< a number with its area code, or a mobile one

int digitsOf(const QString &text)
{
    return int(std::ranges::count_if(text, [](QChar c) { return c >= u'0' && c <= u'9'; }));
}

/// Digits, hidden ones too, with what people put between them, and as many as a number has.
bool isNumber(const QString &text)
{
    static const QRegularExpression allowed(QStringLiteral("^\\+?[0-9(（][0-9*＊ ()（）.\\-–—]*$"));
    const int shown = digitsOf(text) + int(text.count(u'*') + text.count(u'＊'));
    return shown >= fewestDigits && shown <= mostDigits && allowed.match(text).hasMatch();
}

/// `13900005678 13800001234`; the blanks inside of one number part less than a number.
QStringList partedByBlanks(const QString &text)
{
    static const QRegularExpression blanks(QStringLiteral("\\s+"));
    const QStringList parts = text.split(blanks, Qt::SkipEmptyParts);
    const bool areWhole = std::ranges::all_of(
        parts, [](const QString &part) { return isNumber(part) && digitsOf(part) >= fewestOfWhole; });
    return parts.size() > 1 && areWhole ? parts : QStringList{text};
}

/// The area code in front of a landline number: `0512-`.
QString areaOf(const QString &number)
{
    static const QRegularExpression area(QStringLiteral("^[(（]?(0\\d{2,3})[)）\\-–— ]+\\d"));
    const auto match = area.match(number);
    return match.hasMatch() ? match.captured(1) : QString();
}

/// `62507735` behind `0512-62507734`.
bool lacksArea(const QString &number)
{
    static const QRegularExpression bare(QStringLiteral("^[2-9]\\d{6,7}$"));
    return bare.match(number).hasMatch();
}

} // namespace

QStringList phonesIn(const QString &cell)
{
    static const QRegularExpression between(QStringLiteral("[/／、,，;；|\\n]|(?<=\\d)\\s*(?:或|和|or)\\s*(?=[+\\d])"));
    const QString whole = cell.trimmed();
    if (whole.isEmpty())
        return {};
    QStringList numbers;
    for (const QString &part : whole.split(between, Qt::SkipEmptyParts)) {
        const QString text = part.trimmed();
        if (!text.isEmpty())
            numbers += partedByBlanks(text);
    }
    if (numbers.size() < 2 || !std::ranges::all_of(numbers, isNumber))
        return {whole};
    const QString area = areaOf(numbers.front());
    for (QString &number : numbers) {
        if (!area.isEmpty() && lacksArea(number))
            number.prepend(area + u'-');
    }
    numbers.removeDuplicates();
    return numbers;
}

} // namespace kebu
