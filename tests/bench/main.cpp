#include "tests/bench/growing.h"
#include "tests/bench/memorybench.h"
#include "tests/bench/rooms.h"

#include "core/domain/customer.h"
#include "core/services/demo.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

using namespace kebu;

namespace {

struct Room {
    const char *name;
    std::vector<bench::Timing> (*measure)(const bench::Stage &);
};

constexpr Room rooms[] = {{"reading", &bench::timeReading}, {"writing", &bench::timeWriting},
                          {"reports", &bench::timeReports}, {"figures", &bench::timeFigures},
                          {"care", &bench::timeCare},       {"matching", &bench::timeMatching},
                          {"lists", &bench::timeLists},     {"import", &bench::timeImporting}};

void print(const bench::Timing &timing)
{
    std::printf("%-44s n=%-4d %10.2f ms  p99 %10.2f", qPrintable(timing.action), timing.n, timing.median, timing.p99);
    if (timing.floor)
        std::printf("   floor %9.3f  ratio %6.2f", *timing.floor, *timing.ratio());
    if (timing.goalRatio)
        std::printf("   goal ratio %.1f %s", *timing.goalRatio, timing.isMet() ? "met" : "MISSED");
    if (timing.goalTime)
        std::printf("   goal p99 %.0f ms %s", *timing.goalTime, timing.isMet() ? "met" : "MISSED");
    for (const bench::Timing::Figure &each : timing.figures) {
        std::printf("   %s %.3f", each.name, each.value);
        if (each.goal > 0)
            std::printf(" (goal %.2f %s)", each.goal, each.value >= each.goal ? "met" : "MISSED");
    }
    std::printf("\n");
    std::fflush(stdout);
}

qint64 peakMegabytes()
{
#ifdef Q_OS_UNIX
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
#ifdef Q_OS_MACOS
    return usage.ru_maxrss / (1024 * 1024); // bytes there
#else
    return usage.ru_maxrss / 1024;
#endif
#else
    return 0;
#endif
}

void save(const QString &path, const std::vector<bench::Timing> &timings)
{
    QJsonArray actions;
    for (const bench::Timing &timing : timings)
        actions.append(timing.toJson());
    const QJsonObject json{{QStringLiteral("actions"), actions}, {QStringLiteral("peak_rss_mb"), peakMegabytes()}};
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(json).toJson()) < 0)
        bench::fail(QStringLiteral("%1 cannot be written: %2").arg(path, file.errorString()));
}

struct Opened {
    std::unique_ptr<Clock> clock;
    std::unique_ptr<Book> book; ///< before the clock goes
};

/// A demo book of its own, whose clock stands at the last day of the demo.
Opened demoBook(const QString &path, int customers)
{
    const auto secret = [] { return Secret::fromRawKey(QByteArray(32, 'b')); };
    // in the zone the demo is told in, by whose days it counts
    auto clock = std::make_unique<FixedClock>(FixedClock::at(QDate(2026, 4, 30), 9, SystemClock().zone()));
    (void)bench::must(createDemo(path, secret(), {customers, 1, clock->today()}));
    auto book = bench::must(Book::open(path, secret(), {clock.get()}));
    return {std::move(clock), std::move(book)};
}

/// A book made before; the rooms that write leave what they wrote in it.
Opened madeBook(const QString &path)
{
    auto clock = std::make_unique<SystemClock>();
    const QString passphrase = qEnvironmentVariable("KEBU_PASSPHRASE");
    auto book = bench::must(Book::open(path, Secret::fromPassphrase(passphrase), {clock.get()}));
    return {std::move(clock), std::move(book)};
}

int customersIn(Book &book)
{
    return int(bench::must(book.read([](Snapshot &view) { return view.count(customer::type()); }).result()));
}

} // namespace

/// `kebu-bench [--customers N | --book FILE] [--json FILE] [ROOM…]`: the program's time beside the floor's, on a demo
/// book, or on one made before whose passphrase stands in KEBU_PASSPHRASE. `--book FILE --grow TIMES` makes that one
/// larger in place; `--memory LINES` tells what importing large files takes of it.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption customers(QStringLiteral("customers"), QStringLiteral("how many the demo book has"),
                                       QStringLiteral("N"), QStringLiteral("20000"));
    const QCommandLineOption json(QStringLiteral("json"), QStringLiteral("writes the figures there as well"),
                                  QStringLiteral("FILE"));
    const QCommandLineOption file(QStringLiteral("book"), QStringLiteral("measures this book instead of a demo"),
                                  QStringLiteral("FILE"));
    const QCommandLineOption only(QStringLiteral("only"), QStringLiteral("of the figures those whose name holds this"),
                                  QStringLiteral("NAME"));
    const QCommandLineOption times(QStringLiteral("grow"),
                                   QStringLiteral("makes --book so many times as large, and measures nothing"),
                                   QStringLiteral("TIMES"));
    const QCommandLineOption memory(
        QStringLiteral("memory"),
        QStringLiteral("imports files of so many lines, each in a process of its own, and measures nothing else"),
        QStringLiteral("LINES"));
    QCommandLineOption alone(QStringLiteral("import"), QStringLiteral("such a process"), QStringLiteral("FILE"));
    alone.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOptions({customers, json, file, only, times, memory, alone});
    parser.addPositionalArgument(QStringLiteral("ROOM"),
                                 QStringLiteral("reading, writing, reports, figures, care, matching, lists, import"),
                                 QStringLiteral("[ROOM…]"));
    parser.process(application);
    bool isNumber = false;
    const int count = parser.value(customers).toInt(&isNumber);
    if (!isNumber || count < 100)
        bench::fail(QStringLiteral("--customers takes a whole number from 100 on."));

    if (parser.isSet(times)) {
        if (!parser.isSet(file) || parser.value(times).toInt() < 2)
            bench::fail(QStringLiteral("--grow takes a whole number from 2 on, and the --book that grows."));
        bench::grow(madeBook(parser.value(file)).book, parser.value(times).toInt());
        return 0;
    }
    if (parser.isSet(alone))
        return bench::importAlone(parser.value(alone));
    if (parser.isSet(memory))
        return bench::importMemory(parser.value(memory).toInt()) ? 0 : 1;
    const QTemporaryDir folder;
    const Opened opened = parser.isSet(file) ? madeBook(parser.value(file))
                                             : demoBook(folder.filePath(QStringLiteral("bench.kebu")), count);
    const bench::Stage stage{*opened.book, customersIn(*opened.book), parser.value(only)};

    std::vector<bench::Timing> timings;
    const QStringList wanted = parser.positionalArguments();
    for (const Room &room : rooms) {
        if (!wanted.isEmpty() && !wanted.contains(QLatin1String(room.name)))
            continue;
        for (const bench::Timing &timing : room.measure(stage)) {
            print(timing);
            timings.push_back(timing);
        }
    }
    std::printf("peak memory %lld MB\n", static_cast<long long>(peakMegabytes()));
    if (parser.isSet(json))
        save(parser.value(json), timings);
    return std::ranges::all_of(timings, &bench::Timing::isMet) ? 0 : 1;
}
