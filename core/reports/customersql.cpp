#include "core/reports/customersql.h"

#include "core/domain/registry.h"

namespace kebu::customersql {

QString converted()
{
    static const QString signedStages = stageList([](const stages::Stage &stage) {
        return stages::atLeast(QString::fromLatin1(stage.code), QStringLiteral("contract_signed"));
    });
    return everAt(signedStages) +
           QStringLiteral(" OR c.id IN (SELECT customer_id FROM opportunity WHERE result = 'won')"
                          " OR c.id IN (SELECT customer_id FROM contract WHERE signed_on <> '' OR state IN "
                          "('running', 'completed', 'terminated'))");
}

QString everDealt()
{
    static const QString dealt = stageList([](const stages::Stage &stage) {
        return stage.phase == stages::Phase::Deal || stage.phase == stages::Phase::Service;
    });
    // ids are given in order of recording; no entry at all means that the stage was there from the beginning
    static const QString firstEnded = QStringLiteral(
        "c.id IN (SELECT e.customer_id FROM stage_entry e WHERE e.stage = 'ended' AND NOT EXISTS "
        "(SELECT 1 FROM stage_entry p WHERE p.customer_id = e.customer_id AND p.id < e.id))"
        " OR (c.stage = 'ended' AND NOT EXISTS (SELECT 1 FROM stage_entry p WHERE p.customer_id = c.id))");
    return everAt(dealt) + QStringLiteral(" OR ") + firstEnded;
}

Condition endedWithin(const Period &period)
{
    Condition ended = holds(QStringLiteral("c.stage = 'ended'"));
    if (!period.from.isValid() && !period.to.isValid())
        return ended;
    return both(ended,
                dayWithin(QStringLiteral("coalesce(nullif(c.lost_on, ''), (SELECT max(e.entered_on) FROM stage_entry e "
                                         "WHERE e.customer_id = c.id AND e.stage = 'ended'), '')"),
                          period));
}

QString metOn() { return QStringLiteral("coalesce(nullif(c.first_contact_on, ''), c.registered_on)"); }

QString amountLost()
{
    return QStringLiteral("coalesce((SELECT sum(o.amount) FROM opportunity o WHERE o.customer_id = c.id AND o.result "
                          "IN ('', 'won') AND o.amount > 0), 0)");
}

QString reached() { return QStringLiteral("i.reach NOT IN ('no_answer', 'no_reply')"); }

Population customers(const MetricScope &scope, Condition base, Condition count)
{
    Population all;
    all.record = QStringLiteral("customer");
    all.alias = QStringLiteral("c");
    all.from = QStringLiteral("customer c");
    all.base = both(std::move(base), scope.only(QStringLiteral("c.id")));
    all.count = std::move(count);
    return all;
}

Population children(const MetricScope &scope, const char *record, const char *alias, Condition base, Condition count)
{
    Population all;
    all.record = QString::fromLatin1(record);
    all.alias = QString::fromLatin1(alias);
    all.from = QStringLiteral("%1 %2 JOIN customer c ON c.id = %2.customer_id")
                   .arg(quoted(findRecordType(all.record)->table()), all.alias);
    all.base = both(std::move(base), scope.only(all.alias + QStringLiteral(".customer_id")));
    all.count = std::move(count);
    return all;
}

} // namespace kebu::customersql
