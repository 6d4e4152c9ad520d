#include "ui/screens/customers/viewtabs.h"

#include "core/domain/customer.h"
#include "core/services/listing.h"
#include "ui/look/icons.h"
#include "ui/shell/session.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QSignalBlocker>
#include <QTabBar>
#include <QToolButton>
#include <QWidgetAction>

namespace kebu {

namespace {

std::vector<SavedView> builtIn()
{
    return {{ViewTabs::tr("All customers"), {}},
            {ViewTabs::tr("Due this week"), QStringLiteral("next_due <= today+7")},
            {ViewTabs::tr("Grade A"), QStringLiteral("grade = A")},
            {ViewTabs::tr("Silent for three months"), QStringLiteral("silent_from <= today and archived_as is empty")},
            {ViewTabs::tr("Dormant"), QStringLiteral("dormant_from <= today and archived_as is empty")},
            {ViewTabs::tr("Nothing planned"),
             QStringLiteral("next_due is empty and stage != ended and stage != not_won and archived_as is empty")},
            {ViewTabs::tr("Archived"), QStringLiteral("not archived_as is empty")}};
}

} // namespace

ViewTabs::ViewTabs(Session &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_tabs(new QTabBar(this)),
      m_add(new QToolButton(this))
{
    m_tabs->setObjectName(QStringLiteral("views"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->setElideMode(Qt::ElideNone);
    m_tabs->setContextMenuPolicy(Qt::CustomContextMenu);
    m_add->setObjectName(QStringLiteral("saveView"));
    m_add->setAutoRaise(true);
    m_add->setIcon(icon(QLatin1String("list-add")));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(m_tabs);
    row->addWidget(m_add);
    row->addStretch(1);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        if (index >= 0)
            emit chosen();
    });
    connect(m_tabs, &QTabBar::tabBarClicked, this, [this](int index) {
        if (index >= 0 && index == m_tabs->currentIndex()) // once more: back to the view as it was saved
            emit chosen();
    });
    connect(m_tabs, &QWidget::customContextMenuRequested, this, &ViewTabs::showMenu);
    connect(m_add, &QToolButton::clicked, this, [this] {
        askName(m_add->mapToGlobal(QPoint(0, m_add->height())), {},
                [this](const QString &name) { emit saveAsked(name); });
    });
    m_views = builtIn();
    retranslate();
}

void ViewTabs::retranslate()
{
    m_add->setToolTip(tr("Keep these conditions as a view"));
    m_add->setAccessibleName(m_add->toolTip());
    m_tabs->setAccessibleName(tr("Views"));
    std::vector<SavedView> views = builtIn();
    for (const SavedView &view : m_views) {
        if (view.origin != SavedView::Origin::BuiltIn)
            views.push_back(view);
    }
    m_views = std::move(views);
    rebuild();
}

void ViewTabs::rebuild()
{
    const QSignalBlocker quiet(m_tabs);
    const int current = m_tabs->currentIndex();
    while (m_tabs->count() > int(m_views.size()))
        m_tabs->removeTab(m_tabs->count() - 1);
    for (int i = 0; i < int(m_views.size()); ++i) {
        QString name = m_views[size_t(i)].name;
        name.replace(u'&', QStringLiteral("&&"));
        if (i < m_tabs->count())
            m_tabs->setTabText(i, name);
        else
            m_tabs->addTab(name);
    }
    m_tabs->setCurrentIndex(std::clamp(current, 0, m_tabs->count() - 1));
}

void ViewTabs::setOwn(const QJsonArray &views)
{
    std::erase_if(m_views, [](const SavedView &view) { return view.origin == SavedView::Origin::Own; });
    for (const QJsonValue &view : views)
        m_views.push_back(
            {view[u"name"].toString(), view[u"query"].toString(), SavedView::Origin::Own, view[u"layout"].toObject()});
    rebuild();
}

QJsonArray ViewTabs::own() const
{
    QJsonArray views;
    for (const SavedView &view : m_views) {
        if (view.origin == SavedView::Origin::Own)
            views.append(QJsonObject{{QStringLiteral("name"), view.name},
                                     {QStringLiteral("query"), view.query},
                                     {QStringLiteral("layout"), view.layout}});
    }
    return views;
}

void ViewTabs::choose(const QString &query, const QString &title)
{
    auto found =
        std::ranges::find_if(m_views, [&](const SavedView &view) { return view.query == query && view.name == title; });
    if (found == m_views.end())
        found = std::ranges::find(m_views, query, &SavedView::query);
    if (found == m_views.end()) {
        std::erase_if(m_views, [](const SavedView &view) { return view.origin == SavedView::Origin::Passing; });
        m_views.push_back({title.isEmpty() ? tr("Selection") : title, query, SavedView::Origin::Passing});
        found = m_views.end() - 1;
    }
    const int index = int(found - m_views.begin());
    rebuild();
    const QSignalBlocker quiet(m_tabs);
    m_tabs->setCurrentIndex(index);
}

const SavedView &ViewTabs::current() const
{
    return m_views[size_t(std::clamp(m_tabs->currentIndex(), 0, int(m_views.size()) - 1))];
}

void ViewTabs::setCurrentLayout(const QJsonObject &layout)
{
    SavedView &view = m_views[size_t(std::clamp(m_tabs->currentIndex(), 0, int(m_views.size()) - 1))];
    if (view.origin == SavedView::Origin::Own)
        view.layout = layout;
}

void ViewTabs::count()
{
    m_counting.cancel();
    QStringList queries;
    for (const SavedView &view : m_views)
        queries << view.query;
    m_counting = m_session.book().readAside([queries](Snapshot &view) -> Result<std::vector<qint64>> {
        std::vector<qint64> counts;
        for (const QString &query : queries) {
            const auto count = countOf(view, {&customer::type(), query, {}, {}, false});
            counts.push_back(count ? *count : -1);
        }
        return counts;
    });
    m_counting.then(this, [this](const Result<std::vector<qint64>> &counts) {
        for (size_t i = 0; counts && i < std::min(counts->size(), m_views.size()); ++i) {
            QString name = m_views[i].name;
            name.replace(u'&', QStringLiteral("&&"));
            m_tabs->setTabText(int(i), (*counts)[i] < 0 ? name : name + u'\t' + QString::number((*counts)[i]));
        }
    });
}

void ViewTabs::askName(const QPoint &globalPosition, const QString &proposed, std::function<void(const QString &)> then)
{
    QMenu menu(this);
    auto *edit = new QLineEdit(proposed);
    edit->setObjectName(QStringLiteral("viewName"));
    edit->setPlaceholderText(tr("Name of the view"));
    edit->setAccessibleName(edit->placeholderText());
    edit->setMinimumWidth(200);
    edit->selectAll();
    auto *action = new QWidgetAction(&menu);
    action->setDefaultWidget(edit);
    menu.addAction(action);
    connect(edit, &QLineEdit::returnPressed, &menu, [edit, &menu, then = std::move(then)] {
        const QString name = edit->text().trimmed();
        menu.close();
        if (!name.isEmpty())
            then(name);
    });
    QMetaObject::invokeMethod(
        edit, [edit] { edit->setFocus(); }, Qt::QueuedConnection);
    menu.exec(globalPosition);
}

void ViewTabs::showMenu(const QPoint &position)
{
    const int under = m_tabs->tabAt(position);
    const int index = under >= 0 ? under : m_tabs->currentIndex(); // the menu key knows no tab
    if (index < 0 || m_views[size_t(index)].origin == SavedView::Origin::BuiltIn)
        return;
    const QPoint at = m_tabs->mapToGlobal(position);
    const bool isOwn = m_views[size_t(index)].origin == SavedView::Origin::Own;
    QMenu menu(this);
    if (isOwn) {
        menu.addAction(icon(QLatin1String("edit-rename")), tr("Rename…"), this, [this, index, at] {
            askName(at, m_views[size_t(index)].name, [this, index](const QString &name) {
                m_views[size_t(index)].name = name;
                rebuild();
                emit ownChanged();
            });
        });
        if (index == m_tabs->currentIndex())
            menu.addAction(icon(QLatin1String("document-save")), tr("Keep the conditions in sight in this view"), this,
                           &ViewTabs::updateAsked);
        menu.addSeparator();
    }
    menu.addAction(icon(QLatin1String("edit-delete")), isOwn ? tr("Delete this view") : tr("Close this view"), this,
                   [this, index] {
                       const bool wasCurrent = index == m_tabs->currentIndex();
                       m_views.erase(m_views.begin() + index);
                       rebuild();
                       if (wasCurrent)
                           emit chosen();
                       emit ownChanged();
                   });
    menu.exec(at);
}

void ViewTabs::clear()
{
    m_counting.cancel();
    m_views = builtIn();
    rebuild();
}

} // namespace kebu
