#pragma once

#include "tests/core/reports/reference.h"

/// Which rows each metric counts, one function a metric.
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

inline bool reached(const RawRow &row) { return row.text("reach") != u"no_answer" && row.text("reach") != u"no_reply"; }

inline Figures contacts(const Question &q)
{
    return grouped(q,
                   rowsWhere(q, "interaction",
                             [&](const RawRow &row) -> Found {
                                 const QString day = row.dayOf("happened_at");
                                 return q.within(day) ? Found(Item{0, reached(row), {}, day}) : Found();
                             }),
                   Made::Nothing);
}

inline Figures logging(const Question &q, bool countsLate)
{
    const auto items = rowsWhere(q, "interaction", [&](const RawRow &row) -> Found {
        const QString day = row.dayOf("happened_at");
        if (!q.within(day))
            return {};
        const double late =
            std::max<double>(0, std::floor(double(row.number("recorded_at") - row.number("happened_at")) / 60'000));
        return Item{0, (late > 24 * 60) == countsLate, late, day, {row.text("recorded_by_id")}};
    });
    return countsLate ? ownRowsOf(q, items, Made::MedianOfCounted) : grouped(q, items, Made::MedianOfBase);
}

inline Figures frequency(const Question &q)
{
    return grouped(q,
                   customersWhere(q,
                                  [&](const Case &one) -> Found {
                                      const QString stage = one.customer().text("stage");
                                      if (stage == u"ended" || stage == u"not_won" ||
                                          !one.customer().text("archived_as").isEmpty() ||
                                          (q.period.to.isValid() && one.metOn() > q.period.to.toString(Qt::ISODate)))
                                          return {};
                                      double talks = 0;
                                      for (const RawRow &row : one.of("interaction"))
                                          talks += reached(row) && q.within(row.dayOf("happened_at"));
                                      return Item{0, talks > 0, talks};
                                  }),
                   Made::Average);
}

inline Figures followUps(const Question &q)
{
    return grouped(
        q,
        rowsWhere(
            q, "task",
            [&](const RawRow &row) -> Found {
                const QString due = row.text("due_at").left(10);
                if (due.isEmpty() || !q.within(due) || (row.text("state") == u"open" && due >= q.todayText()))
                    return {};
                const RawRow *talk = q.book.find("interaction", row.number("done_with_id"));
                return Item{0, row.text("state") == u"done" && talk && talk->dayOf("happened_at") <= due, {}, due};
            }),
        Made::Nothing);
}

inline Figures promises(const Question &q)
{
    return ownRowsOf(q,
                     rowsWhere(q, "promise",
                               [&](const RawRow &row) -> Found {
                                   const QString due = row.text("due_on");
                                   const QString kept = row.text("kept_on");
                                   if (due.isEmpty() || !q.within(due) || (due >= q.todayText() && kept.isEmpty()))
                                       return {};
                                   return Item{0, !kept.isEmpty() && kept <= due, {}, due, {row.text("by")}};
                               }),
                     Made::Nothing);
}

inline Figures cases(const Question &q)
{
    return grouped(
        q,
        rowsWhere(q, "service_case",
                  [&](const RawRow &row) -> Found {
                      const QString day = row.dayOf("received_at");
                      if (day.isEmpty() || !q.within(day))
                          return {};
                      Item item{0, row.has("resolved_at"), {}, day};
                      if (item.isCounted)
                          item.amount = std::max(
                              0.0, std::floor(double(row.number("resolved_at") - row.number("received_at")) / 60'000));
                      return item;
                  }),
        Made::MedianOfCounted);
}

inline Figures casesInTime(const Question &q, qint64 now)
{
    return grouped(
        q,
        rowsWhere(q, "service_case",
                  [&](const RawRow &row) -> Found {
                      const QString day = row.dayOf("due_at");
                      const bool isResolved = row.has("resolved_at");
                      if (day.isEmpty() || !q.within(day) || (!isResolved && row.number("due_at") > now))
                          return {};
                      return Item{0, isResolved && row.number("resolved_at") <= row.number("due_at"), {}, day};
                  }),
        Made::Nothing);
}

inline Figures needsInTime(const Question &q)
{
    return grouped(q,
                   rowsWhere(q, "need",
                             [&](const RawRow &row) -> Found {
                                 const QString wanted = row.text("wanted_delivery_on");
                                 const QString done = row.text("resolved_on");
                                 const bool isMet = row.text("state") == u"met" && !done.isEmpty();
                                 if (wanted.isEmpty() || row.text("state") == u"dropped" || !q.within(wanted) ||
                                     (wanted >= q.todayText() && !isMet))
                                     return {};
                                 return Item{0, isMet && done <= wanted, {}, wanted};
                             }),
                   Made::Nothing);
}

inline Figures complaintRate(const Question &q)
{
    return grouped(q,
                   customersWhere(q,
                                  [&](const Case &one) -> Found {
                                      if (!one.everDealt())
                                          return {};
                                      double complaints = 0;
                                      for (const RawRow &row : one.of("service_case"))
                                          complaints +=
                                              row.text("kind") == u"complaint" && q.within(row.dayOf("received_at"));
                                      return Item{0, complaints > 0, complaints};
                                  }),
                   Made::SumOfCounted);
}

inline std::vector<Item> scores(const Question &q)
{
    std::vector<Item> items;
    const auto add = [&](const RawRow &row, const char *column, const QString &day) {
        if (row.number(column) > 0 && q.within(day))
            items.push_back({row.customer(),
                             row.number(column) >= 4,
                             double(row.number(column)),
                             day,
                             {QString::number(row.number(column))}});
    };
    for (const RawRow &row : q.book.table("satisfaction_entry"))
        add(row, "score", row.text("given_on"));
    for (const RawRow &row : q.book.table("survey_answer"))
        add(row, "score", row.text("answered_on"));
    for (const RawRow &row : q.book.table("service_case")) {
        if (row.has("resolved_at"))
            add(row, "satisfaction", row.dayOf("resolved_at"));
    }
    return items;
}

inline Figures industryMix(const Question &q)
{
    Question byYear = q;
    auto items = customersWhere(q, [&](const Case &one) -> Found {
        if (!q.within(one.metOn()))
            return {};
        return Item{0, true, {}, one.metOn(), {one.customer().text("industry")}};
    });
    if (!q.by.isEmpty())
        return shared(q, items, Made::Nothing);
    for (Item &item : items)
        item.day = item.day.left(4);
    byYear.by = QStringLiteral("month"); // the year, as the day was cut to it
    return shared(byYear, items, Made::Nothing);
}

inline Figures tags(const Question &q, bool onlyNeeds)
{
    return shared(q,
                  customersWhere(q,
                                 [&](const Case &one) -> Found {
                                     if (!q.within(one.metOn()))
                                         return {};
                                     Item item{0, true, {}, one.metOn()};
                                     for (const RawRow &link : q.book.table("link")) {
                                         if (link.number("owner_id") != one.customer().id() ||
                                             link.text("field") != u"tags")
                                             continue;
                                         const RawRow *tag = q.book.find("tag", link.number("target_id"));
                                         if (!onlyNeeds || (tag && tag->text("kind") == u"need"))
                                             item.own.push_back(link.text("target_id"));
                                     }
                                     if (item.own.empty() && onlyNeeds)
                                         return {};
                                     if (item.own.empty())
                                         item.own = {QString()};
                                     return item;
                                 }),
                  Made::Nothing);
}

inline Figures regrades(const Question &q)
{
    std::vector<Item> items;
    for (const RawRow &customer : q.book.table("customer")) {
        RawTable own = q.book.of("grade_entry", customer.id());
        std::ranges::sort(own, {}, [](const RawRow &row) { return std::pair(row.text("given_on"), row.id()); });
        QString before;
        for (const RawRow &row : own) {
            const QString letter = row.text("letter");
            if (letter != before && q.within(row.text("given_on")))
                items.push_back({customer.id(), true, {}, row.text("given_on"), {before + u'>' + letter}});
            before = letter;
        }
    }
    return shared(q, items, Made::Nothing);
}

inline Figures funnel(const Question &q, bool ofCohort)
{
    Figures figures;
    const std::vector<const char *> steps{"first_contact", "need_clarified",  "proposal_submitted",
                                          "negotiating",   "contract_signed", "payment_received",
                                          "in_use"};
    const auto stepItems = [&](int level) {
        return customersWhere(q, [&](const Case &one) -> Found {
            const auto isSame = [level](const stages::Stage &stage) {
                return stage.level == level && stage.phase != stages::Phase::Lost;
            };
            const bool isBase = ofCohort ? q.within(one.metOn()) && one.everFrom(level) : one.enteredWithin(isSame);
            return isBase ? Found(Item{0, one.everFrom(level + 1), {}, one.metOn()}) : Found();
        });
    };
    for (const char *code : steps) {
        const Figures step = grouped(q, stepItems(stages::find(QString::fromLatin1(code))->level), Made::Nothing);
        const QString key = QString::fromLatin1(code);
        if (q.by.isEmpty())
            figures.rows[key] = step.total;
        for (const auto &[group, figure] : step.rows)
            figures.rows[key + u'/' + group] = figure;
    }
    figures.total = figureOf(customersWhere(q,
                                            [&](const Case &one) -> Found {
                                                const auto isStep = [](const stages::Stage &stage) {
                                                    return stage.phase != stages::Phase::Lost;
                                                };
                                                const bool isBase =
                                                    ofCohort ? q.within(one.metOn()) : one.enteredWithin(isStep);
                                                return isBase ? Found(Item{0, one.everFrom(5)}) : Found();
                                            }),
                             Made::Nothing);
    return figures;
}

inline Figures strategy(const Question &q)
{
    const QDate to = q.period.to.isValid() ? std::min(q.period.to, q.today) : q.today;
    const QDate from = q.period.from.isValid() ? std::min(q.period.from, to) : to.addDays(-89);
    const Period after{from, to};
    const Period before{from.addDays(-(from.daysTo(to) + 1)), from.addDays(-1)};
    const auto isIn = [](const Period &span, const QString &day) {
        return day >= span.from.toString(Qt::ISODate) && day <= span.to.toString(Qt::ISODate);
    };
    Figures figures;
    for (const char *outcome : {"reached", "positive", "ordered", "complained"}) {
        const QString key = QString::fromLatin1(outcome);
        proportion::Pairs pairs;
        for (const RawRow &row : q.book.table("customer")) {
            const Case one(q, row);
            if (one.metOn().isEmpty() || one.metOn() >= before.from.toString(Qt::ISODate))
                continue;
            const auto happened = [&](const Period &span) {
                if (key == u"ordered")
                    return std::ranges::any_of(one.of("sales_order"), [&](const RawRow &order) {
                        return isIn(span, order.text("ordered_on"));
                    });
                if (key == u"complained")
                    return std::ranges::any_of(one.of("service_case"), [&](const RawRow &item) {
                        return item.text("kind") == u"complaint" && isIn(span, item.dayOf("received_at"));
                    });
                return std::ranges::any_of(one.of("interaction"), [&](const RawRow &talk) {
                    return (key == u"reached" ? reached(talk) : talk.text("attitude") == u"positive") &&
                           isIn(span, talk.dayOf("happened_at"));
                });
            };
            const bool was = happened(before);
            const bool is = happened(after);
            ++(was ? (is ? pairs.both : pairs.beforeOnly) : (is ? pairs.afterOnly : pairs.neither));
        }
        const qint64 n = pairs.total();
        figures.rows[key + QStringLiteral("/before")] = {n, pairs.both + pairs.beforeOnly, {}};
        figures.rows[key + QStringLiteral("/after")] = {
            n, pairs.both + pairs.afterOnly,
            n > 0 ? std::optional(double(pairs.afterOnly - pairs.beforeOnly) / double(n)) : std::nullopt};
    }
    figures.total = figures.rows[QStringLiteral("reached/after")];
    return figures;
}

/// Nothing where there is no reference: the test then fails.
inline std::optional<Figures> figures(const QString &metric, const Question &q)
{
    const qint64 now = FixedClock::at(q.today).now().ms;
    static const std::map<QString, std::function<Figures(const Question &)>> table{
        {QStringLiteral("conversion"), conversion},
        {QStringLiteral("grade_a_conversion"), conversionOfGradeA},
        {QStringLiteral("time_to_win"), timeToWin},
        {QStringLiteral("time_in_stage"), timeInStage},
        {QStringLiteral("churn"), churn},
        {QStringLiteral("churn_reasons"), churnReasons},
        {QStringLiteral("win_rate"), winRate},
        {QStringLiteral("win_rate_all"), winRateAll},
        {QStringLiteral("lost_reasons"), lostReasons},
        {QStringLiteral("competitors"), competitors},
        {QStringLiteral("sales_cycle"), salesCycle},
        {QStringLiteral("forecast"), [](const Question &asked) { return forecast(asked, false); }},
        {QStringLiteral("forecast_history"), [](const Question &asked) { return forecast(asked, true); }},
        {QStringLiteral("renewal_rate"), renewalRate},
        {QStringLiteral("receivables"), [](const Question &asked) { return payments(asked, false); }},
        {QStringLiteral("overdue"), [](const Question &asked) { return payments(asked, true); }},
        {QStringLiteral("top_customers"), topCustomers},
        {QStringLiteral("repeat_rate"), repeatRate},
        {QStringLiteral("lorenz"), lorenz},
        {QStringLiteral("rfm"), rfm},
        {QStringLiteral("retention"), retention},
        {QStringLiteral("contacts"), contacts},
        {QStringLiteral("interaction_frequency"), frequency},
        {QStringLiteral("on_time_logging"), [](const Question &asked) { return logging(asked, false); }},
        {QStringLiteral("late_records"), [](const Question &asked) { return logging(asked, true); }},
        {QStringLiteral("followups_on_time"), followUps},
        {QStringLiteral("promises_kept"), promises},
        {QStringLiteral("cases"), cases},
        {QStringLiteral("cases_in_time"), [now](const Question &asked) { return casesInTime(asked, now); }},
        {QStringLiteral("needs_in_time"), needsInTime},
        {QStringLiteral("complaint_rate"), complaintRate},
        {QStringLiteral("satisfaction"),
         [](const Question &asked) { return grouped(asked, scores(asked), Made::Average); }},
        {QStringLiteral("satisfaction_distribution"),
         [](const Question &asked) { return shared(asked, scores(asked), Made::Nothing); }},
        {QStringLiteral("industry_mix"), industryMix},
        {QStringLiteral("frequent_needs"), [](const Question &asked) { return tags(asked, true); }},
        {QStringLiteral("frequent_tags"), [](const Question &asked) { return tags(asked, false); }},
        {QStringLiteral("regrades"), regrades},
        {QStringLiteral("funnel"), [](const Question &asked) { return funnel(asked, false); }},
        {QStringLiteral("funnel_cohort"), [](const Question &asked) { return funnel(asked, true); }},
        {QStringLiteral("strategy"), strategy}};
    const auto found = table.find(metric);
    return found == table.end() ? std::nullopt : std::optional(found->second(q));
}

} // namespace kebu::test::reference
