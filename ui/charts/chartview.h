#pragma once

#include "ui/look/theme.h"

#include <QChartView>

#include <optional>

namespace kebu {

/// What every chart of Kebu can do, whatever it draws: stand on paper, show which of its marks is chosen, say which one
/// somebody chose. Window thread.
class ChartView : public QChartView
{
    Q_OBJECT

public:
    explicit ChartView(QWidget *parent = nullptr);

    /// Frames the mark; an empty or unknown key frames none. Does not emit.
    virtual void setSelected(const QString &key) = 0;
    /// The words of a mark; empty for an unknown key.
    [[nodiscard]] virtual QString labelOf(const QString &key) const = 0;
    /// Paints as on light paper into `target`, whatever the window's theme.
    void paintOn(QPainter *painter, const QRectF &target);

signals:
    void markChosen(const QString &key);

protected:
    /// After another theme, font or size.
    virtual void rebuild() = 0;
    [[nodiscard]] const Theme &theme() const;
    [[nodiscard]] bool isOnPaper() const { return m_paper.has_value(); }

    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    std::optional<Theme> m_paper; ///< while painted for a file
};

} // namespace kebu
