#pragma once

#include "core/reports/population.h"

namespace kebu {

/// A metric as its declaration. Texts are literals marked with QT_TRANSLATE_NOOP("metrics", …).
struct Declaration {
    const char *name = "";
    MetricTheme theme = MetricTheme::Conversion;
    const char *label = "";
    const char *definition = "";
    const char *baseHead = "";
    const char *countHead = "";
    const char *rateHead = "";
    const char *valueHead = nullptr;
    MetricUnit unit = MetricUnit::None;
    MetricShape shape = MetricShape::Bars;
    bool isLessBetter = false;

    Result<Population> (*population)(const MetricScope &scope) = nullptr;
    /// What the rows are where no other field is asked for; see MetricQuery::by. Null: none.
    const char *by = nullptr;
    /// The metric's own rows: each one's share of the base. Null: the rows are groups.
    Result<Grouping> (*shares)(const MetricScope &scope) = nullptr;
    QString (*fill)(QString definition) = nullptr; ///< puts figures into the definition
};

/// Count over base of one population by any field; or, with `shares`, each own key's part of it.
class DeclaredMetric : public Metric
{
public:
    explicit DeclaredMetric(const Declaration &declared) : m_declared(declared) {}

    [[nodiscard]] QString name() const override { return QString::fromLatin1(m_declared.name); }
    [[nodiscard]] QString label() const override;
    [[nodiscard]] QString definition() const override;
    [[nodiscard]] MetricHeads heads() const override;
    [[nodiscard]] MetricTheme theme() const override { return m_declared.theme; }
    [[nodiscard]] MetricUnit valueUnit() const override { return m_declared.unit; }
    [[nodiscard]] MetricShape shape() const override { return m_declared.shape; }
    [[nodiscard]] bool isLessBetter() const override { return m_declared.isLessBetter; }
    [[nodiscard]] bool hasOwnRows() const override { return m_declared.by || m_declared.shares; }

    [[nodiscard]] Result<RecordsBehind> behind(Snapshot &view, const MetricQuery &query,
                                               const std::optional<QString> &key, MetricSide side) const override;

protected:
    [[nodiscard]] Result<Figures> measure(Snapshot &view, const MetricQuery &query) const override;

private:
    /// Everything a question needs, resolved.
    struct Asked {
        MetricScope scope;
        Population population;
        Grouping grouping;
        QString by;
    };
    [[nodiscard]] Result<Asked> resolve(Snapshot &view, const MetricQuery &query) const;
    [[nodiscard]] bool walksPeriods(const Asked &asked) const;
    /// Rows, ready to be shown, and total.
    [[nodiscard]] Result<Tallied> groupFigures(const Asked &asked, const MetricQuery &query) const;
    [[nodiscard]] Result<Tallied> gather(const Asked &asked, const MetricQuery &query) const;
    [[nodiscard]] Result<std::vector<MetricRow>> stepRows(const Asked &asked, const MetricQuery &query) const;
    [[nodiscard]] Result<Figures> shareFigures(const Asked &asked, const MetricQuery &query) const;
    /// The cells, each with its share of its group.
    [[nodiscard]] Result<std::vector<MetricRow>> sharesOf(const Asked &asked, const Grouping &own,
                                                          std::vector<MetricRow> cells, const Tallied &groups) const;

    Declaration m_declared;
};

/// `own/group`, with the own key readable again; see MetricRow::key.
[[nodiscard]] QString pairKey(const QString &own, const QString &group);
struct PairKey {
    QString own;
    QString group;
};
[[nodiscard]] PairKey splitKey(const QString &key);

/// A metric's words in the user's language.
[[nodiscard]] QString metricText(const char *literal);

} // namespace kebu
