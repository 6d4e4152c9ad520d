#pragma once

#include "tests/core/reports/referencemoney.h"

/// Contacts, service, composition and the table of all; sales and orders stand in referencemoney.h.
namespace kebu::test::reference {

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
        {QStringLiteral("payments_received"), paymentsReceived},
        {QStringLiteral("targets"), [](const Question &) { return Figures(); }}, // the random books have none
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
