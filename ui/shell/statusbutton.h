#pragma once

#include <QAbstractButton>

namespace kebu {

/// A line of the status bar that does something when clicked: an icon, words in small type, perhaps a bar of progress.
class StatusButton : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Tone { Plain, Warning };

    explicit StatusButton(const char *name, QWidget *parent = nullptr);
    /// An empty text hides the button.
    void tell(const QString &text, const char *iconName, Tone tone = Tone::Plain, const QString &toolTip = {});
    /// -1: none is shown; 101: busy, without a measure.
    void setPercent(int percent);
    [[nodiscard]] Tone tone() const { return m_tone; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const char *m_icon = "";
    Tone m_tone = Tone::Plain;
    int m_percent = -1;
};

} // namespace kebu
