#pragma once

#include "tests/core/reports/reference.h"

/// Which rows the metrics of sales and orders count, one function a metric.
namespace kebu::test::reference {

using Found = std::optional<Item>;

inline Figures conversion(const Question &q)
{
    return grouped(q,
                   customersWhere(q,
                                  [&](const Case &one) -> Found {
                                      if (!q.within(one.metOn()))
                                          return {};
                                      return Item{0, one.converted(), {}, one.metOn()};
                                  }),
                   Made::Nothing);
}

inline Figures conversionOfGradeA(const Question &q)
{
    return grouped(q,
                   customersWhere(q,
                                  [&](const Case &one) -> Found {
                                      bool isGiven = q.isOpen() && one.customer().text("grade") == u"A";
                                      for (const RawRow &row : one.of("grade_entry"))
                                          isGiven |= row.text("letter") == u"A" && q.within(row.text("given_on"));
                                      return isGiven ? Found(Item{0, one.converted()}) : Found();
                                  }),
                   Made::Nothing);
}

inline Figures timeToWin(const Question &q)
{
    return grouped(q,
                   customersWhere(q,
                                  [&](const Case &one) -> Found {
                                      QString won;
                                      for (const RawRow &row : one.of("opportunity")) {
                                          const QString day = row.text("closed_on");
                                          if (row.text("result") == u"won" && !day.isEmpty())
                                              won = won.isEmpty() ? day : std::min(won, day);
                                      }
                                      if (won.isEmpty() || !q.within(won))
                                          return {};
                                      const QString met = one.customer().text("first_contact_on");
                                      Item item{0, !met.isEmpty() && met <= won, {}, won};
                                      if (item.isCounted)
                                          item.amount = daysBetween(met, won);
                                      return item;
                                  }),
                   Made::MedianOfCounted);
}

inline Figures timeInStage(const Question &q)
{
    std::map<QString, std::vector<Item>> stays;
    std::vector<Item> all;
    for (const RawRow &customer : q.book.table("customer")) {
        RawTable own = q.book.of("stage_entry", customer.id());
        std::erase_if(own, [](const RawRow &row) { return row.text("entered_on").isEmpty(); });
        std::ranges::sort(own, {}, [](const RawRow &row) { return std::pair(row.text("entered_on"), row.id()); });
        for (size_t i = 0; i < own.size(); ++i) {
            const QString entered = own[i].text("entered_on");
            if (!q.within(entered))
                continue;
            Item item{customer.id(), i + 1 < own.size(), {}, entered};
            if (item.isCounted)
                item.amount = daysBetween(entered, own[i + 1].text("entered_on"));
            all.push_back(item);
            stays[own[i].text("stage")].push_back(item);
        }
    }
    if (!q.by.isEmpty())
        return grouped(q, all, Made::MedianOfCounted);
    Figures figures{{}, figureOf(all, Made::MedianOfCounted)};
    for (const auto &[stage, items] : stays)
        figures.rows[stage] = figureOf(items, Made::MedianOfCounted);
    return figures;
}

inline Figures churn(const Question &q)
{
    return grouped(q,
                   customersWhere(q,
                                  [&](const Case &one) -> Found {
                                      if (!one.everDealt())
                                          return {};
                                      return Item{0, one.endedWithin(), one.amountLost()};
                                  }),
                   Made::SumOfCounted);
}

inline Figures churnReasons(const Question &q)
{
    return shared(
        q,
        customersWhere(q,
                       [&](const Case &one) -> Found {
                           if (!one.endedWithin())
                               return {};
                           return Item{0, true, one.amountLost(), one.endedOn(), {one.customer().text("churn_reason")}};
                       }),
        Made::SumOfBase);
}

using Deal = std::function<Found(const RawRow &)>;

inline Item dealItem(const RawRow &row, const char *day)
{
    return {0, row.text("result") == u"won", known(row, "amount"), row.text(day)};
}

inline Figures winRate(const Question &q)
{
    return grouped(q,
                   rowsWhere(q, "opportunity",
                             [&](const RawRow &row) -> Found {
                                 if (row.text("result").isEmpty() || !q.within(row.text("closed_on")))
                                     return {};
                                 return dealItem(row, "closed_on");
                             }),
                   Made::SumOfCounted);
}

inline Figures winRateAll(const Question &q)
{
    return grouped(q,
                   rowsWhere(q, "opportunity",
                             [&](const RawRow &row) -> Found {
                                 return q.within(row.text("opened_on")) ? Found(dealItem(row, "opened_on")) : Found();
                             }),
                   Made::SumOfCounted);
}

inline Figures lostReasons(const Question &q)
{
    return shared(
        q,
        rowsWhere(q, "opportunity",
                  [&](const RawRow &row) -> Found {
                      if (row.text("result") != u"lost" || !q.within(row.text("closed_on")))
                          return {};
                      return Item{0, true, known(row, "amount"), row.text("closed_on"), {row.text("lost_reason")}};
                  }),
        Made::SumOfBase);
}

inline Figures ownRowsOf(const Question &q, const std::vector<Item> &items, Made made)
{
    if (!q.by.isEmpty())
        return grouped(q, items, made);
    std::map<QString, std::vector<Item>> groups;
    for (const Item &item : items)
        groups[item.own.front()].push_back(item);
    Figures figures{{}, figureOf(items, made)};
    for (const auto &[key, group] : groups)
        figures.rows[key] = figureOf(group, made);
    return figures;
}

inline Figures competitors(const Question &q)
{
    return ownRowsOf(q,
                     rowsWhere(q, "opportunity",
                               [&](const RawRow &row) -> Found {
                                   if (row.text("result").isEmpty() || row.text("competitor").isEmpty() ||
                                       !q.within(row.text("closed_on")))
                                       return {};
                                   Item item = dealItem(row, "closed_on");
                                   item.own = {row.text("competitor")};
                                   return item;
                               }),
                     Made::SumOfCounted);
}

inline Figures salesCycle(const Question &q)
{
    return grouped(q,
                   rowsWhere(q, "opportunity",
                             [&](const RawRow &row) -> Found {
                                 const QString opened = row.text("opened_on");
                                 const QString closed = row.text("closed_on");
                                 if (row.text("result") != u"won" || !q.within(closed))
                                     return {};
                                 Item item{0, !opened.isEmpty() && !closed.isEmpty() && opened <= closed, {}, closed};
                                 if (item.isCounted)
                                     item.amount = daysBetween(opened, closed);
                                 return item;
                             }),
                   Made::MedianOfCounted);
}

inline Figures forecast(const Question &q, bool byHistory)
{
    std::map<QString, std::pair<double, double>> history; // won, and lost as far as the stage
    for (const stages::Stage &stage : stages::all()) {
        for (const RawRow &row : q.book.table("opportunity")) {
            const stages::Stage *at = stages::find(row.text("stage"));
            auto &[won, lost] = history[QString::fromLatin1(stage.code)];
            won += row.text("result") == u"won";
            lost += row.text("result") == u"lost" && (at ? at->level : 0) >= stage.level;
        }
    }
    return ownRowsOf(
        q,
        rowsWhere(q, "opportunity",
                  [&](const RawRow &row) -> Found {
                      const QString day = row.text("expected_close_on");
                      if (!row.text("result").isEmpty() || !q.within(day))
                          return {};
                      double share = double(row.number("probability")) / 100;
                      bool isKnown = row.has("probability");
                      if (byHistory) {
                          const auto found = history.find(row.text("stage"));
                          isKnown = found != history.end() && found->second.first + found->second.second > 0;
                          share = isKnown ? found->second.first / (found->second.first + found->second.second) : 0;
                      }
                      const bool isCounted = isKnown && known(row, "amount") > 0;
                      return Item{0, isCounted, isCounted ? known(row, "amount") * share : 0, day, {day.left(7)}};
                  }),
        Made::SumOfCounted);
}

inline Figures renewalRate(const Question &q)
{
    return grouped(q,
                   rowsWhere(q, "contract",
                             [&](const RawRow &row) -> Found {
                                 const QString end = row.text("ends_on");
                                 bool isRenewed = false;
                                 for (const RawRow &other : q.book.table("contract"))
                                     isRenewed |=
                                         other.number("renews_id") == row.id() && other.customer() == row.customer();
                                 if (row.text("state") == u"draft" || end.isEmpty() || !q.within(end) ||
                                     (end > q.todayText() && !isRenewed))
                                     return {};
                                 return Item{0, isRenewed, known(row, "amount"), end};
                             }),
                   Made::SumOfCounted);
}

inline Figures paymentsReceived(const Question &q)
{
    return grouped(q,
                   rowsWhere(q, "payment",
                             [&](const RawRow &row) -> Found {
                                 const QString due = row.text("due_on");
                                 const QString paid = row.text("paid_on");
                                 if (row.text("kind") != u"payment" || paid.isEmpty() || !q.within(paid))
                                     return {};
                                 return Item{0, due.isEmpty() || paid <= due, known(row, "amount"), paid};
                             }),
                   Made::SumOfBase);
}

inline Figures payments(const Question &q, bool onlyOpen)
{
    return grouped(q,
                   rowsWhere(q, "payment",
                             [&](const RawRow &row) -> Found {
                                 const QString due = row.text("due_on");
                                 const bool isOpen = row.text("paid_on").isEmpty();
                                 if (row.text("kind") != u"payment" || due.isEmpty() || !q.within(due) ||
                                     (onlyOpen && !isOpen))
                                     return {};
                                 return Item{0, onlyOpen ? due < q.todayText() : isOpen, known(row, "amount"), due};
                             }),
                   Made::SumOfCounted);
}

/// A customer with its orders of the period.
struct Buyer {
    qint64 customer = 0;
    double worth = 0;
    double orders = 0;
    double daysAgo = 0;
    std::set<QString> days{};
};

inline std::vector<Buyer> buyers(const Question &q)
{
    std::vector<Buyer> all;
    const QDate last = q.period.to.isValid() ? q.period.to : q.today;
    for (const RawRow &customer : q.book.table("customer")) {
        Buyer buyer{customer.id()};
        QString latest;
        for (const RawRow &row : q.book.of("sales_order", customer.id())) {
            if (!q.within(row.text("ordered_on")))
                continue;
            buyer.worth += row.has("amount") ? double(row.number("amount")) : 0;
            ++buyer.orders;
            buyer.days.insert(row.text("ordered_on"));
            latest = std::max(latest, row.text("ordered_on"));
        }
        buyer.daysAgo = latest.isEmpty() ? 0 : daysBetween(latest, last.toString(Qt::ISODate));
        if (buyer.orders > 0)
            all.push_back(buyer);
    }
    std::ranges::sort(all, {}, [](const Buyer &buyer) { return std::pair(-buyer.worth, buyer.customer); });
    return all;
}

inline std::vector<Item> largest(const std::vector<Buyer> &all, int percent)
{
    std::vector<Item> items;
    const auto top = size_t(std::ceil(double(all.size()) * percent / 100 - 1e-9));
    for (size_t i = 0; i < all.size(); ++i)
        items.push_back({all[i].customer, i < top, all[i].worth});
    return items;
}

inline Figures topCustomers(const Question &q) { return grouped(q, largest(buyers(q), 20), Made::ShareOfCounted); }

inline Figures repeatRate(const Question &q)
{
    std::vector<Item> items;
    for (const Buyer &buyer : buyers(q))
        items.push_back({buyer.customer, buyer.days.size() > 1, buyer.worth});
    return grouped(q, items, Made::ShareOfCounted);
}

inline Figures lorenz(const Question &q)
{
    Figures figures{{}, figureOf(largest(buyers(q), 100), Made::ShareOfCounted)};
    for (int percent = 5; percent <= 100 && figures.total.base > 0; percent += 5)
        figures.rows[QString::number(percent)] = figureOf(largest(buyers(q), percent), Made::ShareOfCounted);
    return figures;
}

inline Figures rfm(const Question &q)
{
    const std::vector<Buyer> all = buyers(q);
    Buyer mean;
    for (const Buyer &buyer : all) {
        mean.worth += buyer.worth / double(all.size());
        mean.orders += buyer.orders / double(all.size());
        mean.daysAgo += buyer.daysAgo / double(all.size());
    }
    std::vector<Item> items;
    for (const Buyer &buyer : all) {
        const QString key = QString::number(buyer.daysAgo <= mean.daysAgo + 1e-9 ? 1 : 0) +
                            QString::number(buyer.orders > mean.orders + 1e-9 ? 1 : 0) +
                            QString::number(buyer.worth > mean.worth + 1e-6 ? 1 : 0);
        items.push_back({buyer.customer, true, buyer.worth, {}, {key}});
    }
    return shared(q, items, Made::SumOfBase);
}

inline Figures retention(const Question &q)
{
    Figures figures;
    std::map<QString, std::vector<std::set<int>>> cohorts;
    for (const RawRow &customer : q.book.table("customer")) {
        std::vector<QDate> months;
        QString first;
        for (const RawRow &row : q.book.of("sales_order", customer.id())) {
            const QString day = row.text("ordered_on");
            if (day.isEmpty())
                continue;
            first = first.isEmpty() ? day : std::min(first, day);
            months.push_back(QDate::fromString(day, Qt::ISODate));
        }
        if (first.isEmpty() || !q.within(first))
            continue;
        const QDate begin = QDate::fromString(first, Qt::ISODate);
        std::set<int> ages;
        for (const QDate day : months)
            ages.insert((day.year() - begin.year()) * 12 + day.month() - begin.month());
        cohorts[first.left(7)].push_back(ages);
        ++figures.total.base;
        figures.total.count += ages.size() > 1;
    }
    for (const auto &[month, members] : cohorts) {
        const QDate first = QDate::fromString(month + QStringLiteral("-01"), Qt::ISODate);
        for (int age = 0; first.addMonths(age) <= q.today; ++age) {
            Figure &cell = figures.rows[month + u'/' + QString::number(age)];
            cell.base = qint64(members.size());
            cell.count = std::ranges::count_if(members, [age](const auto &ages) { return ages.contains(age); });
        }
    }
    return figures;
}

} // namespace kebu::test::reference
