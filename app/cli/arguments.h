#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QStringList>

#include <vector>

namespace kebu::cli {

struct OptionInfo {
    const char *name;            ///< without the dashes
    const char *value = nullptr; ///< word for its value in the usage line; null: a switch
    bool mayRepeat = false;      ///< belongs to the option before it, as --due does; see Arguments::inOrder
};

/// The words after the command, taken apart: `--name value`, `--name=value`, switches, and the rest in order.
/// Everything behind a lone `--` belongs to the rest.
class Arguments
{
public:
    /// The error names the option that is unknown, lacks its value or stands twice.
    [[nodiscard]] static Result<Arguments> parse(const QStringList &words, const std::vector<OptionInfo> &known);

    [[nodiscard]] const QStringList &rest() const { return m_rest; }
    [[nodiscard]] bool has(const char *option) const { return m_options.contains(QLatin1String(option)); }
    [[nodiscard]] QString value(const char *option, const QString &otherwise = {}) const
    {
        return m_options.value(QLatin1String(option), otherwise);
    }
    /// Options with their values as they stood.
    [[nodiscard]] const QList<std::pair<QString, QString>> &inOrder() const { return m_order; }

private:
    QStringList m_rest;
    QList<std::pair<QString, QString>> m_order;
    QHash<QString, QString> m_options;
};

} // namespace kebu::cli
