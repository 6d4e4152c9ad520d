#pragma once

#include "core/book/book.h"

namespace kebu::bench {

/// Makes a book so many times as large, for measuring at sizes that would take an hour to write one by one: each
/// customer with all that hangs on it stands in it `times` over, under ids and numbers of its own; users, tags,
/// products and settings once. What figures, lists and the agenda read is whole; the search index and the journal keep
/// to the originals. Closes the book first; memory of about a gigabyte for ten million rows, whose indexes are built
/// anew.
void grow(std::unique_ptr<Book> book, int times);

} // namespace kebu::bench
