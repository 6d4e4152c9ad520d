// What is done with the list as a whole: its menu, copying, exporting, and how it looked the last time.
#include "ui/screens/customers/customersscreen.h"

#include "core/domain/customer.h"
#include "core/services/listexport.h"
#include "ui/look/icons.h"
#include "ui/models/customerlist.h"
#include "ui/screens/customers/customerstable.h"
#include "ui/screens/customers/viewtabs.h"
#include "ui/shell/ask.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>

namespace kebu {

namespace {

const QString settingName = QStringLiteral("customers.list");

} // namespace

void CustomersScreen::showMenu(const QPoint &position)
{
    if (!m_table->indexAt(position).isValid())
        return;
    QMenu menu(this);
    const Id customer = m_table->current();
    menu.addAction(tr("Open"), this, [this, customer] { shell().openCustomer(customer); });
    menu.addAction(icon(QLatin1String("document-edit")), tr("Log a contact"), this, [this, customer] { shell().logWith(customer); });
    menu.addSeparator();
    menu.addAction(icon(QLatin1String("document-print")), tr("Print record sheet…"), this, [this] { shell().printCustomers(selected()); });
    menu.addAction(tr("Copy as table"), QKeySequence(QKeySequence::Copy), this, &CustomersScreen::copySelection);
    menu.exec(m_table->viewport()->mapToGlobal(position));
}

void CustomersScreen::copySelection()
{
    const std::vector<Id> ids = selected();
    if (ids.empty() || !m_isLoaded)
        return;
    m_list->fetch(ids).then(this, [this](const Result<std::vector<WindowRow>> &rows) {
        if (!rows)
            return;
        QGuiApplication::clipboard()->setText(m_list->asTable(*rows));
        shell().post({Message::Kind::Info, tr("%n row(s) copied as a table; paste them into Excel or WPS.", nullptr, int(rows->size())), {}, {}, {}});
    });
}

void CustomersScreen::exportList()
{
    if (!session().isOpen())
        return;
    const QString file = ask::saveFile(this, tr("Export customers"), tr("customers") + QStringLiteral(".csv"), tr("Tables (*.csv);;JSON (*.json)"));
    if (file.isEmpty())
        return;
    ExportOptions options;
    options.file = file;
    options.isMasked = session().isMasked();
    session().book().read([request = m_request, options](Snapshot &view) { return kebu::exportList(view, request, options); })
        .then(this, [this](const Result<ExportReport> &report) {
            if (!report)
                return shell().post({Message::Kind::Error, report.error().message, {}, {}, {}});
            shell().post({Message::Kind::Success, tr("%n customer(s) written to %1", nullptr, int(report->records.value(customer::type().name()))).arg(report->files.join(QStringLiteral(", "))), {}, {}, {}});
        });
}

void CustomersScreen::keepSettings()
{
    if (!session().isOpen() || session().book().isReadOnly())
        return;
    const QJsonObject kept{{QStringLiteral("columns"), QJsonArray::fromStringList(m_table->shownColumns())},
                           {QStringLiteral("sort"), m_request.sort},
                           {QStringLiteral("descending"), m_request.descending},
                           {QStringLiteral("views"), m_views->own()}};
    const QString text = QString::fromUtf8(QJsonDocument(kept).toJson(QJsonDocument::Compact));
    (void)session().book().note([text](Settings &settings) { return settings.set(settingName, text); });
}

void CustomersScreen::readSettings()
{
    session().book().read([](Snapshot &view) { return Settings(view.connection()).text(settingName); }).then(this, [this](const Result<QString> &text) {
        const QJsonObject kept = QJsonDocument::fromJson(text ? text->toUtf8() : QByteArray()).object();
        QStringList columns;
        for (const QJsonValue &name : kept[u"columns"].toArray())
            columns << name.toString();
        m_list->setColumns(columns.contains(QString(customer::name)) ? columns : CustomerList::usualColumns());
        m_table->layOutColumns();
        m_request.sort = kept[u"sort"].toString(QStringLiteral("next_due"));
        m_request.descending = kept[u"descending"].toBool();
        m_views->setOwn(kept[u"views"].toArray());
        if (m_isLoaded)
            load();
    });
}

} // namespace kebu
