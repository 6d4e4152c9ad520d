#include "core/domain/listvalue.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <optional>

namespace kebu {

namespace {

std::optional<QStringList> fromJson(const QString &text)
{
    if (!text.startsWith(u'['))
        return std::nullopt;
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8(), &error);
    if (error.error != QJsonParseError::NoError || !document.isArray())
        return std::nullopt;
    QStringList items;
    for (const auto &item : document.array()) {
        if (item.isArray() || item.isObject())
            return std::nullopt;
        items << item.toVariant().toString();
    }
    return items;
}

} // namespace

Value listValue(QStringList items)
{
    for (QString &item : items)
        item = item.simplified();
    if (std::ranges::all_of(items, &QString::isEmpty))
        return {};
    return Value(QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(items)).toJson(QJsonDocument::Compact)));
}

QStringList listItems(const Value &value) { return fromJson(value.text()).value_or(QStringList()); }

bool isListValue(const Value &value)
{
    const auto items = fromJson(value.text());
    return items && listValue(*items) == value;
}

Value listFromText(const QString &text)
{
    if (const auto items = fromJson(text.trimmed()))
        return listValue(*items);
    QString plain = text;
    plain.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
    while (plain.endsWith(u'\n'))
        plain.chop(1);
    return listValue(plain.split(u'\n'));
}

QString listText(const Value &value)
{
    const QString lines = listItems(value).join(u'\n');
    // blanks at the ends and what looks like JSON would be read as something else
    return listFromText(lines) == value ? lines : value.text();
}

} // namespace kebu
