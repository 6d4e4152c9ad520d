#include "ui/screens/unlock/unlockscreen.h"

#include "ui/look/fonts.h"
#include "ui/look/theme.h"
#include "ui/screens/unlock/bookopener.h"
#include "ui/screens/unlock/createform.h"
#include "ui/screens/unlock/unlockform.h"
#include "ui/screens/unlock/unlockside.h"
#include "ui/screens/unlock/welcomepanel.h"
#include "ui/shell/ask.h"

#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QScrollArea>

namespace kebu {

namespace {
constexpr int formWidth = 392;
constexpr int bothFormsFrom = 1200;
} // namespace

UnlockScreen::UnlockScreen(Session &session, QWidget *parent, const QString &recentFile)
    : QWidget(parent),
      m_session(session),
      m_recent(recentFile.isEmpty() ? RecentBooks::standardFile() : recentFile),
      m_opener(
          new BookOpener(session.clock(), QFileInfo(m_recent.file()).absolutePath() + QStringLiteral("/books"), this)),
      m_side(new UnlockSide(this)),
      m_unlock(new UnlockForm),
      m_create(new CreateForm),
      m_welcome(new WelcomePanel),
      m_line(new QWidget),
      m_forms(new QScrollArea(this))
{
    setObjectName(QStringLiteral("unlockScreen"));
    layOut();
    connectSide();
    connectOpener();
    connect(m_unlock, &UnlockForm::submitted, this, [this] {
        if (m_opener->isBusy())
            return;
        m_isMaking = false;
        Secret secret = m_unlock->takeSecret();
        m_unlock->setBusy(true); // first: a book that is held is refused before the call comes back
        m_opener->open(m_unlock->path(), std::move(secret));
    });
    connect(m_unlock, &UnlockForm::readingAsked, this, [this] {
        if (m_opener->isBusy() || !m_opener->canRead())
            return;
        m_unlock->setBusy(true);
        m_opener->openForReading();
    });
    connect(m_create, &CreateForm::submitted, this, [this] {
        if (m_opener->isBusy())
            return;
        m_isMaking = true;
        const QString path = m_create->path();
        Secret secret = m_create->takeSecret();
        m_create->setBusy(true);
        m_opener->create(path, std::move(secret));
    });
    m_isCreating = m_recent.entries().empty();
    refreshRecent();
    if (!m_isCreating)
        chooseBook(m_recent.entries().front().path);
    else
        showCreate(true);
}

void UnlockScreen::layOut()
{
    auto *page = new QWidget;
    page->setObjectName(QStringLiteral("unlockForms"));
    auto *row = new QHBoxLayout(page);
    row->setContentsMargins(32, 112, 32, 32);
    row->setSpacing(0);
    for (QWidget *form : std::initializer_list<QWidget *>{m_unlock, m_welcome, m_create})
        form->setFixedWidth(scaled(formWidth, font()));
    m_line->setFixedSize(1, 600);
    m_line->setBackgroundRole(QPalette::Midlight);
    m_line->setAutoFillBackground(true);
    row->addStretch(1);
    row->addWidget(m_unlock);
    row->addWidget(m_welcome);
    row->addSpacing(28);
    row->addWidget(m_line, 0, Qt::AlignTop);
    row->addSpacing(28);
    row->addWidget(m_create);
    row->addStretch(1);
    m_forms->setWidget(page);
    m_forms->setWidgetResizable(true);
    m_forms->setFrameShape(QFrame::NoFrame);
    m_forms->setFocusPolicy(Qt::NoFocus); // its fields are walked, and it follows them
    m_forms->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_forms->viewport()->setBackgroundRole(QPalette::Base);
    page->setBackgroundRole(QPalette::Base);
    auto *whole = new QHBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(m_side);
    whole->addWidget(m_forms, 1);
}

void UnlockScreen::connectSide()
{
    connect(m_side, &UnlockSide::bookChosen, this, &UnlockScreen::chooseBook);
    connect(m_side, &UnlockSide::bookForgotten, this, [this](const QString &path) {
        m_recent.forget(path);
        refreshRecent();
    });
    connect(m_side, &UnlockSide::otherRequested, this, &UnlockScreen::openOther);
    connect(m_side, &UnlockSide::createRequested, this, [this] { showCreate(true); });
    connect(m_side, &UnlockSide::demoRequested, this, &UnlockScreen::demoRequested);
    connect(m_welcome, &WelcomePanel::demoRequested, this, &UnlockScreen::demoRequested);
    connect(m_side, &UnlockSide::restoreRequested, this, &UnlockScreen::restoreRequested);
    connect(m_side, &UnlockSide::languageChosen, this, &UnlockScreen::languageChosen);
    connect(m_side, &UnlockSide::appearanceChosen, this, &UnlockScreen::appearanceChosen);
}

void UnlockScreen::connectOpener()
{
    connect(m_opener, &BookOpener::opened, this, [this](const QString &path) {
        m_unlock->setBusy(false);
        m_create->setBusy(false);
        m_isCreating = false;
        m_recent.note(path, QDateTime::fromMSecsSinceEpoch(m_session.clock().now().ms));
        refreshRecent();
        if (m_isMaking)
            emit bookMade();
        else if (m_unlock->isByKit())
            emit bookOpenedByKit();
        m_session.adopt(m_opener->take());
    });
    connect(m_opener, &BookOpener::failed, this, [this](const QString &, const Error &error) {
        m_create->setBusy(false);
        m_unlock->setBusy(false);
        if (m_isMaking)
            m_create->tell(error);
        else
            m_unlock->tell(error);
        m_unlock->offerReading(!m_isMaking && m_opener->canRead());
    });
}

void UnlockScreen::tell(const Error &error) { m_unlock->tell(error); }

void UnlockScreen::openOther()
{
    const QString path = ask::openFile(this, tr("Open a book"), tr("Kebu books (*.kebu)"));
    if (!path.isEmpty())
        chooseBook(path);
}

void UnlockScreen::chooseBook(const QString &path)
{
    if (m_opener->isBusy())
        return;
    m_isCreating = false;
    m_opener->forget();
    refreshRecent();
    m_side->setCurrentPath(QFileInfo(path).absoluteFilePath());
    arrange();
    m_unlock->setBook(path, lastOpened(QFileInfo(path).absoluteFilePath()));
    m_create->setFolder(QFileInfo(path).absolutePath());
    if (!QFileInfo(path).isFile())
        m_unlock->tell({ErrorCode::NotFound,
                        tr("Perhaps it was moved or renamed, or its drive is not connected: %1").arg(path),
                        {}});
}

QString UnlockScreen::lastOpened(const QString &path) const
{
    for (const RecentBooks::Entry &entry : m_recent.entries()) {
        if (entry.path == path && entry.opened.isValid())
            return tr("Last opened %1").arg(QLocale().toString(entry.opened, QLocale::ShortFormat));
    }
    return {};
}

void UnlockScreen::refreshRecent() { m_side->setEntries(m_recent.entries(), m_session.clock().today()); }

void UnlockScreen::showCreate(bool isShown)
{
    m_isCreating = isShown;
    arrange();
    m_create->setFocus();
}

void UnlockScreen::arrange()
{
    const bool isWide = width() >= bothFormsFrom;
    const bool hasBook = !m_unlock->path().isEmpty() || !m_isCreating;
    m_unlock->setVisible(isWide ? hasBook : !m_isCreating);
    m_create->setVisible(isWide || m_isCreating);
    m_welcome->setVisible(isWide && !hasBook);
    m_line->setVisible(isWide);
    m_side->setCreateOffered(!isWide && !m_isCreating);
}

void UnlockScreen::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isCreating)
        m_create->setFocus(); // the window gives the keyboard to its first widget otherwise
}

void UnlockScreen::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void UnlockScreen::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        const QString path = m_unlock->path();
        refreshRecent();
        m_side->setCurrentPath(QFileInfo(path).absoluteFilePath());
    }
}

void UnlockScreen::paintEvent(QPaintEvent *) { QPainter(this).fillRect(rect(), themeOf(this).base); }

} // namespace kebu
