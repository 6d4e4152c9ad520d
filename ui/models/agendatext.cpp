#include "ui/models/agendatext.h"

#include "core/base/language.h"
#include "core/domain/weekdays.h"
#include "core/rules/masking.h"
#include "core/rules/tradewords.h"
#include "ui/models/shownvalue.h"

#include <QCoreApplication>

namespace kebu {

Due dueOf(DueState state)
{
    switch (state) {
    case DueState::Overdue:
        return Due::Overdue;
    case DueState::Awaiting:
        return Due::AwaitingResult;
    case DueState::Today:
        return Due::Today;
    case DueState::Soon:
        return Due::Soon;
    case DueState::Later:
        return Due::Later;
    case DueState::Done:
        return Due::Done;
    case DueState::None:
        break;
    }
    return Due::None;
}

QString dueWordOf(const AgendaItem &item, const WallTime &now)
{
    if (item.state == DueState::Awaiting && item.due.date < now.date) {
        const bool isYesterday = item.due.date == now.date.addDays(-1);
        const QString day =
            isYesterday ? QCoreApplication::translate("AgendaText", "Yesterday") : shownDay(item.due.date, now.date);
        return day + u' ' + item.due.time.toString(QStringLiteral("HH:mm"));
    }
    const bool isToday = item.state == DueState::Today || item.state == DueState::Awaiting;
    if (isToday && item.due.hasTime())
        return item.due.time.toString(QStringLiteral("HH:mm"));
    if (item.state == DueState::Soon || item.state == DueState::Later)
        return dueText({item.due.date, {}, {}}, now); // the hour would not fit and is not needed before the day
    return dueText(item.due, now);
}

QString hoursText(int days, QTime from, QTime to, const QString &preference)
{
    constexpr int everyDay = 0x7f;
    QStringList parts;
    if (days != 0 && days != everyDay)
        parts << weekdaysText(days, uiLanguage());
    const QString format = QStringLiteral("HH:mm");
    if (from.isValid() && to.isValid())
        parts << from.toString(format) + QStringLiteral("–") + to.toString(format);
    else if (from.isValid())
        parts << QCoreApplication::translate("AgendaText", "from %1").arg(from.toString(format));
    else if (to.isValid())
        parts << QCoreApplication::translate("AgendaText", "until %1").arg(to.toString(format));
    if (!parts.isEmpty())
        return parts.join(u' ');
    return preference.isEmpty() ? QCoreApplication::translate("AgendaText", "Any time") : preference;
}

QString dotted(const QStringList &parts)
{
    QStringList shown = parts;
    shown.removeAll(QString());
    return shown.join(uiLanguage() == Language::Chinese ? QStringLiteral("·") : QStringLiteral(" · "));
}

QString shortName(const QString &name)
{
    const QString form = companyNameParts(name).form;
    if (form.isEmpty() || !name.endsWith(form))
        return name;
    QString rest = name.chopped(form.size()).trimmed();
    if (rest.endsWith(u','))
        rest.chop(1);
    return rest.isEmpty() ? name : rest;
}

QString maskedCustomer(const QString &name, const QString &number, bool isCompany)
{
    const QString shown = masked(name, Personal::Name, {isCompany, {}});
    return number.isEmpty() ? shown : shown + QStringLiteral(" · ") + number;
}

} // namespace kebu
