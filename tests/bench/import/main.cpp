#include "tests/bench/importbench.h"

#include <QCoreApplication>

#include <cstdio>

/// `kebu-import-bench [ROWS]`: the program's time beside the floor's.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int rows = argc > 1 ? QByteArray(argv[1]).toInt() : 100'000;
    bool areMet = true;
    for (const kebu::bench::ImportTiming &each : kebu::bench::timeImports(rows)) {
        std::printf("%-28s %7lld rows %8.2f s %8.0f rows/s   floor %6.2f s %8.0f rows/s   ratio %.2f (goal %.1f)\n",
                    qPrintable(each.action), static_cast<long long>(each.rows), each.seconds,
                    double(each.rows) / each.seconds, each.floorSeconds, double(each.rows) / each.floorSeconds,
                    each.ratio(), each.goalRatio);
        areMet = areMet && each.ratio() <= each.goalRatio;
    }
    return areMet ? 0 : 1;
}
