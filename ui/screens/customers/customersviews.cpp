// How the list looks: views, columns, widths and order, and how they were the last time.
#include "ui/screens/customers/customersscreen.h"

#include "core/domain/customer.h"
#include "ui/models/customerlist.h"
#include "ui/screens/customers/columnsdialog.h"
#include "ui/screens/customers/customerstable.h"
#include "ui/forms/filterbar.h"
#include "ui/screens/customers/viewtabs.h"

#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>

namespace kebu {

namespace {

const QString settingName = QStringLiteral("customers.list");

} // namespace

void CustomersScreen::showView()
{
    const SavedView view = m_views->current();
    m_query = view.query;
    if (!m_request.search.isEmpty())
        emit searchCleared();
    m_request.search.clear();
    m_filter->setSearch({});
    m_filter->setQuery(view.query);
    applyLayout(view.layout.isEmpty() ? m_layout : view.layout);
    load();
}

void CustomersScreen::saveView(const QString &name)
{
    QJsonArray own = m_views->own();
    own.append(QJsonObject{
        {QStringLiteral("name"), name}, {QStringLiteral("query"), m_query}, {QStringLiteral("layout"), layoutNow()}});
    m_views->setOwn(own);
    m_views->choose(m_query, name);
    keepSettings();
    m_views->count();
}

void CustomersScreen::sortBy(int column)
{
    const QString field = m_list->columns()[size_t(column)].name;
    sortByField(field, field == m_request.sort && !m_request.descending);
}

void CustomersScreen::sortByField(const QString &field, bool descending)
{
    m_request.sort = field;
    m_request.descending = descending;
    keepLayout();
    load();
}

void CustomersScreen::chooseColumns(const QStringList &names)
{
    ++m_copyTurn;
    m_list->setColumns(names);
    m_table->layOutColumns();
    keepLayout();
    load();
}

void CustomersScreen::openColumnsDialog()
{
    ColumnsDialog dialog(m_list->available(), m_table->shownColumns(), CustomerList::usualColumns(), this);
    if (dialog.exec() == QDialog::Accepted && dialog.chosen() != m_table->shownColumns())
        chooseColumns(dialog.chosen());
    focusList();
}

QJsonObject CustomersScreen::layoutNow() const
{
    QJsonObject widths;
    for (auto width = m_table->widths().cbegin(); width != m_table->widths().cend(); ++width)
        widths.insert(width.key(), width.value());
    return {{QStringLiteral("columns"), QJsonArray::fromStringList(m_table->shownColumns())},
            {QStringLiteral("widths"), widths},
            {QStringLiteral("sort"), m_request.sort},
            {QStringLiteral("descending"), m_request.descending}};
}

void CustomersScreen::applyLayout(const QJsonObject &layout)
{
    QStringList columns;
    for (const QJsonValue &name : layout[u"columns"].toArray())
        columns << name.toString();
    if (!columns.contains(QString(customer::name)))
        columns = CustomerList::usualColumns();
    QHash<QString, int> widths;
    const QJsonObject kept = layout[u"widths"].toObject();
    for (auto width = kept.begin(); width != kept.end(); ++width)
        widths.insert(width.key(), std::clamp(width.value().toInt(), 30, 1200));
    m_request.sort = layout[u"sort"].toString(QStringLiteral("next_due"));
    m_request.descending = layout[u"descending"].toBool();
    if (columns == m_table->shownColumns() && widths == m_table->widths())
        return;
    ++m_copyTurn;
    if (columns != m_table->shownColumns())
        m_list->setColumns(columns);
    m_table->setWidths(widths);
}

void CustomersScreen::keepLayout()
{
    m_keepPause.stop();
    if (m_views->current().origin == SavedView::Origin::Own)
        m_views->setCurrentLayout(layoutNow());
    else
        m_layout = layoutNow();
    keepSettings();
}

void CustomersScreen::keepSettings()
{
    if (!m_areSettingsRead || !session().isOpen() || session().book().isReadOnly())
        return; // what is not read yet is not written over
    QJsonObject kept = m_layout;
    kept.insert(QStringLiteral("views"), m_views->own());
    const QString text = QString::fromUtf8(QJsonDocument(kept).toJson(QJsonDocument::Compact));
    (void)session().book().note([text](Settings &settings) { return settings.set(settingName, text); });
}

void CustomersScreen::readSettings()
{
    session()
        .book()
        .read([](Snapshot &view) { return Settings(view.connection()).text(settingName); })
        .then(this, [this](const Result<QString> &text) {
            m_areSettingsRead = text.ok();
            const QJsonObject kept = QJsonDocument::fromJson(text ? text->toUtf8() : QByteArray()).object();
            m_layout = kept;
            m_layout.remove(QStringLiteral("views"));
            m_views->setOwn(kept[u"views"].toArray());
            applyLayout(m_layout);
            if (m_isLoaded)
                load();
        });
}

} // namespace kebu
