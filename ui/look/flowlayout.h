#pragma once

#include <QLayout>

namespace kebu {

/// Lays its items out like words: left to right, then onto the next line. Items of one line are centred to each other.
class FlowLayout : public QLayout
{
    Q_OBJECT
public:
    explicit FlowLayout(QWidget *parent = nullptr, int spacing = 8);
    ~FlowLayout() override;

    /// How many lines the visible items take at that width.
    [[nodiscard]] int linesAt(int width) const;

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override { return int(m_items.size()); }
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    struct Line {
        std::vector<QLayoutItem *> items;
        int height = 0;
    };
    [[nodiscard]] std::vector<Line> linesFor(int width) const;

    std::vector<QLayoutItem *> m_items;
};

} // namespace kebu
