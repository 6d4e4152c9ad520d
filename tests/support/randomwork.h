#pragma once

#include "core/book/change.h"

#include <random>

namespace kebu::test {

/// Makes records, edits and removals of every kind of record, the same ones for the same seed.
class RandomWork
{
public:
    enum class Kind { Create, Edit, Remove };

    explicit RandomWork(quint32 seed) : m_chance(seed) {}

    /// One to three random steps; what the rules refuse is no step.
    Result<void> operator()(Change &change);
    /// One step on one kind of record; NotFound when it could not be: nothing to edit, or nothing to point at.
    Result<void> step(Change &change, const RecordType &type, Kind kind);

    [[nodiscard]] int below(int end) { return int(m_chance() % quint32(end)); }
    /// One of the type, or the null id.
    Result<Id> anyOf(Snapshot &view, const RecordType &type);
    Result<Value> anyValue(Snapshot &view, const RecordType &type, const FieldInfo &field);

private:
    Result<void> step(Change &change);
    Result<void> create(Change &change, const RecordType &type);
    Result<void> edit(Change &change, const RecordType &type, Id id);
    Result<void> setCustom(Snapshot &view, Record &record);
    Result<Value> anyChoice(Snapshot &view, const FieldInfo &field);
    Result<Value> someOf(Snapshot &view, const RecordType &type);

    std::mt19937 m_chance;
    int m_words = 0;
};

} // namespace kebu::test
