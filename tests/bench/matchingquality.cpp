#include "tests/bench/matchingquality.h"

#include "core/domain/customer.h"
#include "core/domain/registry.h"
#include "core/services/duplicates.h"
#include "core/services/importer.h"
#include "tests/core/rules/madecompanies.h"
#include "tests/support/book.h"
#include "tests/support/knownduplicates.h"

#include <QElapsedTimer>

#include <cstdio>

namespace kebu::bench {

namespace {

using test::KnownDuplicates;
using test::MatchFigures;

Timing timing(const QString &title, const QElapsedTimer &timer)
{
    const double taken = double(timer.nsecsElapsed()) / 1e6;
    return {QStringLiteral("duplicates of ") + title, 1, taken, taken, {}};
}

Timing timeList(const KnownDuplicates &list)
{
    test::TempBook book;
    ImportOptions options;
    options.file = list.file;
    options.mapping = must(Mapping::fromJson(list.mapping, findRecordType));
    const ImportReport report = must(importFile(book.book(), options).result());
    if (report.created != list.truth.size())
        fail(QStringLiteral("%1: not every row was imported").arg(list.title));
    QElapsedTimer timer;
    timer.start();
    const auto pairs = must(book->read([](Snapshot &view) { return findDuplicates(view, customer::type()); }).result());
    Timing timed = timing(list.title, timer);
    MatchFigures figures(list.truth);
    for (const DuplicatePair &pair : pairs)
        figures.count(list.truth.value(pair.numbers[0]) == list.truth.value(pair.numbers[1]));
    timed.figures = {{"precision", figures.precision(), list.goals.precision},
                     {"recall", figures.recall(), list.goals.recall},
                     {"F1", figures.f1(), list.goals.f1}};
    return timed;
}

Timing timeMadeCompanies()
{
    constexpr int pairs = 10'000;
    const std::vector<test::MadeCompany> made = test::madeCompanies(pairs, 4'000);
    std::vector<match::Row> rows = test::matchRows(made);
    QElapsedTimer timer;
    timer.start();
    const std::vector<match::Pair> found = match::Matcher(test::matchColumns(), std::move(rows)).pairs();
    Timing timed = timing(QStringLiteral("made companies, certain"), timer);
    MatchFigures figures;
    figures.truePairs = pairs;
    for (const match::Pair &pair : found) {
        if (pair.isCertain)
            figures.count(made[size_t(pair.a)].truth == made[size_t(pair.b)].truth);
    }
    timed.figures = {{"precision", figures.precision(), 0.98}, {"recall", figures.recall(), 0.95}};
    return timed;
}

} // namespace

std::vector<Timing> timeKnownDuplicates()
{
    std::vector<Timing> timings;
    const std::vector<KnownDuplicates> lists = test::knownDuplicates();
    if (lists.empty())
        std::fprintf(stderr, "the shared lists of known duplicates are not here; only the made one is measured\n");
    for (const KnownDuplicates &list : lists)
        timings.push_back(timeList(list));
    timings.push_back(timeMadeCompanies());
    return timings;
}

} // namespace kebu::bench
