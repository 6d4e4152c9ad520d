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
    QString by; ///< a name that keysOf() knows; empty: no groups

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
    std::vector<QString> own{};  ///< keys of the metric's own rows
    const RawRow *row = nullptr; ///< the record itself, of an opportunity or a case
    bool isOpportunity = false;
};

enum class Made { Nothing, SumOfBase, SumOfCounted, Average, MedianOfBase, MedianOfCounted, ShareOfCounted };

inline QString weekOf(const QString &day)
{
    const QDate date = QDate::fromString(day, Qt::ISODate);
    return date.isValid() ? date.addDays(1 - date.dayOfWeek()).toString(Qt::ISODate) : QString();
}

inline QString quarterOf(const QString &day)
{
    static const std::map<QString, QString> quarters{
        {QStringLiteral("01"), QStringLiteral("1")}, {QStringLiteral("02"), QStringLiteral("1")},
        {QStringLiteral("03"), QStringLiteral("1")}, {QStringLiteral("04"), QStringLiteral("2")},
        {QStringLiteral("05"), QStringLiteral("2")}, {QStringLiteral("06"), QStringLiteral("2")},
        {QStringLiteral("07"), QStringLiteral("3")}, {QStringLiteral("08"), QStringLiteral("3")},
        {QStringLiteral("09"), QStringLiteral("3")}, {QStringLiteral("10"), QStringLiteral("4")},
        {QStringLiteral("11"), QStringLiteral("4")}, {QStringLiteral("12"), QStringLiteral("4")}};
    return day.isEmpty() ? QString() : day.left(4) + QStringLiteral("-Q") + quarters.at(day.mid(5, 2));
}

/// What the opportunities of a customer are about; of an opportunity its own.
inline std::vector<QString> productsOf(const Question &question, const Item &item)
{
    if (item.isOpportunity)
        return {item.row->text("product_id")};
    std::set<QString> products;
    for (const RawRow &row : question.book.of("opportunity", item.customer))
        products.insert(row.text("product_id"));
    return products.empty() ? std::vector<QString>{QString()} : std::vector<QString>(products.begin(), products.end());
}

inline std::vector<QString> keysOf(const Question &question, const Item &item)
{
    const RawRow &customer = *question.book.find("customer", item.customer);
    static const std::set<QString> fields{QStringLiteral("source"), QStringLiteral("stage"),    QStringLiteral("grade"),
                                          QStringLiteral("kind"),   QStringLiteral("industry"), QStringLiteral("city")};
    if (fields.contains(question.by))
        return {customer.text(question.by.toLatin1().constData())};
    if (question.by == u"region")
        return {customer.text("province")};
    if (question.by == u"product")
        return {item.row->text("product_id")};
    if (question.by == u"opportunity.product")
        return productsOf(question, item);
    if (question.by == u"owner")
        return {customer.text("owner_id")};
    if (question.by == u"registered_on")
        return {customer.text("registered_on").left(7)};
    if (question.by == u"month")
        return {item.day.left(7)};
    if (question.by == u"year")
        return {item.day.left(4)};
    if (question.by == u"week")
        return {weekOf(item.day)};
    if (question.by == u"quarter")
        return {quarterOf(item.day)};
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
            item->row = &row;
            item->isOpportunity = std::string_view(table) == "opportunity";
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
