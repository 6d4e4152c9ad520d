#include "core/rules/matchblocks.h"

#include <algorithm>

namespace kebu::match {

namespace {

/// A scan of 100,000 records is to end within ten seconds: so many pairs a record, or all of a small list.
constexpr size_t pairsPerRecord = 10;
constexpr size_t pairsOfAnyList = 600'000;
constexpr size_t largestGroup = 400;

struct Key {
    quint64 hash;
    int row;
    auto operator<=>(const Key &) const = default;
};

struct Group {
    size_t begin;
    size_t size;
};

std::vector<Key> keysOf(const std::vector<ColumnValues> &columns, int rows)
{
    std::vector<Key> keys;
    std::vector<quint64> own;
    for (int row = 0; row < rows; ++row) {
        own.clear();
        for (size_t column = 0; column < columns.size(); ++column)
            columns[column].collectKeys(row, quint64(column + 1) << 56, own);
        std::ranges::sort(own);
        own.erase(std::unique(own.begin(), own.end()), own.end());
        for (const quint64 key : own)
            keys.push_back({key, row});
    }
    std::ranges::sort(keys);
    return keys;
}

std::vector<Group> groupsOf(const std::vector<Key> &keys)
{
    std::vector<Group> groups;
    for (size_t begin = 0; begin < keys.size();) {
        size_t end = begin + 1;
        while (end < keys.size() && keys[end].hash == keys[begin].hash)
            ++end;
        if (end - begin > 1 && end - begin <= largestGroup)
            groups.push_back({begin, end - begin});
        begin = end;
    }
    std::ranges::stable_sort(groups, {}, &Group::size);
    return groups;
}

} // namespace

std::vector<Candidate> candidatePairs(const std::vector<ColumnValues> &columns, int rows, const Progress &progress)
{
    const std::vector<Key> keys = keysOf(columns, rows);
    const size_t most = std::max(pairsOfAnyList, size_t(rows) * pairsPerRecord);
    std::vector<quint64> pairs;
    for (const Group &group : groupsOf(keys)) {
        if (pairs.size() + group.size * (group.size - 1) / 2 > most)
            break;
        for (size_t i = 0; i + 1 < group.size; ++i) {
            for (size_t j = i + 1; j < group.size; ++j) {
                const auto a = quint64(keys[group.begin + i].row);
                const auto b = quint64(keys[group.begin + j].row);
                pairs.push_back(a << 32 | b); // rows are sorted within a key
            }
        }
    }
    if (progress && !progress(0.15))
        return {};
    std::ranges::sort(pairs);
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    std::vector<Candidate> candidates;
    candidates.reserve(pairs.size());
    for (const quint64 pair : pairs)
        candidates.push_back({int(pair >> 32), int(pair & 0xffffffff)});
    return candidates;
}

} // namespace kebu::match
