#pragma once

#include "core/sheets/contactlog.h"

#include <optional>

namespace kebu {

/// A day to remember with its word, such as 续约 2026-09-01 or 生日 05-08.
struct RegisterDate {
    QString word;
    PartialDate date;
    bool isBirthday = false; ///< personal, and masked as such
};

/// One customer of the register.
struct RegisterLine {
    Record customer;
    std::optional<LoggedContact> latestContact;
    std::vector<RegisterDate> keyDates;
    std::vector<Record> openNeeds;
    std::optional<int> satisfaction; ///< latest, 1 to 5
};

struct RegisterInput {
    SheetContext context; ///< its page is taken as it is; landscape suits
    std::vector<RegisterLine> lines;
    QString scope; ///< which customers these are, such as a view's name; a person may have typed it
    int lateAfterMinutes = 24 * 60;
};

/// The columns a register may have beside the fields of a customer.
[[nodiscard]] const std::vector<SheetColumn> &registerColumns();
/// One cell of a row: a column's or, by its field's name, the customer's.
[[nodiscard]] QString registerCell(const RegisterInput &input, const RegisterLine &line, const QString &column);

/// 客户关系维护信息登记表: many customers, one a row. Without lines it is the blank form.
[[nodiscard]] Sheet registerSheet(const RegisterInput &input);

} // namespace kebu
