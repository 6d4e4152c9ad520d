#pragma once

#include <QFocusFrame>
#include <QPointer>

namespace kebu {

/// The 2 px ring one pixel off a button that has the keyboard. A button cannot paint beyond itself, so a frame follows
/// the focus of the application; every other widget paints its ring inside.
class FocusRing : public QObject
{
    Q_OBJECT
public:
    explicit FocusRing(QObject *parent);
    ~FocusRing() override;
    /// True for the widgets whose ring stands outside of them.
    [[nodiscard]] static bool serves(const QWidget *widget);

private:
    void follow(QWidget *now);

    QPointer<QFocusFrame> m_frame; ///< becomes a child of the window it shows in and may go with it
};

} // namespace kebu
