#pragma once

#include "core/base/id.h"

#include <QObject>

#include <vector>

namespace kebu {

/// Which rows of a list are ticked, by id, so that ticks outlive sorting, filtering further and rows that are not read.
/// Ticking all of a hundred thousand rows takes some milliseconds. Window thread.
class RowChecks : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] bool holds(Id id) const;
    [[nodiscard]] size_t count() const { return m_ids.size(); }
    /// The ticked ones in the order of the list.
    [[nodiscard]] std::vector<Id> in(const std::vector<Id> &order) const;

    void set(const std::vector<Id> &ids, bool isOn);
    void clear();
    /// Forgets those that are no longer in the list.
    void keepOnly(const std::vector<Id> &ids);

signals:
    void changed();

private:
    std::vector<Id> m_ids; ///< sorted, each once
};

} // namespace kebu
