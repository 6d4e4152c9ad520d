#pragma once

#include "ui/models/windowedmodel.h"

namespace kebu {

class Book;

/// The list of a request over a book. REQUIRES: the book outlives the source's use.
[[nodiscard]] WindowSource bookSource(Book &book, const ListRequest &request, const std::vector<FieldInfo> &columns);

} // namespace kebu
