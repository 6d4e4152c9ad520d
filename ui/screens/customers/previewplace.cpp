#include "ui/screens/customers/previewplace.h"

#include <QFrame>
#include <QKeyEvent>
#include <QSplitter>

namespace kebu {

namespace {

constexpr int roomForBoth = 1120; ///< of the screen; a window of 1200 less the rail

} // namespace

PreviewPlace::PreviewPlace(QFrame *preview, QSplitter *splitter, QWidget *screen)
    : QObject(screen),
      m_preview(preview),
      m_splitter(splitter),
      m_screen(screen)
{
    m_preview->setMinimumWidth(280);
    m_preview->setMaximumWidth(480);
}

bool PreviewPlace::isWide() const { return m_screen->width() >= roomForBoth; }

void PreviewPlace::fit()
{
    const bool shows = isWide() ? !m_isHidden : m_isWanted;
    if (isWide() && m_preview->parentWidget() != m_splitter) {
        m_preview->setFrameShape(QFrame::NoFrame);
        m_splitter->addWidget(m_preview);
        m_splitter->setSizes({m_screen->width() - usualWidth, usualWidth});
    } else if (!isWide() && m_preview->parentWidget() == m_splitter) {
        m_preview->setParent(m_screen); // over the table
        m_preview->setFrameShape(QFrame::Box);
    }
    if (!isWide()) {
        const QRect place = m_splitter->geometry();
        const int wide = std::min(usualWidth, place.width());
        m_preview->setGeometry(place.right() - wide + 1, place.top(), wide, place.height());
        m_preview->raise();
    }
    const bool appears = shows && m_preview->isHidden();
    m_preview->setVisible(shows);
    if (appears)
        emit appeared();
}

bool PreviewPlace::takeKey(const QKeyEvent *event)
{
    if (event->key() == Qt::Key_F4) {
        (isWide() ? m_isHidden : m_isWanted) = m_preview->isVisible() == isWide();
        fit();
        return true;
    }
    if (event->key() == Qt::Key_Escape && !isWide() && m_isWanted) {
        m_isWanted = false;
        fit();
        emit left();
        return true;
    }
    return false;
}

} // namespace kebu
