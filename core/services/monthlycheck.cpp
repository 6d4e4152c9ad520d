#include "core/domain/customer.h"
#include "core/rules/completeness.h"
#include "core/services/quality.h"
#include "core/storage/facts.h"

#include <QCoreApplication>

namespace kebu {

namespace {

QString say(const char *sentence) { return QCoreApplication::translate("quality", sentence); }

/// Contradictions between what the archive says and what stands in the book.
const char *const contradictory = "(c.stage IN ('ended', 'not_won') AND s.next_due <> '9999') OR "
                                  "(c.lost_on <> '' AND c.stage NOT IN ('ended', 'not_won'))";

QString dueSql(const QString &columns)
{
    return QStringLiteral("SELECT %1 FROM customer AS c JOIN customer_summary AS s ON s.customer_id = c.id WHERE "
                          "c.archived_as = '' AND c.checked_on < ? AND (s.completeness < ? OR (s.silent_from <> '' AND "
                          "s.silent_from <= ?) OR %2)")
        .arg(columns, QLatin1StringView(contradictory));
}

QVariantList valuesFor(Snapshot &view)
{
    const QDate today = view.today();
    return {QDate(today.year(), today.month(), 1).toString(Qt::ISODate), completeEnough, today.toString(Qt::ISODate)};
}

Result<void> explain(Snapshot &view, const QString &silentFrom, bool isContradictory, CheckItem &item)
{
    KEBU_LET(customer, view.get(customer::type(), item.customer));
    KEBU_LET(children, archiveChildrenOf(view.connection(), item.customer));
    for (const ArchivePoint *point : completenessOf(customer, children).missing)
        item.missing << point->label.text();
    if (item.completeness < completeEnough)
        item.because << say(QT_TRANSLATE_NOOP("quality", "Incomplete: %1 %")).arg(item.completeness);
    if (!silentFrom.isEmpty() && silentFrom <= view.today().toString(Qt::ISODate))
        item.because << (item.lastContact.isValid() ? say(QT_TRANSLATE_NOOP("quality", "No contact since %1"))
                                                          .arg(item.lastContact.toString(Qt::ISODate))
                                                    : say(QT_TRANSLATE_NOOP("quality", "Never contacted")));
    if (isContradictory)
        item.because << (customer.has(customer::lostOn) && customer.text(customer::stage) != u"ended"
                             ? say(QT_TRANSLATE_NOOP("quality", "Has a day of loss, but goes on"))
                             : say(QT_TRANSLATE_NOOP("quality", "Ended, but a follow-up is planned")));
    return {};
}

Result<qint64> countOf(Snapshot &view, const QString &sql, const QVariantList &values)
{
    Statement &row = view.connection().prepared(sql);
    KEBU_TRY(row.runWith(values));
    const qint64 count = row.next() ? row.number(0) : 0;
    KEBU_TRY(row.done());
    return count;
}

} // namespace

Result<MonthlyCheck> monthlyCheck(Snapshot &view, int limit)
{
    MonthlyCheck check;
    struct Reasons {
        QString silentFrom;
        bool isContradictory;
    };
    std::vector<Reasons> reasons;
    Statement &rows = view.connection().prepared(
        dueSql(QStringLiteral("c.id, c.number, c.name, c.grade, s.completeness, s.last_contact_at, s.silent_from, ") +
               QLatin1StringView(contradictory)) +
        QStringLiteral(" ORDER BY s.grade_key, s.completeness, c.id LIMIT ?"));
    KEBU_TRY(rows.runWith(valuesFor(view) << limit));
    while (rows.next()) {
        CheckItem item{rows.id(0), rows.text(1), rows.text(2), rows.text(3), int(rows.number(4)), {}, {}, {}};
        if (rows.number(5) != RecordStore::emptyNumber)
            item.lastContact = localDate(Instant{rows.number(5)}, view.clock().zone());
        reasons.push_back({rows.text(6), rows.number(7) != 0});
        check.open.push_back(std::move(item));
    }
    KEBU_TRY(rows.done());
    for (size_t i = 0; i < check.open.size(); ++i)
        KEBU_TRY(explain(view, reasons[i].silentFrom, reasons[i].isContradictory, check.open[i]));
    KEBU_LET(waiting, countOf(view, dueSql(QStringLiteral("count(*)")), valuesFor(view)));
    KEBU_LET(done, countOf(view, QStringLiteral("SELECT count(*) FROM customer WHERE checked_on >= ?"),
                           valuesFor(view).mid(0, 1)));
    check.waiting = waiting;
    check.done = done;
    return check;
}

Result<void> markChecked(Change &change, Id customer)
{
    return change.edit(customer::type(), customer,
                       [&](Record &record) { record.set(customer::checkedOn, Value::of(change.clock().today())); });
}

} // namespace kebu
