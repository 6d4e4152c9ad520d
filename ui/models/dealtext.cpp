#include "ui/models/dealtext.h"

#include "core/domain/opportunity.h"
#include "ui/charts/chartnumber.h"
#include "ui/models/agendatext.h"
#include "ui/models/shownvalue.h"
#include "ui/shell/session.h"

#include <QCoreApplication>
#include <QLocale>

namespace kebu {

QString shownDealCustomer(const Session &session, const DealCustomer &customer)
{
    const QString usual = customer.shortName.isEmpty() ? shortName(customer.name) : customer.shortName;
    return session.isMasked() ? maskedCustomer(usual, customer.number, customer.isCompany) : usual;
}

QString shownDealTitle(const Session &session, const Record &deal, const DealCustomer &customer)
{
    const QString title = deal.text(opportunity::title);
    return session.isMasked() ? customer.people.maskedText(title) : title;
}

QString shortMoney(Money money)
{
    constexpr double fen = 100;
    return shortNumber(double(money.minor) / fen);
}

QString shownStage(const Session &session, const QString &stage)
{
    return stage.isEmpty() ? QCoreApplication::translate("DealText", "No stage")
                           : shownChoice(session, opportunity::type(), opportunity::stage, stage);
}

QString shownMonth(QDate month, QDate today)
{
    if (!month.isValid())
        return QCoreApplication::translate("DealText", "No day yet");
    const bool isThisYear = month.year() == today.year();
    if (uiLanguage() == Language::Chinese)
        return isThisYear ? month.toString(QStringLiteral("M 月")) : month.toString(QStringLiteral("yyyy 年 M 月"));
    return QLocale(QLocale::English).toString(month, isThisYear ? QStringLiteral("MMMM") : QStringLiteral("MMMM yyyy"));
}

} // namespace kebu
