#pragma once

#include "core/book/book.h"

namespace kebu::test {

/// All kinds but the two that describe the book itself: a catalogue of a hundred thousand fields is no list.
[[nodiscard]] std::vector<const RecordType *> listedKinds();

/// Puts so many rows of each of them into the book, past its door, and rebuilds what lists read: for measuring reading
/// and painting. One after the other, as they are; no row has children.
Result<void> fillEveryKind(Book &book, int rows);

} // namespace kebu::test
