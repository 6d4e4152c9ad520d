#pragma once

#include "core/reports/metric.h"
#include "core/rules/proportion.h"
#include "core/rules/stages.h"
#include "tests/core/reports/rawrows.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <optional>
#include <set>

/// The metrics counted by hand over the raw rows, from the words of their definitions: slow, plain, and without a line
/// of the program's SQL.
namespace kebu::test::reference {

struct Question {
    const RawBook &book;
    Period period;
    QDate today;
    QString by; ///< source, owner, tags, contract, registered_on, month or empty

    [[nodiscard]] bool isOpen() const { return !period.from.isValid() && !period.to.isValid(); }
    [[nodiscard]] bool within(const QString &day) const
    {
        if (isOpen())
            return true;
        return !day.isEmpty() && (!period.from.isValid() || day >= period.from.toString(Qt::ISODate)) &&
               (!period.to.isValid() || day <= period.to.toString(Qt::ISODate));
    }
    [[nodiscard]] QString todayText() const { return today.toString(Qt::ISODate); }
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

/// One record of a metric's base.
struct Item {
    qint64 customer = 0;
    bool isCounted = false;
    std::optional<double> amount{};
    QString day{};
    std::vector<QString> own{}; ///< keys of the metric's own rows
};

enum class Made { Nothing, SumOfBase, SumOfCounted, Average, MedianOfBase, MedianOfCounted, ShareOfCounted };

inline std::vector<QString> keysOf(const Question &question, const Item &item)
{
    const RawRow &customer = *question.book.find("customer", item.customer);
    if (question.by == u"source")
        return {customer.text("source")};
    if (question.by == u"stage" || question.by == u"grade" || question.by == u"kind")
        return {customer.text(question.by.toLatin1().constData())};
    if (question.by == u"owner")
        return {customer.text("owner_id")};
    if (question.by == u"registered_on")
        return {customer.text("registered_on").left(7)};
    if (question.by == u"month")
        return {item.day.left(7)};
    if (question.by == u"custom.contract") {
        for (const RawRow &value : question.book.table("custom_value")) {
            if (value.number("record_id") == item.customer)
                return {value.text("text")};
        }
        return {QString()};
    }
    std::vector<QString> keys;
    for (const RawRow &link : question.book.table("link")) {
        if (link.number("owner_id") == item.customer && link.text("field") == u"tags")
            keys.push_back(link.text("target_id"));
    }
    return keys.empty() ? std::vector<QString>{QString()} : keys;
}

inline Figure figureOf(const std::vector<Item> &items, Made made)
{
    Figure figure;
    std::vector<double> amounts;
    double all = 0;
    double counted = 0;
    for (const Item &item : items) {
        ++figure.base;
        figure.count += item.isCounted;
        all += item.amount.value_or(0);
        counted += item.isCounted ? item.amount.value_or(0) : 0;
        const bool isWanted = made != Made::MedianOfCounted || item.isCounted;
        if (item.amount && isWanted)
            amounts.push_back(*item.amount);
    }
    std::ranges::sort(amounts);
    switch (made) {
    case Made::Nothing:
        break;
    case Made::SumOfBase:
        figure.value = all;
        break;
    case Made::SumOfCounted:
        figure.value = counted;
        break;
    case Made::Average:
        if (!amounts.empty())
            figure.value = all / double(amounts.size());
        break;
    case Made::MedianOfBase:
    case Made::MedianOfCounted:
        if (!amounts.empty())
            figure.value = (amounts[(amounts.size() - 1) / 2] + amounts[amounts.size() / 2]) / 2;
        break;
    case Made::ShareOfCounted:
        if (all > 0)
            figure.value = counted / all;
        break;
    }
    return figure;
}

inline Figures grouped(const Question &question, const std::vector<Item> &items, Made made)
{
    std::map<QString, std::vector<Item>> groups;
    if (!question.by.isEmpty()) {
        for (const Item &item : items) {
            for (const QString &key : keysOf(question, item))
                groups[key].push_back(item);
        }
    }
    Figures figures{{}, figureOf(items, made)};
    for (const auto &[key, group] : groups)
        figures.rows[key] = figureOf(group, made);
    return figures;
}

/// Each own key's part of the group it stands in.
inline Figures shared(const Question &question, const std::vector<Item> &items, Made made)
{
    Figures figures = grouped(question, items, made);
    std::map<QString, std::vector<Item>> cells;
    for (const Item &item : items) {
        for (const QString &own : item.own) {
            if (question.by.isEmpty())
                cells[own].push_back(item);
            else
                for (const QString &key : keysOf(question, item))
                    cells[QString(own).replace(u'/', QStringLiteral("%2F")) + u'/' + key].push_back(item);
        }
    }
    std::map<QString, Figure> rows;
    for (const auto &[key, cell] : cells) {
        Figure row = figureOf(cell, made);
        row.count = row.base;
        row.base = question.by.isEmpty() ? figures.total.base : figures.rows[key.mid(key.indexOf(u'/') + 1)].base;
        rows[key] = row;
    }
    figures.rows = std::move(rows);
    figures.total.count = figures.total.base;
    return figures;
}

/// A customer with what hangs on it.
class Case
{
public:
    Case(const Question &question, const RawRow &customer) : m_question(question), m_customer(customer) {}

    [[nodiscard]] const RawRow &customer() const { return m_customer; }
    [[nodiscard]] RawTable of(const char *table) const { return m_question.book.of(table, m_customer.id()); }

    template <typename Wanted>
    bool everAt(Wanted wanted) const
    {
        const auto fits = [&](const QString &code) {
            const auto *stage = stages::find(code);
            return stage && wanted(*stage);
        };
        return fits(m_customer.text("stage")) ||
               std::ranges::any_of(of("stage_entry"), [&](const RawRow &row) { return fits(row.text("stage")); });
    }
    [[nodiscard]] bool everFrom(int level) const
    {
        return everAt([level](const stages::Stage &stage) { return stage.level >= level; });
    }
    template <typename Wanted>
    bool enteredWithin(Wanted wanted) const
    {
        return std::ranges::any_of(of("stage_entry"), [&](const RawRow &row) {
            const auto *stage = stages::find(row.text("stage"));
            return stage && wanted(*stage) && m_question.within(row.text("entered_on"));
        });
    }
    [[nodiscard]] bool converted() const
    {
        const auto isSigned = [](const RawRow &row) {
            return !row.text("signed_on").isEmpty() || (!row.text("state").isEmpty() && row.text("state") != u"draft");
        };
        return everFrom(5) ||
               std::ranges::any_of(of("opportunity"), [](const RawRow &row) { return row.text("result") == u"won"; }) ||
               std::ranges::any_of(of("contract"), isSigned);
    }
    [[nodiscard]] QString metOn() const
    {
        const QString first = m_customer.text("first_contact_on");
        return first.isEmpty() ? m_customer.text("registered_on") : first;
    }
    [[nodiscard]] bool everDealt() const
    {
        if (everAt([](const stages::Stage &stage) {
                return stage.phase == stages::Phase::Deal || stage.phase == stages::Phase::Service;
            }))
            return true;
        RawTable own = of("stage_entry");
        std::ranges::sort(own, {}, &RawRow::id);
        return (own.empty() ? m_customer.text("stage") : own.front().text("stage")) == u"ended";
    }
    [[nodiscard]] QString endedOn() const
    {
        QString day = m_customer.text("lost_on");
        if (day.isEmpty()) {
            for (const RawRow &row : of("stage_entry")) {
                if (row.text("stage") == u"ended")
                    day = std::max(day, row.text("entered_on"));
            }
        }
        return day;
    }
    [[nodiscard]] bool endedWithin() const
    {
        return m_customer.text("stage") == u"ended" && m_question.within(endedOn());
    }
    [[nodiscard]] double amountLost() const
    {
        double sum = 0;
        for (const RawRow &row : of("opportunity")) {
            if (row.text("result") != u"lost" && row.number("amount") > 0)
                sum += double(row.number("amount"));
        }
        return sum;
    }

private:
    const Question &m_question;
    const RawRow &m_customer;
};

inline std::vector<Item> customersWhere(const Question &question, const std::function<std::optional<Item>(Case)> &read)
{
    std::vector<Item> items;
    for (const RawRow &row : question.book.table("customer")) {
        if (auto item = read(Case(question, row))) {
            item->customer = row.id();
            items.push_back(*item);
        }
    }
    return items;
}

inline std::vector<Item> rowsWhere(const Question &question, const char *table,
                                   const std::function<std::optional<Item>(const RawRow &)> &read)
{
    std::vector<Item> items;
    for (const RawRow &row : question.book.table(table)) {
        if (auto item = read(row)) {
            item->customer = row.customer();
            items.push_back(*item);
        }
    }
    return items;
}

inline double known(const RawRow &row, const char *column)
{
    return row.has(column) ? std::max(0.0, double(row.number(column))) : 0;
}

inline double daysBetween(const QString &from, const QString &to)
{
    return double(QDate::fromString(from, Qt::ISODate).daysTo(QDate::fromString(to, Qt::ISODate)));
}

} // namespace kebu::test::reference
