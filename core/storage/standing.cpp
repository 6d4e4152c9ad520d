#include "core/storage/standing.h"

#include "core/domain/customer.h"
#include "core/storage/stagesql.h"

#include <array>

namespace kebu {

namespace {

struct Named {
    const char *record;
    const char *field;
    TallyDimension dimension;
};

constexpr Named named[] = {
    {"customer", "kind", TallyDimension::Kind},
    {"customer", "industry", TallyDimension::Industry},
    {"customer", "source", TallyDimension::Source},
    {"customer", "province", TallyDimension::Province},
    {"customer", "owner", TallyDimension::Owner},
    {"customer", "grade", TallyDimension::Grade},
    {"customer", "stage", TallyDimension::Stage},
    {"interaction", "method", TallyDimension::Method},
    {"interaction", "recorded_by", TallyDimension::RecordedBy},
};

QString columns()
{
    return QStringLiteral("kind, industry, source, province, owner_id, grade, stage, met_on, converted, dealt, "
                          "ended_on, lost, reached");
}

/// How far a stage is, by the rules' table.
QString levelOf(const QString &column)
{
    QString sql = QStringLiteral("CASE ") + column;
    for (const stages::Stage &stage : stages::all())
        sql += QStringLiteral(" WHEN '%1' THEN %2").arg(QLatin1String(stage.code)).arg(stage.level);
    return sql + QStringLiteral(" ELSE 0 END");
}

QString everIn(const QString &list)
{
    return QStringLiteral("c.stage IN %1 OR EXISTS (SELECT 1 FROM stage_entry e WHERE e.customer_id = c.id AND e.stage "
                          "IN %1)")
        .arg(list);
}

QString converted()
{
    return everIn(stageList([](const stages::Stage &stage) {
               return stages::atLeast(QString::fromLatin1(stage.code), QStringLiteral("contract_signed"));
           })) +
           QStringLiteral(" OR EXISTS (SELECT 1 FROM opportunity o WHERE o.customer_id = c.id AND o.result = 'won')"
                          " OR EXISTS (SELECT 1 FROM contract t WHERE t.customer_id = c.id AND (t.signed_on <> '' OR "
                          "t.state IN ('running', 'completed', 'terminated')))");
}

QString dealt()
{
    // ids are given in order of recording; no entry at all means that the stage was there from the beginning
    return everIn(stageList([](const stages::Stage &stage) {
               return stage.phase == stages::Phase::Deal || stage.phase == stages::Phase::Service;
           })) +
           QStringLiteral(" OR coalesce((SELECT e.stage FROM stage_entry e WHERE e.customer_id = c.id ORDER BY e.id "
                          "LIMIT 1), c.stage) = 'ended'");
}

/// The standing of the customers `c`, in the order of columns().
const QString &measuring()
{
    static const QString sql =
        QStringLiteral("SELECT c.kind, c.industry, c.source, c.province, c.owner_id, c.grade, c.stage, "
                       "coalesce(nullif(c.first_contact_on, ''), c.registered_on), (%1), (%2), "
                       "CASE WHEN c.stage = 'ended' THEN coalesce(nullif(c.lost_on, ''), (SELECT max(e.entered_on) "
                       "FROM stage_entry e WHERE e.customer_id = c.id AND e.stage = 'ended'), '') END, "
                       "CASE WHEN c.stage = 'ended' THEN coalesce((SELECT sum(o.amount) FROM opportunity o WHERE "
                       "o.customer_id = c.id AND o.result IN ('', 'won') AND o.amount > 0), 0) ELSE 0 END, "
                       "max(%3, coalesce((SELECT max(%4) FROM stage_entry e WHERE e.customer_id = c.id), 0))")
            .arg(converted(), dealt(), levelOf(QStringLiteral("c.stage")), levelOf(QStringLiteral("e.stage")));
    return sql;
}

/// As columns() has them, and the id behind them; lent by the standing.
std::array<sqlcipher::Lent, 14> valuesOf(const Standing &standing, Id customer)
{
    const auto entry = [&](TallyDimension dimension) { return QStringView(standing.entries[size_t(dimension)]); };
    const QStringView owner = entry(TallyDimension::Owner);
    return {entry(TallyDimension::Kind),
            entry(TallyDimension::Industry),
            entry(TallyDimension::Source),
            entry(TallyDimension::Province),
            owner.isEmpty() ? sqlcipher::Lent() : sqlcipher::Lent(owner.toLongLong()),
            entry(TallyDimension::Grade),
            entry(TallyDimension::Stage),
            QStringView(standing.metOn),
            qint64(standing.isConverted),
            qint64(standing.hasDealt),
            standing.endedOn ? sqlcipher::Lent(QStringView(*standing.endedOn)) : sqlcipher::Lent(),
            standing.lostMinor,
            qint64(standing.reached),
            customer.value};
}

Standing standingOf(const Statement &row)
{
    Standing standing;
    for (const TallyDimension text : {TallyDimension::Kind, TallyDimension::Industry, TallyDimension::Source,
                                      TallyDimension::Province, TallyDimension::Grade, TallyDimension::Stage})
        standing.entries[size_t(text)] = row.text(int(text) - 1);
    if (!row.isNull(4))
        standing.entries[size_t(TallyDimension::Owner)] = QString::number(row.number(4));
    standing.metOn = row.text(7);
    standing.isConverted = row.number(8) != 0;
    standing.hasDealt = row.number(9) != 0;
    if (!row.isNull(10))
        standing.endedOn = row.text(10);
    standing.lostMinor = row.number(11);
    standing.reached = int(row.number(12));
    return standing;
}

} // namespace

std::optional<TallyDimension> tallyDimensionOf(const QString &record, const QString &field)
{
    for (const Named &each : named) {
        if (record == QLatin1String(each.record) && field == QLatin1String(each.field))
            return each.dimension;
    }
    return std::nullopt;
}

std::optional<Standing> ownStanding(const Record &record)
{
    Standing standing;
    const QString stage = record.text(customer::stage);
    if (stages::isLost(stage))
        return std::nullopt; // since when stands in its history
    standing.entries = {QString(),
                        record.text(customer::kind),
                        record.text(customer::industry),
                        record.text(customer::source),
                        record.text(customer::province),
                        record.ref(customer::owner) ? record.ref(customer::owner).toString() : QString(),
                        record.text(customer::grade),
                        stage};
    standing.metOn =
        record.text(record.has(customer::firstContactOn) ? customer::firstContactOn : customer::registeredOn);
    standing.isConverted = stages::atLeast(stage, QStringLiteral("contract_signed"));
    const stages::Stage *known = stages::find(stage);
    standing.reached = known ? known->level : 0;
    const std::optional<stages::Phase> phase = stages::phaseOf(stage);
    standing.hasDealt = phase == stages::Phase::Deal || phase == stages::Phase::Service;
    return standing;
}

Result<std::optional<Standing>> Standings::read(const QString &sql, Id customer)
{
    Statement &row = m_connection.prepared(sql);
    KEBU_TRY(row.run(customer));
    std::optional<Standing> standing;
    if (row.next())
        standing = standingOf(row);
    KEBU_TRY(row.done());
    return standing;
}

Result<std::optional<Standing>> Standings::stored(Id customer)
{
    static const QString sql =
        QStringLiteral("SELECT ") + columns() + QStringLiteral(" FROM customer_standing WHERE id = ?");
    return read(sql, customer);
}

Result<std::optional<Standing>> Standings::measured(Id customer)
{
    static const QString sql = measuring() + QStringLiteral(" FROM customer c WHERE c.id = ?");
    return read(sql, customer);
}

Result<void> Standings::store(Id customer, const std::optional<Standing> &before, const std::optional<Standing> &after)
{
    if (before == after)
        return {};
    if (!after)
        return m_connection.prepared(QStringLiteral("DELETE FROM customer_standing WHERE id = ?")).run(customer);
    static const QString insert = QStringLiteral("INSERT INTO customer_standing (") + columns() +
                                  QStringLiteral(", id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    static const QString update = QStringLiteral(
        "UPDATE customer_standing SET kind = ?, industry = ?, source = ?, province = ?, owner_id = ?, "
        "grade = ?, stage = ?, met_on = ?, converted = ?, dealt = ?, ended_on = ?, lost = ?, reached = ? WHERE id = "
        "?");
    const auto values = valuesOf(*after, customer);
    return m_connection.prepared(before ? update : insert).runWith(std::span<const sqlcipher::Lent>(values));
}

Result<void> Standings::rebuild()
{
    KEBU_TRY(m_connection.execute(QStringLiteral("DELETE FROM customer_standing")));
    return m_connection.execute(QStringLiteral("INSERT INTO customer_standing (") + columns() +
                                QStringLiteral(", id) ") + measuring() +
                                QStringLiteral(", c.id FROM customer c ORDER BY c.id"));
}

} // namespace kebu
