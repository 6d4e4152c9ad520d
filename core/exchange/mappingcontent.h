#pragma once

#include <QStringList>

namespace kebu {

/// What the cells of a column look like, whatever its name says. At least four of five that are filled must fit.
enum class CellLook {
    Unknown,
    MailAddress,
    WebAddress,
    MobileNumber,
    Telephone,
    CreditCode,
    CompanyName,
    Province,
    ChineseName,
    Words
};

[[nodiscard]] CellLook lookOf(const QStringList &cells);

/// The kind of contact point a column's name speaks of (`phone`, `email`, `qq`, `address`, `other`); empty for none.
/// `folded`: by foldedHeader().
[[nodiscard]] QString pointKindOf(const QString &folded);

/// Whether each cell of `whole` is those of `first` and `second` in either order: a display name beside its parts.
[[nodiscard]] bool isJoinOf(const QStringList &whole, const QStringList &first, const QStringList &second);

} // namespace kebu
