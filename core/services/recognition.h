#pragma once

#include "core/book/change.h"
#include "core/exchange/bookjson.h"

namespace kebu {

/// Who of this book the records of another one are, and what their fields say in the ids of this book.
class Recognition
{
public:
    /// `countsForItself`: the other book gave numbers (C-000123) of its own, which may stand for somebody else here.
    Recognition(Change &change, bool countsForItself) : m_change(change), m_countsForItself(countsForItself) {}

    /// Looks whether anybody has written into this book; to be called first.
    Result<void> begin();
    /// Finds the record of this book that the entry is, and notes it where its id is another one.
    Result<void> recognise(const RecordType &type, const QJsonObject &fields, const BookJsonHead &head);
    /// After the definitions were written.
    Result<void> readOwnFields();
    [[nodiscard]] Id idHere(Id id) const { return m_otherIds.value(id, id); }
    /// By `record.name`.
    [[nodiscard]] const QHash<QString, FieldInfo> &ownFields() const { return m_ownFields; }
    /// Puts what the entry says into the record. Invalid for what no field holds.
    Result<void> fill(Record &record, const QJsonObject &fields) const;

private:
    [[nodiscard]] Result<bool> isBookEmpty();
    [[nodiscard]] Result<Id> sameCustomer(const QJsonObject &fields);
    [[nodiscard]] Result<Id> sameByKey(const RecordType &type, const QJsonObject &fields);
    [[nodiscard]] Value withIdsHere(const FieldInfo &field, const Value &value) const;

    Change &m_change;
    bool m_countsForItself;
    bool m_ownsOwner = false; ///< an empty book's owner becomes the other's
    QHash<Id, Id> m_otherIds; ///< id there → id here, where they differ
    QHash<QString, FieldInfo> m_ownFields;
};

/// C-000123: given by Kebu, in every book alike.
[[nodiscard]] bool isGivenNumber(const QString &text);

} // namespace kebu
