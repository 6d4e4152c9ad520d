#pragma once

#include "core/domain/catalog.h"
#include "core/rules/masking.h"
#include "ui/look/paint.h"

#include <QHash>
#include <QTimeZone>

namespace kebu {

class Session;

// How values read on the screen: grouped amounts, short days, spaced telephone numbers, labels, names, masked where
// the session asks for it. Not for export (core/domain/fieldtext.h). Window thread.

/// `1,286,000`, decimals only where there are some.
[[nodiscard]] QString shownMoney(Money money);
/// `4/21`, `21 Apr`; the year stands only where it is another than today's.
[[nodiscard]] QString shownDay(QDate day, QDate today);
/// `4/24 14:10`, `24 Apr 14:10`
[[nodiscard]] QString shownMoment(Instant instant, const QTimeZone &zone, QDate today);
[[nodiscard]] QString shownMoment(const WallTime &wall, QDate today);

/// `names`: of the records that references point at, beside the users the session knows.
[[nodiscard]] QString shownValue(const Session &session, const FieldInfo &field, const Value &value,
                                 const QHash<Id, QString> &names = {});
/// The text, masked by its class while the session masks.
[[nodiscard]] QString shownPersonal(const Session &session, const QString &text, Personal personal,
                                    const MaskHint &hint = {});
/// A customer's name; masked it keeps its number: `*精密机械有限公司 · C-000128`.
[[nodiscard]] QString shownCustomer(const Session &session, const Record &customer);
/// A person's name; masked by the title: `*经理`.
[[nodiscard]] QString shownContact(const Session &session, const Record &contact);

struct ShownDue {
    Due state = Due::None;
    QString word;
};
/// `due` null: "not planned".
[[nodiscard]] ShownDue shownDue(const Session &session, const WallTime &due, bool isDone = false);
/// Of `A1`; dormant where the day has come.
[[nodiscard]] Grade shownGrade(const QString &code, QDate dormantFrom, QDate today);
/// Breeze name of the icon of interaction.method.
[[nodiscard]] QLatin1String methodIcon(const QString &method);
/// The label of a choice of a declared field.
[[nodiscard]] QString shownChoice(const Session &session, const RecordType &type, FieldName field, const QString &code);

} // namespace kebu
