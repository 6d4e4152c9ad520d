#include "ui/shell/topbar.h"

#include "ui/look/fields.h"
#include "ui/look/icons.h"
#include "ui/look/theme.h"
#include "ui/screens/customer/cardpane.h"
#include "ui/shell/actions.h"

#include <QDropEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace kebu {

TopBar::TopBar(const Actions &actions, QWidget *parent)
    : QWidget(parent),
      m_actions(actions),
      m_search(new SearchField),
      m_mask(new QToolButton),
      m_log(new QPushButton),
      m_new(new QPushButton)
{
    setObjectName(QStringLiteral("topBar"));
    m_search->setObjectName(QStringLiteral("globalSearch"));
    m_search->setMaximumWidth(440);
    m_search->setShownKeys(actions.action("find")->shortcut().toString(QKeySequence::NativeText));
    m_mask->setDefaultAction(actions.action("mask"));
    m_mask->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_mask->setAutoRaise(true);
    m_mask->setProperty("tone", QStringLiteral("warning")); // amber while it is on
    m_log->setIcon(icon(QLatin1String("document-edit")));
    m_log->setObjectName(QStringLiteral("quickLog"));
    m_new->setIcon(icon(QLatin1String("list-add")));
    m_new->setObjectName(QStringLiteral("newCustomer"));
    m_new->setAcceptDrops(true);
    m_new->installEventFilter(this);
    connect(actions.action("mask"), &QAction::toggled, this, &TopBar::nameMask);
    connect(m_log, &QPushButton::clicked, actions.action("log"), &QAction::trigger);
    connect(m_new, &QPushButton::clicked, actions.action("new-customer"), &QAction::trigger);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 16, 8);
    row->setSpacing(8);
    row->addWidget(m_search, 1);
    row->addStretch(1);
    row->addWidget(m_mask);
    row->addWidget(m_log);
    row->addWidget(m_new);
    retranslate();
}

void TopBar::retranslate()
{
    const auto keys = [this](const char *key) {
        return m_actions.action(key)->shortcut().toString(QKeySequence::NativeText);
    };
    m_search->setPlaceholderText(tr("Find a customer, contact, number, end of a phone…"));
    m_search->setAccessibleName(tr("Find"));
    m_search->setToolTip(m_search->placeholderText()); // in large letters it does not fit
    nameMask();
    m_mask->defaultAction()->setToolTip(tr("Mask names, phones and e-mail everywhere (%1)").arg(keys("mask")));
    m_log->setText(tr("Quick log") + u"  " + keys("log"));
    m_new->setText(tr("New"));
    m_new->setToolTip(tr("New customer (%1). Drop photos of business cards here.").arg(keys("new-customer")));
}

/// Says the state, not only by colour.
void TopBar::nameMask()
{
    QAction *mask = m_mask->defaultAction(); // the button takes its words from the action again at each toggle
    mask->setIconText(mask->isChecked() ? tr("Masked") : tr("Mask"));
}

bool TopBar::eventFilter(QObject *watched, QEvent *event)
{
    const bool isDrop = event->type() == QEvent::Drop;
    if (!isDrop && event->type() != QEvent::DragEnter)
        return QWidget::eventFilter(watched, event);
    auto *drop = static_cast<QDropEvent *>(event);
    const QStringList photos = photosAmong(drop->mimeData());
    if (photos.isEmpty())
        return false;
    drop->acceptProposedAction();
    if (isDrop)
        emit photosDropped(photos);
    return true;
}

void TopBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), themeOf(this).window);
    painter.setPen(themeOf(this).line);
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

} // namespace kebu
