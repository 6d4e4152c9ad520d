#include "ui/screens/customers/bulkbar.h"

#include "core/services/listtotals.h"
#include "ui/look/icons.h"
#include "ui/look/style.h"
#include "ui/look/theme.h"
#include "ui/models/shownvalue.h"
#include "ui/shell/session.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>

namespace kebu {

namespace {

struct Declared {
    const char *key;
    const char *icon;
    const char *field; ///< empty: printing
};

constexpr Declared declared[] = {{"bulkFollowUp", "view-calendar-day", "next_due"},
                                 {"bulkOwner", "user-identity", "owner"},
                                 {"bulkStage", "flag", "stage"},
                                 {"bulkTag", "tag", "tags"},
                                 {"bulkPrint", "document-print", ""}};
constexpr int alwaysShown = 2;

} // namespace

BulkBar::BulkBar(Session &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_count(new QLabel(this)),
      m_more(new QPushButton(icon(QLatin1String("overflow-menu")), {}, this)),
      m_dismiss(new QPushButton(this))
{
    setObjectName(QStringLiteral("bulkBar"));
    m_count->setObjectName(QStringLiteral("bulkCount"));
    m_count->setTextFormat(Qt::PlainText);
    m_more->setObjectName(QStringLiteral("bulkMore"));
    m_dismiss->setObjectName(QStringLiteral("bulkDismiss"));
    m_dismiss->setFlat(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 16, 8);
    row->addWidget(m_count);
    row->addSpacing(8);
    for (const Declared &action : declared) {
        auto *button = new QPushButton(icon(QLatin1String(action.icon)), {}, this);
        button->setObjectName(QString::fromLatin1(action.key));
        connect(button, &QPushButton::clicked, this, [this, field = QString::fromLatin1(action.field)] {
            if (field.isEmpty())
                emit printAsked();
            else
                emit editAsked(field);
        });
        row->addWidget(button);
        m_actions.push_back(button);
    }
    row->addWidget(m_more);
    row->addStretch(1);
    row->addWidget(m_dismiss);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Window);                     // not that of the list around it
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // a narrow window sheds actions instead of growing
    connect(m_more, &QPushButton::clicked, this, &BulkBar::showMore);
    connect(m_dismiss, &QPushButton::clicked, this, &BulkBar::dismissed);
    retranslate();
}

void BulkBar::retranslate()
{
    const QString words[] = {tr("Plan follow-up"), tr("Change owner"), tr("Change stage"), tr("Add tag"), tr("Print")};
    for (size_t i = 0; i < m_actions.size(); ++i)
        m_actions[i]->setText(words[i]);
    setShownShortcut(m_actions.front(), QKeySequence(QStringLiteral("Ctrl+T")));
    m_more->setToolTip(tr("More"));
    m_more->setAccessibleName(tr("More for the ticked customers"));
    m_dismiss->setText(tr("Clear selection"));
    m_dismiss->setToolTip(tr("Esc in the list"));
    setCustomers(m_customers);
}

void BulkBar::tint()
{
    m_isTinting = true;
    QPalette tinted = palette();
    const Theme &theme = themeOf(this);
    tinted.setColor(QPalette::Window, theme.isHighContrast() ? theme.alternate : theme.selection);
    setPalette(tinted);
    m_isTinting = false;
}

void BulkBar::setCustomers(std::vector<Id> customers)
{
    m_customers = std::move(customers);
    setVisible(!m_customers.empty());
    tint();
    const quint64 question = ++m_question;
    m_count->setText(tr("%n chosen", nullptr, int(m_customers.size())));
    fit();
    if (m_customers.empty() || !m_session.isOpen())
        return;
    m_session.book()
        .readAside([ids = m_customers](Snapshot &view) { return amountOf(view, ids); })
        .then(this, [this, question](const Result<Money> &sum) {
            if (!sum || question != m_question)
                return;
            m_count->setText(tr("%n chosen", nullptr, int(m_customers.size())) + QStringLiteral("   ") +
                             tr("Amount %1").arg(shownMoney(*sum)));
            fit();
        });
}

void BulkBar::fit()
{
    const QMargins margins = layout()->contentsMargins();
    int room = width() - margins.left() - margins.right() - m_count->sizeHint().width() - m_more->sizeHint().width() -
               m_dismiss->sizeHint().width() - 48;
    for (size_t i = 0; i < m_actions.size(); ++i) {
        room -= m_actions[i]->sizeHint().width() + layout()->spacing();
        m_actions[i]->setVisible(i < alwaysShown || room >= 0);
    }
}

void BulkBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void BulkBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && !m_isTinting)
        tint();
    QWidget::changeEvent(event);
}

void BulkBar::showMore()
{
    QMenu menu(this);
    for (QPushButton *button : m_actions) {
        if (button->isHidden())
            menu.addAction(button->icon(), button->text(), button, &QPushButton::click);
    }
    if (!menu.isEmpty())
        menu.addSeparator();
    menu.addAction(icon(QLatin1String("edit-rename")), tr("Change any field…"), this, [this] { emit editAsked({}); });
    menu.addAction(icon(QLatin1String("archive-insert")), tr("Archive…"), this, &BulkBar::archiveAsked);
    menu.addSeparator();
    menu.addAction(icon(QLatin1String("edit-copy")), tr("Copy as table"), this, &BulkBar::copyAsked);
    menu.addAction(icon(QLatin1String("document-export")), tr("Export these…"), this, &BulkBar::exportAsked);
    menu.exec(m_more->mapToGlobal(QPoint(0, -menu.sizeHint().height())));
}

} // namespace kebu
