#pragma once

#include "core/reports/metric.h"
#include "core/storage/standing.h"

#include <functional>

namespace kebu {

/// A condition in SQL with the values bound to it, in order.
struct Condition {
    QString sql = QStringLiteral("1");
    QVariantList values;
};

enum class TimeStep { Week, Month, Quarter, Year };
/// `week`, `month`, `quarter` or `year`.
[[nodiscard]] std::optional<TimeStep> timeStepOf(const QString &by);
/// The step that holds the day: `2026-04-27` (the Monday), `2026-04`, `2026-Q2`, `2026`.
[[nodiscard]] QString timeKey(TimeStep step, QDate day);
/// The days of a key of timeKey(); open where the key says no day.
[[nodiscard]] Period timeSpan(TimeStep step, const QString &key);
[[nodiscard]] QString timeLabel(TimeStep step, const QString &key);

/// What the records of a population are grouped by: the SQL that gives the key and the words for what it gives. A date
/// groups by month, yes/no by `yes` and `no`, tags put a record into a group each; an empty field is the key "".
class Grouping
{
public:
    /// What there is to group: `alias` names the record's table in the statement, `c` that of its customer.
    struct Subject {
        QString record = QStringLiteral("customer");
        QString alias = QStringLiteral("c");
        QString day;           ///< for steps of time; empty: the subject has none
        bool isMasked = false; ///< labels of personal fields, and keys that are such a text, are hidden
    };
    /// An empty name: one group. Invalid when neither the customer nor the record has such a field.
    [[nodiscard]] static Result<Grouping> of(Snapshot &view, const QString &name, const Subject &subject);
    /// Groups by an expression of the metric's own, with words for its keys in their order. `overlaps` where the join
    /// gives a record several rows.
    [[nodiscard]] static Grouping ofKey(const QString &sql, std::function<QString(const QString &)> words,
                                        const QStringList &order);

    [[nodiscard]] const QString &key() const { return m_key; }
    /// What follows FROM … c; may be empty.
    [[nodiscard]] const QString &join() const { return m_join; }
    [[nodiscard]] const QVariantList &joinValues() const { return m_joinValues; }
    [[nodiscard]] bool overlaps() const { return m_overlaps; }
    /// The key or the join looks at the customer `c`.
    [[nodiscard]] bool readsCustomer() const { return m_readsCustomer; }
    /// The table that has what is looked at: the narrow one where it can.
    [[nodiscard]] QString customerTable() const;
    [[nodiscard]] bool isOneGroup() const { return !m_field && !m_step && !m_words; }
    /// The groups are steps of time.
    [[nodiscard]] std::optional<TimeStep> step() const { return m_step; }
    /// By what the book counts as it is written, where these groups are that; nothing: only the records know.
    [[nodiscard]] std::optional<TallyDimension> counted() const { return m_counted; }
    /// The same under another name of its joined table, to stand beside another grouping.
    [[nodiscard]] Grouping renamed() const;

    /// Groups of the customer, each divided by a column of customer_standing; a key is `column/key`. Has no words.
    /// REQUIRES: step() is nothing
    [[nodiscard]] Grouping besideStanding(const QString &column) const;

    /// The same read from the customer's row `z` of customer_standing, where it stands there.
    [[nodiscard]] Grouping onStanding() const;

    /// Of references: only targets that `ids` selects make a group; a record without any stands in none.
    [[nodiscard]] Grouping restrictedTo(const QString &ids) const;

    /// Gives the rows their words and their order: that of the picklist, of time, else the largest base first; the
    /// empty key last.
    Result<void> finish(Snapshot &view, std::vector<MetricRow> &rows) const;
    [[nodiscard]] Result<QString> labelOf(Snapshot &view, const QString &key) const;
    /// Places of the keys that have one; the others follow.
    [[nodiscard]] Result<QHash<QString, int>> placesOf(Snapshot &view) const;
    [[nodiscard]] bool isOrderedByKey() const;
    [[nodiscard]] bool isBefore(const QString &a, const QString &b) const;

private:
    [[nodiscard]] Result<QString> plainLabelOf(Snapshot &view, const QString &key) const;
    /// What the values of the field say of somebody; a reference says the name.
    [[nodiscard]] Personal personalClass() const;
    [[nodiscard]] bool isInStanding() const;
    void readDeclared(const FieldInfo &field, const QString &alias);
    void readCustom(const FieldInfo &field, const QString &alias);
    void readStep(TimeStep step, const QString &day);
    void readChild(const FieldInfo &field, const RecordType &child);
    [[nodiscard]] QString ofNumber(const QString &column) const;

    std::optional<FieldInfo> m_field;
    std::optional<TimeStep> m_step;
    std::function<QString(const QString &)> m_words;
    QStringList m_order;
    QString m_key = QStringLiteral("''");
    QString m_join;
    QVariantList m_joinValues;
    bool m_overlaps = false;
    bool m_readsCustomer = false;
    bool m_isMasked = false;
    std::optional<TallyDimension> m_counted = TallyDimension::None;
};

} // namespace kebu
