#pragma once

#include <QDate>
#include <QString>
#include <QTime>

#include <algorithm>
#include <functional>
#include <optional>

/// The slow reference of the cadence: PRODUCT.md §2 and the numbered rules of docs/cadence.md, day by day, without a
/// thought for speed and without anything of core/rules/cadence. It was written before that file was read.
namespace reference {

struct Customer {
    QString letter;
    QString layer;
    int ownDays = 0; ///< 0: none
    QDate lastContact;
    QDate knownSince;
    int preferredDays = 0; ///< bit 0 = Monday; 0: any
    QTime from;
    QTime to;
};

struct World {
    QDate today;
    QTime time; ///< null: the day begins
    std::function<bool(QDate)> isWorked;
    std::function<int(QDate)> load; ///< what stands on the day already
    int capacity = 0;               ///< 0: no limit
};

struct Answer {
    QDate ideal;
    QDate latest;
    QDate day;
    QTime time;
};

struct Rule {
    int ideal;
    int latest;
};

inline Rule strictest(const Customer &customer)
{
    std::optional<Rule> best; // aims at the soonest ideal day, keeps the soonest latest day of all
    const auto applies = [&best](Rule rule) {
        if (!best)
            best = rule;
        best->ideal = std::min(best->ideal, rule.ideal);
        best->latest = std::min(best->latest, rule.latest);
    };
    if (customer.ownDays > 0)
        applies({customer.ownDays, customer.ownDays});
    else if (customer.letter == u"A") // one or two a week
        applies({4, 7});
    else if (customer.letter == u"B")
        applies({14, 14});
    else if (customer.letter == u"C")
        applies({30, 30});
    if (customer.layer == u"key")
        applies({30, 30});
    if (customer.layer == u"potential")
        applies({90, 90});
    if (customer.layer == u"at_risk")
        applies({7, 7});
    return best.value_or(Rule{30, 30});
}

inline Answer nextContact(const Customer &customer, const World &world)
{
    // 1. counted from the last contact that reached them, else from when they became known, else from today
    QDate base = customer.lastContact;
    if (!base.isValid())
        base = customer.knownSince.isValid() ? std::min(customer.knownSince, world.today) : QDate();
    if (!base.isValid())
        base = world.today;

    // 2. the strictest rule
    const Rule rule = strictest(customer);
    Answer answer;
    answer.ideal = base.addDays(rule.ideal);
    answer.latest = base.addDays(rule.latest);

    // 3. the hours that suit
    const bool hasHours = customer.from.isValid() || customer.to.isValid();
    const QTime opens = customer.from.isValid() ? customer.from : std::min(QTime(9, 0), customer.to);
    const bool isOrdered = customer.to.isValid() && opens <= customer.to;
    const QTime closes = isOrdered ? customer.to : std::max(QTime(18, 0), opens);

    // 4. never before now, never on the day of the last contact
    QDate first = world.today;
    if (hasHours && world.time.isValid() && world.time > closes)
        first = first.addDays(1);
    if (customer.lastContact.isValid() && first <= customer.lastContact)
        first = customer.lastContact.addDays(1);

    const auto isWorked = [&](QDate day) { return day >= first && world.isWorked(day); };
    const auto suits = [&](QDate day) {
        return isWorked(day) &&
               (customer.preferredDays == 0 || ((customer.preferredDays >> (day.dayOfWeek() - 1)) & 1));
    };
    const auto hasRoom = [&](QDate day) { return world.capacity == 0 || world.load(day) < world.capacity; };
    const QDate early = answer.ideal.addDays(-std::min(7, rule.ideal / 2));

    // 5. a day that suits; where none does, a day that is worked
    QDate chosen;
    for (const std::function<bool(QDate)> &wanted : {std::function<bool(QDate)>(suits), {isWorked}}) {
        for (QDate day = answer.ideal; !chosen.isValid() && day <= answer.latest; day = day.addDays(1)) {
            if (wanted(day) && hasRoom(day))
                chosen = day;
        }
        for (QDate day = answer.ideal.addDays(-1); !chosen.isValid() && day >= early; day = day.addDays(-1)) {
            if (wanted(day) && hasRoom(day))
                chosen = day;
        }
        // all are full: the least full of them, from the ideal day on, then before
        QDate leastFull;
        const auto weigh = [&](QDate day) {
            if (wanted(day) && (!leastFull.isValid() || world.load(day) < world.load(leastFull)))
                leastFull = day;
        };
        for (QDate day = answer.ideal; day <= answer.latest; day = day.addDays(1))
            weigh(day);
        for (QDate day = answer.ideal.addDays(-1); day >= early; day = day.addDays(-1))
            weigh(day);
        if (!chosen.isValid())
            chosen = leastFull;
    }
    // 6. rather well before the ideal day than after the latest
    for (QDate day = answer.latest; !chosen.isValid() && day >= first; day = day.addDays(-1)) {
        if (isWorked(day))
            chosen = day;
    }
    // 7. too late already: as soon as there is room, within ten working days
    int seen = 0;
    QDate leastFull;
    for (QDate day = first; !chosen.isValid() && seen < 10 && day <= first.addDays(366); day = day.addDays(1)) {
        if (!isWorked(day))
            continue;
        ++seen;
        if (hasRoom(day))
            chosen = day;
        if (!leastFull.isValid() || world.load(day) < world.load(leastFull))
            leastFull = day;
    }
    if (!chosen.isValid())
        chosen = leastFull.isValid() ? leastFull : first;

    answer.day = chosen;
    if (hasHours)
        answer.time = chosen == world.today && world.time.isValid() ? std::max(opens, world.time) : opens;
    return answer;
}

} // namespace reference
