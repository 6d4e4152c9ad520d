#include "core/domain/weekdays.h"
#include "core/rules/cadence.h"

#include <QFile>
#include <QRegularExpression>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;

namespace {

/// The rows of the examples in docs/cadence.md, as they stand there.
std::vector<QStringList> examples()
{
    QFile page(QStringLiteral(KEBU_SOURCE_DIR "/docs/cadence.md"));
    REQUIRE(page.open(QIODevice::ReadOnly));
    static const QRegularExpression numbered(QStringLiteral("^\\| \\d+ \\|"));
    std::vector<QStringList> rows;
    const QStringList lines = QString::fromUtf8(page.readAll()).split(u'\n');
    for (const QString &line : lines) {
        if (!numbered.match(line).hasMatch())
            continue;
        QStringList cells = line.mid(1).split(u'|');
        for (QString &cell : cells)
            cell = cell.trimmed();
        rows.push_back(cells);
    }
    return rows;
}

enum Column { Number, Now, LastContact, Reach, Grade, Layer, Own, Suits, Closed, Ideal, Latest, Next, Columns };

QDate dayOf(const QString &text) { return QDate::fromString(text, Qt::ISODate); }

/// `Tue 14:30–`, `09:00–11:30`, `Thu`
void takeHabits(const QString &text, CadenceFacts &facts)
{
    static const QRegularExpression hours(QStringLiteral("(\\d\\d:\\d\\d)?–(\\d\\d:\\d\\d)?"));
    const QRegularExpressionMatch match = hours.match(text);
    const auto hour = [&match](int group) { return QTime::fromString(match.captured(group), QStringLiteral("HH:mm")); };
    facts.preferredFrom = hour(1);
    facts.preferredTo = hour(2);
    const QString days = QString(text).remove(hours).trimmed();
    facts.preferredDays = days.isEmpty() ? 0 : weekdaysFromText(days).value_or(-1);
}

/// `away 2026-05-15`, `full 2026-05-15 2026-05-18`
std::set<QDate> daysClosed(const QString &text, const QString &how)
{
    std::set<QDate> days;
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    for (qsizetype i = 1; i < words.size() && words.first() == how; ++i)
        days.insert(dayOf(words[i]));
    return days;
}

} // namespace

TEST_CASE("the worked examples of docs/cadence.md come out as they stand there")
{
    const std::vector<QStringList> rows = examples();
    REQUIRE(rows.size() >= 20);
    for (const QStringList &row : rows) {
        INFO("example " << row[Number].toStdString());
        REQUIRE(row.size() == Columns + 1);
        CadenceFacts facts;
        facts.letter = row[Grade];
        facts.layer = row[Layer];
        if (!row[Own].isEmpty())
            facts.ownDays = row[Own].toInt();
        facts.lastContact = dayOf(row[LastContact]);
        takeHabits(row[Suits], facts);
        WorkCalendar calendar = WorkCalendar::builtIn();
        for (const QDate &day : daysClosed(row[Closed], QStringLiteral("away")))
            calendar.takeOff(day, day, QStringLiteral("away"));
        const std::set<QDate> full = daysClosed(row[Closed], QStringLiteral("full"));
        const DayRoom room{8, [&full](QDate day) { return full.contains(day) ? 8 : 0; }};
        const WallTime now = WallTime::fromString(row[Now]).value();

        const CadenceDecision decision = nextFollowUp(facts, CadencePolicy{}, calendar, now, room);
        CHECK(decision.ideal.toString(Qt::ISODate) == row[Ideal]);
        CHECK(decision.latest.toString(Qt::ISODate) == row[Latest]);
        const WallTime next =
            row[Reach] == u"no_answer" ? retryAfterNoAnswer(now, 1, calendar, facts.preferredFrom) : decision.due;
        CHECK(next.toString() == row[Next]);
    }
}
