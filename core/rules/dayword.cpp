#include "core/rules/dayword.h"

#include "core/base/language.h"

#include <QLocale>

namespace kebu {

namespace {

QString chineseDay(QDate day, QDate today)
{
    switch (today.daysTo(day)) {
    case -1:
        return QStringLiteral("昨天");
    case 0:
        return QStringLiteral("今天");
    case 1:
        return QStringLiteral("明天");
    default:
        return day.toString(day.year() == today.year() ? QStringLiteral("M月d日") : QStringLiteral("yyyy年M月d日"));
    }
}

} // namespace

QString dayWord(QDate day, QDate today)
{
    if (!day.isValid())
        return {};
    if (uiLanguage() == Language::Chinese)
        return chineseDay(day, today);
    return QLocale(QLocale::English)
        .toString(day, day.year() == today.year() ? QStringLiteral("d MMM") : QStringLiteral("d MMM yyyy"));
}

} // namespace kebu
