#pragma once

#include "core/rules/masking.h"
#include "core/storage/snapshot.h"

#include <QHash>

namespace kebu {

/// The people of a customer as masking needs them: who they are, how they are reached, and what a name is replaced by.
class CustomerPeople
{
public:
    /// Nobody: masks only what looks like a telephone number or an e-mail address.
    CustomerPeople() = default;
    [[nodiscard]] static Result<CustomerPeople> of(Snapshot &view, Id customer);

    /// A value of a personal class. A name known here becomes `*精密机械有限公司` or `*经理`, any other `*`.
    [[nodiscard]] QString maskedValue(const QString &text, Personal personalClass) const;
    [[nodiscard]] QString maskedText(const QString &text) const { return m_mask.apply(text); }
    /// The record with its free texts masked, and nothing else.
    [[nodiscard]] Record withMaskedTexts(Record record) const;
    /// Knows the others' names too; their free texts need their own masks.
    void learnNames(const CustomerPeople &others) { m_hints.insert(others.m_hints); }

private:
    QHash<QString, MaskHint> m_hints; ///< by name
    FreeTextMask m_mask;
};

/// What a person wrote freely into the field, so that anything may stand in it.
[[nodiscard]] bool isFreeText(const FieldInfo &field);

} // namespace kebu
