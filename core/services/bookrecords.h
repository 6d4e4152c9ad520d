#pragma once

#include "core/exchange/bookjson.h"
#include "core/services/otherbook.h"

namespace kebu {

/// The records of a book that is to be taken into another one, front to end, as often as wished.
class BookRecords
{
public:
    using Entry = BookJsonReader::Entry;

    BookRecords() = default;
    BookRecords(const BookRecords &) = delete;
    BookRecords &operator=(const BookRecords &) = delete;
    virtual ~BookRecords() = default;

    /// Goes to the front.
    [[nodiscard]] virtual Result<BookJsonHead> begin() = 0;
    /// Nothing at the end.
    [[nodiscard]] virtual Result<std::optional<Entry>> next() = 0;
    /// How far it has come, and how far it has to go; the measure is its own.
    [[nodiscard]] virtual qint64 done() const = 0;
    [[nodiscard]] virtual qint64 total() const = 0;
    /// What both did since they were one; null where they never were, or nobody can know.
    [[nodiscard]] virtual const Parting *parting() const { return nullptr; }
    /// Numbers that Kebu gave (C-000123) may stand for somebody else there.
    [[nodiscard]] virtual bool countsForItself() const { return false; }
};

/// A book written as JSON. NotFound when the file cannot be read.
[[nodiscard]] std::unique_ptr<BookRecords> recordsOfJson(const QString &path);
/// An encrypted book: all of its records, or, where the two were one, those that were touched there since. Removed ones
/// are not among them. REQUIRES: the book outlives it.
[[nodiscard]] std::unique_ptr<BookRecords> recordsOfBook(OtherBook &book, std::optional<Parting> parting);

} // namespace kebu
