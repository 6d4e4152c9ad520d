#pragma once

#include "ui/paper/layout.h"

#include <QAbstractScrollArea>

#include <vector>

namespace kebu {

/// Pages as they will come out of the printer, one under the other, as wide as the view allows. Ctrl and the wheel, or
/// plus and minus, make them larger and smaller; Page Up and Page Down leaf.
class PageView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit PageView(QWidget *parent = nullptr);

    void setSheets(const std::vector<Sheet> &sheets);
    [[nodiscard]] int pageCount() const { return int(m_places.size()); }
    [[nodiscard]] const std::vector<paper::Pages> &layouts() const { return m_layouts; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Place {
        size_t layout = 0;
        int page = 0;
        QRectF rect; ///< in the coordinates of the whole strip of pages
    };
    void arrange();
    void zoom(qreal factor);

    std::vector<paper::Pages> m_layouts;
    std::vector<Place> m_places;
    qreal m_zoom = 1; ///< 1: as wide as the view
};

} // namespace kebu
