#pragma once

#include "core/domain/field.h"

#include <QRegularExpression>
#include <QString>
#include <QStringList>

#include <utility>
#include <vector>

/// Hiding personal values on paper, on a shared screen and in exports. Pure, thread-safe. Masking twice changes
/// nothing, and no run of five digits or more is left of a telephone number.
namespace kebu {

struct MaskHint {
    bool isCompany = false; ///< a name: of a company rather than of a person
    QString honorific;      ///< what a person's name is replaced by, after the star: 经理, 女士
};

/// - Name: of a company `*精密机械有限公司`, of a person `*经理`, `Ms *` or `*`
/// - Phone, Landline: mobile `138****5678`, landline `0573-****0182`, any other the last digits, at most four
/// - Email: `z***@example.com`; Wechat: `z***`
/// - Address: `浙江省嘉兴市****`, or `****` where province and city cannot be told
/// - Birthday: the year, or nothing; None: as it is
[[nodiscard]] QString masked(const QString &value, Personal personalClass, const MaskHint &hint = {});

/// 经理 and the like from a job title (`采购部经理`), else 先生 or 女士 from the gender (`male`, `female`) in the
/// language shown, else nothing.
[[nodiscard]] QString honorificFor(const QString &jobTitle, const QString &gender);

/// Hides in logs and remarks of one customer the exact names of its own people, its contact points and birthdays, the
/// longest first, then whatever looks like a telephone number or an e-mail address. Other names may remain; the sheet
/// says so.
class FreeTextMask
{
public:
    /// Names of one character are left alone: they are ordinary words.
    /// Birthdays are partial dates; a whole one is found in every usual form, one without year only as it is kept, and
    /// a year alone is left.
    explicit FreeTextMask(const QStringList &names = {}, const QStringList &contactPoints = {},
                          const QStringList &birthdays = {});

    [[nodiscard]] QString apply(const QString &text) const;

private:
    QRegularExpression m_birthdays;
    bool m_hasBirthdays = false;
    QRegularExpression m_exact; ///< names and contact points; no alternatives if there are none
    bool m_hasExact = false;
};

} // namespace kebu
