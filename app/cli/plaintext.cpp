#include "app/cli/plaintext.h"

#include <QJsonArray>
#include <QStringList>

#include <algorithm>
#include <vector>

namespace kebu::cli {

namespace {

constexpr qsizetype widestCell = 48;

bool isWide(QChar c)
{
    const char16_t unit = c.unicode();
    return unit >= 0x1100 &&
           (unit <= 0x115F || (unit >= 0x2E80 && unit <= 0xA4CF) || (unit >= 0xAC00 && unit <= 0xD7A3) ||
            (unit >= 0xF900 && unit <= 0xFAFF) || (unit >= 0xFE30 && unit <= 0xFE4F) ||
            (unit >= 0xFF00 && unit <= 0xFF60) || (unit >= 0xFFE0 && unit <= 0xFFE6));
}

qsizetype widthOf(const QString &text) { return text.size() + std::ranges::count_if(text, isWide); }

QString scalar(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool() ? QStringLiteral("yes") : QStringLiteral("no");
    case QJsonValue::Double: {
        const double number = value.toDouble();
        return number == double(qint64(number)) ? QString::number(qint64(number)) : QString::number(number, 'g', 12);
    }
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Array: {
        QStringList parts;
        for (const QJsonValue &part : value.toArray())
            parts << scalar(part);
        return parts.join(QStringLiteral(", "));
    }
    case QJsonValue::Object: {
        QStringList parts;
        const QJsonObject object = value.toObject();
        if (object.contains(QStringLiteral("id")) && object.contains(QStringLiteral("name")))
            return object.value(QStringLiteral("name")).toString(); // a reference
        for (auto it = object.begin(); it != object.end(); ++it)
            parts << it.key() + QStringLiteral(": ") + scalar(it.value());
        return parts.join(QStringLiteral("; "));
    }
    default:
        return QStringLiteral("-");
    }
}

QString cell(const QJsonValue &value)
{
    QString text = value.isUndefined() ? QString() : scalar(value).simplified();
    return text.size() > widestCell ? text.left(widestCell - 1) + u'…' : text;
}

/// What a row is of stands first and its id last; JSON keeps no order of its own, so the rest goes by the alphabet.
QStringList columnsOf(const QJsonArray &rows)
{
    static const QStringList first{QStringLiteral("number"), QStringLiteral("name"),   QStringLiteral("customer"),
                                   QStringLiteral("title"),  QStringLiteral("record"), QStringLiteral("metric"),
                                   QStringLiteral("key"),    QStringLiteral("label")};
    static const QStringList last{QStringLiteral("id")};
    QStringList others;
    for (const QJsonValue &row : rows) {
        for (const QString &key : row.toObject().keys()) {
            if (!others.contains(key))
                others << key;
        }
    }
    const auto take = [&others](const QStringList &keys) {
        QStringList taken;
        for (const QString &key : keys) {
            if (others.removeOne(key))
                taken << key;
        }
        return taken;
    };
    const QStringList before = take(first);
    const QStringList after = take(last);
    return before + others + after;
}

QString table(const QJsonArray &rows, const QString &indent)
{
    const QStringList columns = columnsOf(rows);
    std::vector<QStringList> lines{columns};
    for (const QJsonValue &row : rows) {
        QStringList line;
        for (const QString &column : columns)
            line << cell(row.toObject().value(column));
        lines.push_back(line);
    }
    std::vector<qsizetype> widths(size_t(columns.size()), 0);
    for (const QStringList &line : lines) {
        for (qsizetype i = 0; i < columns.size(); ++i)
            widths[size_t(i)] = std::max(widths[size_t(i)], widthOf(line[i]));
    }
    QString text;
    for (const QStringList &line : lines) {
        QString row = indent;
        for (qsizetype i = 0; i < columns.size(); ++i)
            row += line[i] + QString(widths[size_t(i)] - widthOf(line[i]) + 2, u' ');
        while (row.endsWith(u' '))
            row.chop(1);
        text += row + u'\n';
    }
    return text;
}

QString lines(const QJsonObject &json, const QString &indent)
{
    QString text;
    qsizetype width = 0;
    for (const QString &key : json.keys())
        width = std::max(width, widthOf(key));
    for (auto it = json.begin(); it != json.end(); ++it) {
        const QString deeper = indent + QStringLiteral("  ");
        if (it->isObject() && !it->toObject().isEmpty())
            text += indent + it.key() + QStringLiteral(":\n") + lines(it->toObject(), deeper);
        else if (it->isArray() && it->toArray().first().isObject())
            text += indent + it.key() + QStringLiteral(":\n") + table(it->toArray(), deeper);
        else
            text += indent + it.key() + QString(width - widthOf(it.key()) + 2, u' ') + scalar(*it) + u'\n';
    }
    return text;
}

} // namespace

QString plainText(const QJsonObject &json) { return lines(json, {}); }

QString plainText(const QJsonArray &rows) { return table(rows, {}); }

} // namespace kebu::cli
