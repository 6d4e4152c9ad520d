#pragma once

#include <QFocusFrame>

namespace kebu {

/// The 2 px ring one pixel off a button that has the keyboard. A button cannot paint beyond itself, so this frame
/// follows the focus of the application; every other widget paints its ring inside.
class FocusRing : public QFocusFrame
{
    Q_OBJECT
public:
    FocusRing();
    /// True for the widgets whose ring stands outside of them.
    [[nodiscard]] static bool serves(const QWidget *widget);

private:
    void follow(QWidget *now);
};

} // namespace kebu
