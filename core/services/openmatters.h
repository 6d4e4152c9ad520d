#pragma once

#include "core/base/money.h"
#include "core/storage/snapshot.h"

#include <QDate>

#include <optional>
#include <span>
#include <vector>

namespace kebu {

/// Something that was begun with a customer and waits for its end: what a successor has to know.
struct OpenMatter {
    enum class Kind {
        Promise,   ///< not kept yet, ours or theirs
        Quotation, ///< without an answer, of an open opportunity
        Renewal,   ///< a running contract that ends and that no other renews
        Payment,   ///< planned and not paid
        Case       ///< a complaint, request or consultation without a result
    };
    Kind kind = Kind::Promise;
    Id record;
    Id customer;
    QString number; ///< of the customer
    QString name;
    QString what;                ///< as people read it; free text, so a mask has to pass over it
    QDate due;                   ///< invalid: none was set
    std::optional<Money> amount; ///< in the book's currency

    [[nodiscard]] bool isOverdue(QDate today) const { return due.isValid() && due < today; }
};

/// Translated: 承诺, 报价, 续约, 应收, 服务.
[[nodiscard]] QString openMatterName(OpenMatter::Kind kind);
/// Of these customers, by the day they are due; those without a day last.
[[nodiscard]] Result<std::vector<OpenMatter>> openMatters(Snapshot &view, std::span<const Id> customers);

/// Writes the list as .xlsx or .csv by its ending; whole or not at all. Masked, customers are their numbers and free
/// text is left out. Invalid for other endings; ReadOnly or DiskFull when the file cannot be written.
Result<void> writeOpenMatters(const std::vector<OpenMatter> &matters, const QString &file, bool isMasked);

} // namespace kebu
