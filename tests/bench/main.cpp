#include "tests/bench/rooms.h"

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

constexpr Room rooms[] = {{"reading", &bench::timeReading},   {"writing", &bench::timeWriting},
                          {"reports", &bench::timeReports},   {"care", &bench::timeCare},
                          {"matching", &bench::timeMatching}, {"lists", &bench::timeLists},
                          {"import", &bench::timeImporting}};

void print(const bench::Timing &timing)
{
    std::printf("%-44s n=%-4d %10.2f ms  p99 %10.2f", qPrintable(timing.action), timing.n, timing.median, timing.p99);
    if (timing.floor)
        std::printf("   floor %9.3f  ratio %6.2f", *timing.floor, *timing.ratio());
    if (timing.goalRatio)
        std::printf("   goal ratio %.1f %s", *timing.goalRatio, timing.isMet() ? "met" : "MISSED");
    if (timing.goalTime)
        std::printf("   goal p99 %.0f ms %s", *timing.goalTime, timing.isMet() ? "met" : "MISSED");
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

} // namespace

/// `kebu-bench [--customers N] [--json FILE] [ROOM…]`: the program's time beside the floor's, on a demo book.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption customers(QStringLiteral("customers"), QStringLiteral("how many the demo book has"),
                                       QStringLiteral("N"), QStringLiteral("20000"));
    const QCommandLineOption json(QStringLiteral("json"), QStringLiteral("writes the figures there as well"),
                                  QStringLiteral("FILE"));
    parser.addOptions({customers, json});
    parser.addPositionalArgument(QStringLiteral("ROOM"), QStringLiteral("reading, writing, care, matching, import"));
    parser.process(application);
    bool isNumber = false;
    const int count = parser.value(customers).toInt(&isNumber);
    if (!isNumber || count < 100)
        bench::fail(QStringLiteral("--customers takes a whole number from 100 on."));

    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("bench.kebu"));
    const auto secret = [] { return Secret::fromRawKey(QByteArray(32, 'b')); };
    // in the zone the demo is told in, by whose days it counts
    const FixedClock clock = FixedClock::at(QDate(2026, 4, 30), 9, SystemClock().zone());
    (void)bench::must(createDemo(path, secret(), {count, 1, clock.today()}));
    const auto book = bench::must(Book::open(path, secret(), {&clock}));

    std::vector<bench::Timing> timings;
    const QStringList wanted = parser.positionalArguments();
    for (const Room &room : rooms) {
        if (!wanted.isEmpty() && !wanted.contains(QLatin1String(room.name)))
            continue;
        for (const bench::Timing &timing : room.measure({*book, count})) {
            print(timing);
            timings.push_back(timing);
        }
    }
    std::printf("peak memory %lld MB\n", static_cast<long long>(peakMegabytes()));
    if (parser.isSet(json))
        save(parser.value(json), timings);
    return std::ranges::all_of(timings, &bench::Timing::isMet) ? 0 : 1;
}
