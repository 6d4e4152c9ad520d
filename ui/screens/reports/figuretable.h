#pragma once

#include "core/reports/metric.h"

#include <QAbstractTableModel>
#include <QTableView>

namespace kebu {

/// Rows of a metric with their total at the end. Holds figures, knows no book.
class FigureModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Part { Label, Base, BaseBefore, Count, Rate, RateBefore, Value };

    using QAbstractTableModel::QAbstractTableModel;

    /// `field`: the word over the first column. A result without a metric's name leaves the table empty.
    void setResult(const MetricResult &result, const QString &field);
    [[nodiscard]] Part part(int column) const { return m_parts[size_t(column)]; }
    /// Null for the total.
    [[nodiscard]] const MetricRow *row(int row) const;
    [[nodiscard]] const MetricResult &result() const { return m_result; }
    /// Heads and rows as they stand.
    [[nodiscard]] std::vector<QStringList> text() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void setLinkColor(const QColor &color) { m_link = color; }

private:
    [[nodiscard]] static std::vector<Part> partsOf(const MetricResult &result);
    [[nodiscard]] QString cell(const MetricRow &row, const MetricRow *before, Part part) const;
    [[nodiscard]] QString head(Part part) const;

    MetricResult m_result;
    QString m_field;
    std::vector<Part> m_parts;
    QColor m_link;
};

/// The table under a report. A figure that counts records is a link: a click or Enter on it asks for them.
class FigureTable : public QTableView
{
    Q_OBJECT

public:
    explicit FigureTable(QWidget *parent = nullptr);
    void setResult(const MetricResult &result, const QString &field);
    [[nodiscard]] const FigureModel &figures() const { return *m_model; }

signals:
    /// `isTotal`: of the last row, which has no key.
    void figureChosen(const QString &key, const QString &label, kebu::MetricSide side, bool isTotal);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void choose(const QModelIndex &index);
    /// Names get an equal share like the figures, and what they need beyond it up to two fifths of the table.
    void fitNames();

    FigureModel *m_model;
};

} // namespace kebu
