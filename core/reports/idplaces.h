#pragma once

#include <QtGlobal>

#include <vector>

namespace kebu {

/// A small number by a record's id, for millions of records looked up in no order: one look into memory each. (A QHash
/// takes two, and three times as long to fill.)
class IdPlaces
{
public:
    /// For so many ids; what was in it goes.
    void reserve(size_t ids)
    {
        constexpr size_t least = 16;
        size_t size = least;
        int bits = 4;
        for (; size * 3 < ids * 4; size *= 2) // at most three of four are taken
            ++bits;
        m_shift = 64 - bits;
        m_entries.assign(size, {});
    }
    /// REQUIRES: id is not 0 and not in it, and there is room
    void insert(qint64 id, int place)
    {
        size_t at = startOf(id);
        while (m_entries[at].id != 0)
            at = after(at);
        m_entries[at] = {id, place};
    }
    /// -1: it is not in it.
    [[nodiscard]] int find(qint64 id) const
    {
        if (m_entries.empty())
            return -1;
        for (size_t at = startOf(id); m_entries[at].id != 0; at = after(at)) {
            if (m_entries[at].id == id)
                return m_entries[at].place;
        }
        return -1;
    }

private:
    struct Entry {
        qint64 id = 0;
        int place = 0;
    };
    /// Fibonacci hashing (Knuth, TAOCP 3, 6.4): ids of one moment differ in their lowest bits only.
    [[nodiscard]] size_t startOf(qint64 id) const { return size_t((quint64(id) * 0x9E3779B97F4A7C15U) >> m_shift); }
    [[nodiscard]] size_t after(size_t at) const { return (at + 1) & (m_entries.size() - 1); }

    std::vector<Entry> m_entries;
    int m_shift = 0;
};

} // namespace kebu
