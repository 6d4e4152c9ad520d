// Cards that Kebu wrote say more than vCard has properties for.
#include "core/exchange/card.h"

namespace kebu {

bool readOwnProperty(const ContentLine &line, Card &card)
{
    const QString text = line.text();
    if (line.name == u"X-KEBU-KIND") { // contact.enterprise: a person may be called as the company is
        card.own.insert(QStringLiteral("record"), text.section(u'.', 0, 0));
        card.own.insert(QStringLiteral("kind"), text.section(u'.', 1));
        return true;
    }
    if (line.name == u"X-KEBU-LUNAR-BIRTHDAY") {
        card.birthday = text;
        card.own.insert(QStringLiteral("birthday_lunar"), QStringLiteral("yes"));
        return true;
    }
    const QString field = line.option(QLatin1String(ownFieldOption));
    if (field.isEmpty() || line.isBinary)
        return false;
    if (line.name == u"ADR") {
        const QStringList parts = line.parts(u';');
        if (field != u"point") {
            card.own.insert(QStringLiteral("district"), parts.value(1));
            card.city = parts.value(3);
            card.province = parts.value(4);
        }
        if (!parts.value(2).isEmpty())
            card.addresses.push_back({parts.value(2), {}, field});
    } else if (line.name == u"X-WECHAT") {
        card.moreWechats << text;
    } else if (line.name == u"X-QQ") {
        card.moreQqs << text;
    } else if (line.name == u"X-KEBU-OTHER") {
        card.sites.push_back({text, {}, field});
    } else if (line.name == u"ROLE" || line.name == u"NICKNAME") {
        card.own.insert(field, text);
    } else if (line.name == u"TEL") {
        card.phones.push_back({text, {}, field});
    } else if (line.name == u"EMAIL") {
        card.mails.push_back({text, {}, field});
    } else {
        return false;
    }
    return true;
}

} // namespace kebu
