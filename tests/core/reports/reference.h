#pragma once

#include "core/domain/customer.h"
#include "core/domain/customfield.h"
#include "core/domain/history.h"
#include "core/domain/interaction.h"
#include "core/domain/opportunity.h"
#include "core/reports/metric.h"
#include "core/rules/stages.h"
#include "tests/support/book.h"

#include <algorithm>
#include <map>
#include <set>

/// The metrics counted by hand over all records in memory, from the words of their definitions: slow and plain.
namespace kebu::test::reference {

struct Facts {
    std::vector<Record> customers, opportunities, interactions, stageEntries;
    Id contractField;
    QTimeZone zone;
};

struct Figure {
    qint64 base = 0;
    qint64 count = 0;
    std::optional<double> value;
};

struct Figures {
    std::map<QString, Figure> rows;
    Figure total;
};

inline Facts read(TempBook &book)
{
    return book
        ->read([](Snapshot &view) -> Result<Facts> {
            const QString all = QStringLiteral("1 ORDER BY id");
            KEBU_LET(customers, view.store().where(customer::type(), all, {}));
            KEBU_LET(opportunities, view.store().where(opportunity::type(), all, {}));
            KEBU_LET(interactions, view.store().where(interaction::type(), all, {}));
            KEBU_LET(entries, view.store().where(stageEntry::type(), all, {}));
            KEBU_LET(fields, view.store().where(customField::type(), all, {}));
            return Facts{customers, opportunities, interactions, entries, fields.front().id(), view.clock().zone()};
        })
        .result()
        .value();
}

inline bool within(const Period &period, QDate day)
{
    if (!period.from.isValid() && !period.to.isValid())
        return true;
    return day.isValid() && (!period.from.isValid() || day >= period.from) &&
           (!period.to.isValid() || day <= period.to);
}

/// One customer with what hangs on it.
class Case
{
public:
    Case(const Facts &facts, const Record &customer) : m_facts(facts), m_customer(customer) {}

    template <typename Wanted>
    bool everAt(Wanted wanted) const
    {
        const auto fits = [&](const QString &code) {
            const auto *stage = stages::find(code);
            return stage && wanted(*stage);
        };
        if (fits(m_customer.text(customer::stage)))
            return true;
        return std::ranges::any_of(entries(), [&](const Record &entry) { return fits(entry.text(stageEntry::stage)); });
    }
    template <typename Wanted>
    bool enteredWithin(const Period &period, Wanted wanted) const
    {
        return std::ranges::any_of(entries(), [&](const Record &entry) {
            const auto *stage = stages::find(entry.text(stageEntry::stage));
            return stage && wanted(*stage) && within(period, entry.date(stageEntry::enteredOn));
        });
    }
    bool converted() const
    {
        return everAt([](const stages::Stage &stage) {
                   return stages::atLeast(QString::fromLatin1(stage.code), QStringLiteral("contract_signed"));
               }) ||
               std::ranges::any_of(deals(),
                                   [](const Record &deal) { return deal.text(opportunity::result) == u"won"; });
    }
    bool metWithin(const Period &period) const
    {
        const QDate first = m_customer.date(customer::firstContactOn);
        return within(period, first.isValid() ? first : m_customer.date(customer::registeredOn));
    }
    bool everDealt() const
    {
        if (everAt([](const stages::Stage &stage) {
                return stage.phase == stages::Phase::Deal || stage.phase == stages::Phase::Service;
            }))
            return true;
        const auto own = entries();
        return own.empty() ? m_customer.text(customer::stage) == u"ended"
                           : own.front().text(stageEntry::stage) == u"ended";
    }
    bool endedWithin(const Period &period) const
    {
        if (m_customer.text(customer::stage) != u"ended")
            return false;
        QDate day = m_customer.date(customer::lostOn);
        if (!day.isValid()) {
            for (const Record &entry : entries()) {
                if (entry.text(stageEntry::stage) == u"ended")
                    day = day.isValid() ? std::max(day, entry.date(stageEntry::enteredOn))
                                        : entry.date(stageEntry::enteredOn);
            }
        }
        return within(period, day);
    }
    double amountLost() const
    {
        double sum = 0;
        for (const Record &deal : deals()) {
            if (deal.text(opportunity::result) != u"lost")
                sum += double(deal.number(opportunity::amount));
        }
        return sum;
    }

private:
    std::vector<Record> of(const std::vector<Record> &all, FieldName field) const
    {
        std::vector<Record> own;
        std::ranges::copy_if(all, std::back_inserter(own),
                             [&](const Record &record) { return record.ref(field) == m_customer.id(); });
        return own;
    }
    std::vector<Record> entries() const { return of(m_facts.stageEntries, stageEntry::customer); }
    std::vector<Record> deals() const { return of(m_facts.opportunities, opportunity::customer); }

    const Facts &m_facts;
    const Record &m_customer;
};

inline std::vector<QString> keysOf(const Facts &facts, const Record &customer, const QString &by)
{
    if (by == u"source")
        return {customer.text(customer::source)};
    if (by == u"owner")
        return {customer.ref(customer::owner) ? customer.ref(customer::owner).toString() : QString()};
    if (by == u"custom.contract")
        return {customer.customValue(facts.contractField).text()};
    if (by == u"registered_on")
        return {customer.text(customer::registeredOn).left(7)};
    if (by == u"tags") {
        std::vector<QString> keys;
        for (const Id tag : customer.refs(customer::tags))
            keys.push_back(tag.toString());
        return keys.empty() ? std::vector<QString>{QString()} : keys;
    }
    return {};
}

inline const Record &customerOf(const Facts &facts, Id id)
{
    return *std::ranges::find_if(facts.customers, [id](const Record &customer) { return customer.id() == id; });
}

/// Adds a record of the base to the total and to the groups of its customer.
inline void tally(const Facts &facts, const Record &customer, const QString &by, bool counted,
                  std::optional<double> value, Figures &figures)
{
    std::vector<Figure *> targets{&figures.total};
    for (const QString &key : keysOf(facts, customer, by))
        targets.push_back(&figures.rows[key]);
    for (Figure *figure : targets) {
        ++figure->base;
        figure->count += counted;
        if (value)
            figure->value = figure->value.value_or(0) + (counted ? *value : 0);
    }
}

inline Figures funnel(const Facts &facts, const Period &period)
{
    Figures figures;
    for (const char *code : {"first_contact", "need_clarified", "proposal_submitted", "negotiating", "contract_signed",
                             "payment_received", "in_use"}) {
        const int level = stages::find(QString::fromLatin1(code))->level;
        Figure &row = figures.rows[QString::fromLatin1(code)];
        for (const Record &record : facts.customers) {
            const Case one(facts, record);
            if (!one.enteredWithin(period, [&](const stages::Stage &stage) {
                    return stage.level == level && stage.phase != stages::Phase::Lost;
                }))
                continue;
            ++row.base;
            row.count += one.everAt([&](const stages::Stage &stage) { return stage.level > level; });
        }
    }
    for (const Record &record : facts.customers) {
        const Case one(facts, record);
        if (one.enteredWithin(period, [](const stages::Stage &stage) { return stage.phase != stages::Phase::Lost; }))
            tally(facts, record, {}, one.everAt([](const stages::Stage &stage) { return stage.level >= 5; }), {},
                  figures);
    }
    return figures;
}

inline Figures churnReasons(const Facts &facts, const Period &period)
{
    Figures figures;
    figures.total.value = 0;
    for (const Record &record : facts.customers) {
        const Case one(facts, record);
        if (!one.endedWithin(period))
            continue;
        for (Figure *figure : {&figures.total, &figures.rows[record.text(customer::churnReason)]}) {
            ++figure->count;
            figure->value = figure->value.value_or(0) + one.amountLost();
        }
    }
    figures.total.base = figures.total.count;
    for (auto &[key, figure] : figures.rows)
        figure.base = figures.total.base;
    return figures;
}

inline Figures winRate(const Facts &facts, const Period &period, const QString &by, bool ofAllOpened)
{
    Figures figures;
    figures.total.value = 0;
    for (const Record &deal : facts.opportunities) {
        const bool isBase = ofAllOpened
                                ? within(period, deal.date(opportunity::openedOn))
                                : deal.has(opportunity::result) && within(period, deal.date(opportunity::closedOn));
        if (isBase)
            tally(facts, customerOf(facts, deal.ref(opportunity::customer)), by,
                  deal.text(opportunity::result) == u"won", double(deal.number(opportunity::amount)), figures);
    }
    return figures;
}

inline Figures onTimeLogging(const Facts &facts, const Period &period, const QString &by)
{
    Figures figures;
    std::map<QString, std::vector<qint64>> delays;
    std::vector<qint64> all;
    for (const Record &log : facts.interactions) {
        if (!within(period, localDate(log.instant(interaction::happenedAt), facts.zone)))
            continue;
        const qint64 delay =
            std::max<qint64>(0, (log.number(interaction::recordedAt) - log.number(interaction::happenedAt)) / 60'000);
        const Record &customer = customerOf(facts, log.ref(interaction::customer));
        tally(facts, customer, by, delay <= 24 * 60, {}, figures);
        all.push_back(delay);
        for (const QString &key : keysOf(facts, customer, by))
            delays[key].push_back(delay);
    }
    const auto median = [](std::vector<qint64> values) {
        std::ranges::sort(values);
        return double(values[(values.size() - 1) / 2] + values[values.size() / 2]) / 2;
    };
    for (auto &[key, figure] : figures.rows)
        figure.value = median(delays[key]);
    if (!all.empty())
        figures.total.value = median(all);
    return figures;
}

inline Figures figures(const Facts &facts, const QString &metric, const Period &period, const QString &by)
{
    if (metric == u"funnel")
        return funnel(facts, period);
    if (metric == u"churn_reasons")
        return churnReasons(facts, period);
    if (metric == u"win_rate" || metric == u"win_rate_all")
        return winRate(facts, period, by, metric == u"win_rate_all");
    if (metric == u"on_time_logging")
        return onTimeLogging(facts, period, by);
    Figures figures;
    const bool isChurn = metric == u"churn";
    if (isChurn)
        figures.total.value = 0;
    for (const Record &record : facts.customers) {
        const Case one(facts, record);
        if (isChurn && one.everDealt())
            tally(facts, record, by, one.endedWithin(period), one.amountLost(), figures);
        else if (!isChurn && one.metWithin(period))
            tally(facts, record, by, one.converted(), {}, figures);
    }
    return figures;
}

} // namespace kebu::test::reference
