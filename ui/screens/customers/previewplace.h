#pragma once

#include <QObject>

class QFrame;
class QKeyEvent;
class QSplitter;

namespace kebu {

/// Where the preview stands: beside the table where there is room, over it on F4 where there is not. F4 hides and shows
/// it either way, Escape closes the one that covers.
class PreviewPlace : public QObject
{
    Q_OBJECT

public:
    static constexpr int usualWidth = 330;

    /// `preview` is the last part of `splitter`, which stands in `screen`.
    PreviewPlace(QFrame *preview, QSplitter *splitter, QWidget *screen);

    /// The screen's size changed.
    void fit();
    /// False: the key is not for it.
    bool takeKey(const QKeyEvent *event);

signals:
    /// It came into sight and has to be filled.
    void appeared();
    /// It went on Escape: the keyboard belongs to the list.
    void left();

private:
    [[nodiscard]] bool isWide() const;

    QFrame *m_preview;
    QSplitter *m_splitter;
    QWidget *m_screen;
    bool m_isWanted = false; ///< F4 on a narrow window
    bool m_isHidden = false; ///< F4 on a wide one
};

} // namespace kebu
