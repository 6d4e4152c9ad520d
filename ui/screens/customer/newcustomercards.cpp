// How photos of business cards come to the page of a new customer: dropped, pasted, chosen.
#include "ui/screens/customer/newcustomerpage.h"

#include "ui/screens/customer/cardpane.h"
#include "ui/shell/ask.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMimeData>
#include <QPushButton>

namespace kebu {

void NewCustomerPage::startCards(const QStringList &photos)
{
    if (!m_form)
        begin({});
    if (photos.isEmpty())
        m_card->load(true);
    else
        m_card->take(photos);
}

void NewCustomerPage::countCards()
{
    m_cards->setVisible(m_card->waiting() > 0 && !m_card->current());
    m_cards->setText(tr("%n card(s) to enter", nullptr, m_card->waiting()));
}

void NewCustomerPage::choosePhotos()
{
    m_card->take(ask::openFiles(this, tr("Photos of business cards"), tr("Photos (*.jpg *.jpeg *.png)")));
}

bool NewCustomerPage::pastePhoto()
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    if (!data)
        return false;
    if (const QStringList photos = photosAmong(data); !photos.isEmpty()) {
        m_card->take(photos);
        return true;
    }
    if (!data->hasImage() || data->hasText())
        return false;
    m_card->take(qvariant_cast<QImage>(data->imageData()));
    return true;
}

bool NewCustomerPage::eventFilter(QObject *watched, QEvent *event)
{
    const bool isPaste =
        event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Paste);
    return (isPaste && pastePhoto()) || QWidget::eventFilter(watched, event);
}

void NewCustomerPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (!photosAmong(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void NewCustomerPage::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    m_card->take(photosAmong(event->mimeData()));
}

} // namespace kebu
