#pragma once

#include "core/domain/record.h"

#include <vector>

/// How much of what an archive is asked for it says. Pure, thread-safe.
namespace kebu {

/// What of a customer lies in records of its own.
struct ArchiveChildren {
    bool hasContact = false;          ///< somebody who has not left
    bool hasReachableContact = false; ///< one of them with a mobile, a landline, WeChat or e-mail
    bool hasNeed = false;
    bool operator==(const ArchiveChildren &) const = default;
};

/// One thing an archive is asked for: filled when any of the fields is, or the child stands in for them.
struct ArchivePoint {
    QString name; ///< stable, for scripts: a field's name, `contact`, `need` or `reach`
    Label label;
    std::vector<FieldName> anyOf;
    bool ArchiveChildren::*orChild = nullptr;
};

/// The points of a kind of customer, in the order in which they are best asked for (PRODUCT.md 1: the trade's forms).
[[nodiscard]] const std::vector<ArchivePoint> &archivePoints(const QString &kind);

struct Completeness {
    int percent = 0; ///< points filled of points asked, rounded down, so that 100 means all
    std::vector<const ArchivePoint *> missing;
};

[[nodiscard]] Completeness completenessOf(const Record &customer, const ArchiveChildren &children);

} // namespace kebu
