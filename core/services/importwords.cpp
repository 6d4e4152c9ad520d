#include "core/services/importwords.h"

#include "core/services/importtables.h"

#include <QtConcurrentRun>

#include <algorithm>

namespace kebu {

namespace {

/// A column with more is no list of choices; counting on would only take memory.
constexpr qsizetype mostWords = 5000;
constexpr size_t mostShown = 500;
constexpr qint64 rowsBetweenQuestions = 1000;

Result<void> countIn(importing::SampledTable &table, const QString &column, const std::function<bool()> &goesOn,
                     QHash<QString, qint64> &counts)
{
    const qsizetype at = table.header().indexOf(column);
    if (at < 0)
        return {};
    for (qint64 row = 0;; ++row) {
        KEBU_LET(has, table.next());
        if (!has)
            return {};
        if (row % rowsBetweenQuestions == 0 && !goesOn())
            return Error{ErrorCode::Cancelled, {}, {}};
        const QString word = table.row().cells.value(at).trimmed();
        if (!word.isEmpty() && (counts.size() < mostWords || counts.contains(word)))
            ++counts[word];
    }
}

Result<std::vector<ColumnWord>> counted(const ImportOptions &options, const QString &column,
                                        const std::function<bool()> &goesOn)
{
    QHash<QString, qint64> counts;
    KEBU_LET(inputs, importing::inputsOf(options));
    for (const SourceInput &input : inputs) {
        KEBU_LET(table, importing::SampledTable::open(input, importing::wishOf(options, {})));
        KEBU_TRY(countIn(table, column, goesOn, counts));
    }
    std::vector<ColumnWord> words;
    for (auto count = counts.cbegin(); count != counts.cend(); ++count)
        words.push_back({count.key(), count.value()});
    std::ranges::sort(words, [](const ColumnWord &a, const ColumnWord &b) {
        return a.rows != b.rows ? a.rows > b.rows : a.word < b.word;
    });
    if (words.size() > mostShown)
        words.resize(mostShown);
    return words;
}

} // namespace

Pending<Result<std::vector<ColumnWord>>> wordsOfColumn(const ImportOptions &options, const QString &column)
{
    return Pending(QtConcurrent::run([options, column](QPromise<Result<std::vector<ColumnWord>>> &promise) {
        promise.addResult(counted(options, column, [&promise] { return !promise.isCanceled(); }));
    }));
}

} // namespace kebu
