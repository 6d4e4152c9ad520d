#pragma once

#include "core/domain/field.h"

#include <QString>

#include <functional>

namespace kebu {

/// What of a value may stand on a sheet. A sheet passes every value that has a personal class through `value` and
/// every text that a person wrote freely through `freeText`; there is no third way onto the paper.
struct Mask {
    std::function<QString(const QString &text, Personal personalClass)> value;
    std::function<QString(const QString &text)> freeText;

    [[nodiscard]] bool isOn() const { return bool(value); }
    [[nodiscard]] QString of(const QString &text, Personal personalClass) const
    {
        return text.isEmpty() || !value || personalClass == Personal::None ? text : value(text, personalClass);
    }
    [[nodiscard]] QString ofFreeText(const QString &text) const
    {
        return text.isEmpty() || !freeText ? text : freeText(text);
    }
};

} // namespace kebu
