#pragma once

#include <QWidget>

namespace kebu {

/// The way of a customer or deal as chevrons in groups (line, deal, service, lost): passed tinted, current filled,
/// ahead hollow. Where it is too narrow for all words, only the current group keeps them and the others show dots.
/// Arrow keys walk, Enter or a click asks to move there (`stageActivated`); the caller sets the new stage.
class StageStrip : public QWidget
{
    Q_OBJECT
public:
    struct Stage {
        QString word;
        int group = 0;
    };

    explicit StageStrip(QWidget *parent = nullptr);
    void setStages(std::vector<Stage> stages);
    /// -1: no stage yet.
    void setCurrent(int stage);
    [[nodiscard]] int current() const { return m_current; }
    [[nodiscard]] int cursor() const { return m_cursor; }
    [[nodiscard]] bool isCompact() const;
    [[nodiscard]] QRect stageRect(int stage) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void stageActivated(int stage);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] int shownGroup() const;
    [[nodiscard]] bool keepsWords(int stage, bool isCompact) const;
    [[nodiscard]] int widthOf(int stage, bool isCompact) const;
    [[nodiscard]] int totalWidth(bool isCompact) const;
    [[nodiscard]] int stageAt(const QPoint &point) const;
    void paintStage(QPainter *painter, int stage) const;
    void speak();

    std::vector<Stage> m_stages;
    int m_current = -1;
    int m_cursor = 0;
};

} // namespace kebu
