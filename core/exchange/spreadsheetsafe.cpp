#include "core/exchange/spreadsheetsafe.h"

#include <QRegularExpression>

namespace kebu {

namespace {

bool isTrigger(QChar c)
{
    static const QString triggers = QStringLiteral("=+-@\uFF1D\uFF0B\uFF0D\uFF20\uFE62\uFE63\uFE66\uFE6B\u2212");
    return triggers.contains(c);
}

bool isInvisible(QChar c)
{
    return c.isSpace() || c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
}

/// Apostrophes, then a formula's beginning: what a guard may stand before.
bool beginsLikeFormula(QStringView text)
{
    while (text.startsWith(u'\''))
        text = text.mid(1);
    if (text.startsWith(u'\t') || text.startsWith(u'\r') || text.startsWith(u'\n'))
        return true;
    while (!text.isEmpty() && isInvisible(text.front()))
        text = text.mid(1);
    return !text.isEmpty() && isTrigger(text.front());
}

bool isHarmlessNumber(const QString &text)
{
    static const QRegularExpression form(QStringLiteral(
        R"(\A(?:[+-](?:[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(?:\.[0-9]+)?%?|\+[0-9]{1,4}(?: [0-9]{1,12}){1,5})\z)"));
    return form.match(text).hasMatch();
}

} // namespace

QString guardedCell(const QString &text)
{
    if (!beginsLikeFormula(text) || isHarmlessNumber(text))
        return text;
    return u'\'' + text;
}

QString formulaText(const QString &text)
{
    const bool isText = text.size() >= 3 && text.startsWith(u"=\"") && text.endsWith(u'"');
    if (!isText || text.count(u'"') % 2 != 0)
        return text;
    QString inner = text.mid(2, text.size() - 3);
    const QString plain = QString(inner).replace(u"\"\""_qs, QString());
    return plain.contains(u'"') ? text : inner.replace(u"\"\""_qs, u"\""_qs);
}

QString unguardedCell(const QString &text)
{
    return text.startsWith(u'\'') && beginsLikeFormula(text) ? text.mid(1) : text;
}

} // namespace kebu
