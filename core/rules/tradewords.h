#pragma once

#include <QString>

namespace kebu {

/// Splits the legal form and the words of the trade off the end of a company's name: 恒远｜精密机械｜有限公司,
/// Hengyuan | Precision Machinery | Co., Ltd. A region in brackets before the legal form goes with the own part.
struct CompanyNameParts {
    QString own;            ///< what tells this company from others
    QString trade;          ///< 精密机械; may be empty
    QString form;           ///< 有限公司; may be empty
    bool isChinese = false; ///< the parts stand without blanks between
};

/// Pure, thread-safe. Never leaves `own` empty unless the name is.
[[nodiscard]] CompanyNameParts companyNameParts(const QString &name);

} // namespace kebu
