#include "core/domain/numbertext.h"

#include "core/base/money.h"

#include <QRegularExpression>

namespace kebu {

std::optional<qint64> scaledNumber(const QString &text, int places)
{
    static const QRegularExpression form(
        QStringLiteral(
            R"(^([+-]?)(\d{1,3}(?:,\d{3})+|\d{1,4}(?:,\d{4})+|\d{1,15})(?:\.(\d{1,12}))? ?(万|亿|千)? ?(?:%|人|名|家|个|户|天|日|次|分|岁|件|台|套|people|persons?|employees|staff|days?)?$)"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const QString unit = match.captured(4);
    const int zeros = unit == u"万" ? 4 : unit == u"亿" ? 8 : unit == u"千" ? 3 : 0;
    QString digits = match.captured(3);
    while (digits.endsWith(u'0'))
        digits.chop(1);
    if (digits.size() > zeros + places)
        return std::nullopt;
    digits = match.captured(2).remove(u',') + digits.leftJustified(zeros + places, u'0');
    bool isFine = false;
    const qint64 number = digits.toLongLong(&isFine);
    if (!isFine || number > Money::largest)
        return std::nullopt;
    return match.captured(1) == u"-" ? -number : number;
}

QString decimalText(qint64 millionths)
{
    const quint64 size = millionths < 0 ? quint64(-millionths) : quint64(millionths);
    QString text = QString::number(size / 1'000'000);
    if (const quint64 rest = size % 1'000'000; rest != 0) {
        text += QStringLiteral(".%1").arg(rest, 6, 10, QLatin1Char('0'));
        while (text.endsWith(u'0'))
            text.chop(1);
    }
    return millionths < 0 ? u'-' + text : text;
}

} // namespace kebu
