#pragma once

#include "core/exchange/tablesource.h"

class QIODevice;

namespace kebu {

/// vCard 2.1, 3.0 and 4.0, several cards in one file. A card whose END or BEGIN is missing is read and said so.
[[nodiscard]] Result<std::unique_ptr<TableSource>> openCards(std::unique_ptr<QIODevice> device, const SourceWish &wish);

/// LDIF (RFC 2849) of address books: entries that are persons or organisations.
[[nodiscard]] Result<std::unique_ptr<TableSource>> openLdif(std::unique_ptr<QIODevice> device, const SourceWish &wish);

} // namespace kebu
