#pragma once

#include <QString>

namespace kebu {

/// A Chinese company's name taken apart for comparing: 上海恒远精密机械（集团）有限公司北京分公司 is region 上海, own
/// 恒远, trade 精密机械, branch 北京分公司. Width, blanks, brackets and the legal form do not count.
struct CompanyForm {
    QString region; ///< without its suffix; empty where the name has none or is nothing else
    QString own;    ///< what tells it from others; a region where there is nothing else (兰州银行)
    QString trade;  ///< may be empty
    QString branch; ///< empty: the company itself

    [[nodiscard]] QString core() const { return own + trade; }
    [[nodiscard]] bool isEmpty() const { return own.isEmpty(); }
};

/// Empty for a name without Chinese characters. Pure, thread-safe.
[[nodiscard]] CompanyForm companyForm(const QString &name);

} // namespace kebu
