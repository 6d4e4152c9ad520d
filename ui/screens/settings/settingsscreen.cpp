#include "ui/screens/settings/settingsscreen.h"

#include "ui/look/fonts.h"
#include "ui/look/icons.h"
#include "ui/look/theme.h"
#include "ui/screens/settings/backuppage.h"
#include "ui/screens/settings/cadencepage.h"
#include "ui/screens/settings/calendarpage.h"
#include "ui/screens/settings/customfieldspage.h"
#include "ui/screens/settings/goodspage.h"
#include "ui/screens/settings/gradingpage.h"
#include "ui/screens/settings/lookpage.h"
#include "ui/screens/settings/picklistspage.h"
#include "ui/screens/settings/planspage.h"
#include "ui/screens/settings/reminderspage.h"
#include "ui/screens/settings/securitypage.h"
#include "ui/screens/settings/stagespage.h"
#include "ui/screens/settings/userpage.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QListWidget>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QStackedWidget>

namespace kebu {

namespace {
constexpr int listWidth = 208;
constexpr QSize iconSize(16, 16);

/// In the colour of the words in every state: the selected row is a tint, its words keep their colour.
QIcon listIcon(QLatin1String name, const QWidget *list)
{
    const QPixmap drawn = icon(name, themeOf(list).text).pixmap(iconSize, list->devicePixelRatioF());
    QIcon shown(drawn);
    shown.addPixmap(drawn, QIcon::Selected);
    return shown;
}

} // namespace

SettingsScreen::SettingsScreen(Session &session, Shell &shell, LocalSettings &local, QWidget *parent)
    : Screen(session, shell, parent),
      m_desk{session, shell, local, m_draft},
      m_list(new QListWidget),
      m_pages(new QStackedWidget)
{
    setObjectName(QStringLiteral("settingsScreen"));
    m_list->setObjectName(QStringLiteral("settingsList"));
    m_list->setFixedWidth(scaled(listWidth, font()));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setSpacing(1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(1); // the line between them is the ground beneath
    row->addWidget(m_list);
    row->addWidget(m_pages, 1);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int index) {
        if (index < 0)
            return;
        m_pages->setCurrentIndex(index);
        currentPage()->refresh();
    });
    connect(m_list, &QListWidget::itemActivated, this, [this] { currentPage()->focusFirst(); });
    connect(&session, &Session::maskedChanged, this, [this] {
        if (isVisible())
            currentPage()->refresh();
    });
    build();
}

template <typename Page>
void SettingsScreen::addPage(QLatin1String iconName, const QString &title)
{
    auto *page = new Page(m_desk);
    auto *scroll = new QScrollArea;
    scroll->setWidget(page);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);                         // its fields are walked, and it follows them
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded); // with large letters in a small window
    scroll->viewport()->setBackgroundRole(QPalette::Base);
    page->setBackgroundRole(QPalette::Base);
    page->setAutoFillBackground(true);
    m_pages->addWidget(scroll);
    auto *item = new QListWidgetItem(listIcon(iconName, this), title, m_list);
    item->setData(Qt::UserRole, page->objectName());
    item->setSizeHint({0, scaled(32, font())});
}

void SettingsScreen::build()
{
    m_list->setAccessibleName(tr("Settings"));
    addPage<LookPage>(QLatin1String("view-visible"), tr("Look and language"));
    addPage<SecurityPage>(QLatin1String("object-locked"), tr("Security"));
    addPage<RemindersPage>(QLatin1String("chronometer"), tr("Reminders"));
    addPage<GradingPage>(QLatin1String("office-chart-bar"), tr("Grading"));
    addPage<CadencePage>(QLatin1String("view-refresh"), tr("Follow-up rhythm"));
    addPage<StagesPage>(QLatin1String("view-file-columns"), tr("Stages and records"));
    addPage<CalendarPage>(QLatin1String("view-calendar"), tr("Working calendar"));
    addPage<PlansPage>(QLatin1String("flag"), tr("Plans"));
    addPage<PicklistsPage>(QLatin1String("view-list-details"), tr("Picklists"));
    addPage<GoodsPage>(QLatin1String("tag"), tr("Products and tags"));
    addPage<CustomFieldsPage>(QLatin1String("object-columns"), tr("Fields of your own"));
    addPage<BackupPage>(QLatin1String("archive-insert"), tr("Backup"));
    addPage<UserPage>(QLatin1String("user-identity"), tr("About you"));
    m_list->setCurrentRow(0);
}

SettingsPage *SettingsScreen::currentPage() const
{
    return static_cast<SettingsPage *>(static_cast<QScrollArea *>(m_pages->currentWidget())->widget());
}

void SettingsScreen::activate()
{
    currentPage()->refresh();
    if (!focusWidget() || !focusWidget()->hasFocus())
        m_list->setFocus();
}

void SettingsScreen::clear()
{
    // pages hold names of customers in their previews: built anew they hold nothing
    m_draft = {};
    const int row = m_list->currentRow();
    const QSignalBlocker silent(m_list);
    m_list->clear();
    while (m_pages->count() > 0)
        delete m_pages->widget(0);
    build();
    m_list->setCurrentRow(row);
    m_pages->setCurrentIndex(row);
}

void SettingsScreen::showPage(const QString &name)
{
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(Qt::UserRole).toString() == name)
            m_list->setCurrentRow(row);
    }
}

void SettingsScreen::changeEvent(QEvent *event)
{
    Screen::changeEvent(event);
    const bool isRebuilt = event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange ||
                           event->type() == QEvent::PaletteChange;
    if (!isRebuilt || m_list->count() == 0)
        return;
    // not from inside the event: it is on its way to the very pages that go
    if (!std::exchange(m_isRebuilding, true))
        QMetaObject::invokeMethod(this, &SettingsScreen::rebuild, Qt::QueuedConnection);
}

void SettingsScreen::rebuild()
{
    const PolicyDraft kept = m_draft;
    const bool hadFocus = isAncestorOf(focusWidget());
    clear();
    m_draft = kept;
    m_isRebuilding = false;
    m_list->setFixedWidth(scaled(listWidth, font()));
    if (!isVisible())
        return;
    currentPage()->refresh();
    if (hadFocus)
        m_list->setFocus();
}

} // namespace kebu
