#pragma once

#include <QString>

#include <optional>

/// Normal forms under which names, codes and addresses are the same. Pure, thread-safe.
namespace kebu {

/// Blanks, width, case and the kind of brackets do not count. Region and legal form do: 上海恒远有限公司 and
/// 恒远股份有限公司 are two companies.
[[nodiscard]] QString companyKey(const QString &name);

/// Blanks, width, case and the kind of middle dot do not count.
[[nodiscard]] QString personKey(const QString &name);

/// 统一社会信用代码 as written in registers: upper case, no blanks or hyphens.
[[nodiscard]] QString normalCreditCode(const QString &text);
/// The check character of the first 17 (GB 32100-2015: weights 3^i mod 31, alphabet without I O S V Z); nothing if one
/// of them cannot stand in a code.
[[nodiscard]] std::optional<QChar> creditCodeCheck(QStringView first17);
/// 18 characters in normal form with the right check character.
[[nodiscard]] bool isValidCreditCode(const QString &text);

/// An e-mail address as it is compared: half-width, lower case, without `mailto:` and a name around it.
[[nodiscard]] QString normalEmail(const QString &text);
/// Whether the normal form can be an address: one @, a local part, a domain with a dot, no blanks.
[[nodiscard]] bool isValidEmail(const QString &text);

} // namespace kebu
