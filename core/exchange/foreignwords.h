#pragma once

#include <QMap>
#include <QStringList>

namespace kebu {

/// What the words of other programs mean in one of our picklists: how far a customer, a lead or a deal is, as HubSpot,
/// Zoho, Salesforce, Pipedrive and Chinese programs say it. `cells`: of the column, compared without case, width and
/// signs. Where one of them is such a word: word → code, or → nothing where it says nothing for this list, of the cells
/// as they are written and of the program's other words, which later rows may hold. Else empty.
[[nodiscard]] QMap<QString, QString> foreignWords(const QString &picklist, const QStringList &cells);

} // namespace kebu
