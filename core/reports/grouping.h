#pragma once

#include "core/reports/metric.h"

namespace kebu {

/// A customer's field as the key of groups: the SQL that gives it and the words for what it gives. `c` is the
/// customer's table in the statement that takes it in. A date groups by month, yes/no by `yes` and `no`, tags put a
/// customer into a group each; an empty field is the key "".
class Grouping
{
public:
    /// An empty name: one group. Invalid when customers have no such field.
    [[nodiscard]] static Result<Grouping> of(Snapshot &view, const QString &fieldName);

    [[nodiscard]] const QString &key() const { return m_key; }
    /// What follows FROM … c; may be empty.
    [[nodiscard]] const QString &join() const { return m_join; }
    [[nodiscard]] const QVariantList &joinValues() const { return m_joinValues; }
    [[nodiscard]] bool overlaps() const { return m_overlaps; }
    [[nodiscard]] bool isOneGroup() const { return !m_field; }

    /// Gives the rows their words and their order: that of the picklist, of time, else the largest base first; the
    /// empty key last.
    Result<void> finish(Snapshot &view, std::vector<MetricRow> &rows) const;

private:
    void readDeclared(const FieldInfo &field);
    void readCustom(const FieldInfo &field);
    [[nodiscard]] QString ofNumber(const QString &column) const;
    [[nodiscard]] Result<QString> labelOf(Snapshot &view, const QString &key) const;

    std::optional<FieldInfo> m_field;
    QString m_key = QStringLiteral("''");
    QString m_join;
    QVariantList m_joinValues;
    bool m_overlaps = false;
};

} // namespace kebu
