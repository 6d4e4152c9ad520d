#include "core/base/money.h"

#include <QLocale>
#include <QRegularExpression>

namespace kebu {

QString Money::toString() const
{
    const quint64 size = minor < 0 ? quint64(-minor) : quint64(minor);
    QString text = QString::number(size / 100);
    if (const int cents = int(size % 100); cents != 0) {
        text += QStringLiteral(".%1").arg(cents, 2, 10, QLatin1Char('0'));
        if (text.endsWith(u'0'))
            text.chop(1);
    }
    return minor < 0 ? u'-' + text : text;
}

QString Money::toGroupedString() const
{
    const qint64 size = qAbs(minor);
    QString text = QLocale(QLocale::English).toString(size / 100);
    if (size % 100 != 0)
        text += QStringLiteral(".%1").arg(size % 100, 2, 10, QLatin1Char('0'));
    return minor < 0 ? u'-' + text : text;
}

namespace {

qint64 unitFactor(const QString &unit)
{
    if (unit == u"万" || unit == u"w")
        return 10'000;
    if (unit == u"亿")
        return 100'000'000;
    if (unit == u"千" || unit == u"k")
        return 1'000;
    if (unit == u"m" || unit == u"百万")
        return 1'000'000;
    return unit.isEmpty() ? 1 : 0;
}

} // namespace

std::optional<Money> Money::fromString(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral(R"(^[¥￥$€]?([+-]?)[¥￥$€]?(\d{1,16})(?:\.(\d{1,10}))?(万|亿|千|百万|w|k|m)?元?$)"));
    QString plain = text.normalized(QString::NormalizationForm_KC).toLower();
    plain.remove(u',').remove(u' ');
    const auto match = form.match(plain);
    if (!match.hasMatch())
        return std::nullopt;
    const qint64 factor = unitFactor(match.captured(4));
    // integer arithmetic in millionths of a minor unit would overflow; whole part and fraction are scaled apart
    const qint64 whole = match.captured(2).toLongLong();
    if (factor == 0 || whole > largest / 100 / factor)
        return std::nullopt;
    qint64 minor = whole * factor * 100;
    qint64 scale = factor * 100;
    for (const QChar digit : match.captured(3)) {
        if (scale % 10 != 0) {
            if (digit != u'0')
                return std::nullopt;
            continue;
        }
        scale /= 10;
        minor += scale * digit.digitValue();
    }
    if (minor > largest)
        return std::nullopt;
    return Money{match.captured(1) == u"-" ? -minor : minor};
}

} // namespace kebu
