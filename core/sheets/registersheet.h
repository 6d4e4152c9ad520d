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
    Mask mask;                       ///< by the customer's own people
};

/// The columns a register may have beside the fields of a customer.
[[nodiscard]] const std::vector<SheetColumn> &registerColumns();

/// 客户关系维护信息登记表: many customers, one a row. Without customers it is the blank form.
class RegisterSheet
{
public:
    /// The page of `context` is taken as it is; landscape suits. `lateAfterMinutes` as in contactLog().
    explicit RegisterSheet(SheetContext context, int lateAfterMinutes = 24 * 60);

    /// The next row.
    void add(const RegisterLine &line);
    /// In the mask of the context: nothing on it but the rows belongs to a customer. `scope` says which customers these
    /// are, such as a view's name; a person may have typed it.
    [[nodiscard]] Sheet sheet(const QString &scope = {}) const;
    /// Where the register comes in parts: the rows so far as one of them, and sheet() is then the rest. `customers` are
    /// those of the whole.
    [[nodiscard]] Sheet takePart(const QString &scope, size_t customers);
    [[nodiscard]] size_t rows() const { return m_table.rows.size(); }

private:
    void addColumn(const TemplateEntry &entry);
    [[nodiscard]] Sheet headed(const QString &scope, size_t customers) const;

    SheetContext m_context;
    int m_lateAfterMinutes;
    QStringList m_names; ///< of the columns
    Table m_table;
    size_t m_customers = 0; ///< of the whole, once a part was taken
};

} // namespace kebu
