// What leaves the list: exports, and customers who are handed over.
#include "ui/screens/customers/customersscreen.h"

#include "core/domain/customer.h"
#include "core/services/listexport.h"
#include "ui/dialogs/handover/handoverdialog.h"
#include "ui/screens/customers/customerstable.h"
#include "ui/shell/ask.h"
#include "ui/shell/jobs.h"

#include <QDir>

namespace kebu {

void CustomersScreen::exportList()
{
    writeList([request = m_request](Snapshot &view, const ExportOptions &options) {
        return kebu::exportList(view, request, options);
    });
}

void CustomersScreen::exportTicked()
{
    writeList([ids = selected()](Snapshot &view, const ExportOptions &options) {
        return exportChosen(view, customer::type(), ids, options);
    });
}

void CustomersScreen::handOver()
{
    if (!session().isOpen())
        return;
    std::vector<Id> chosen = m_table->checks().count() > 0 ? selected() : std::vector<Id>();
    HandoverDialog dialog(session(), std::move(chosen), m_request, window());
    if (dialog.exec() != QDialog::Accepted)
        return;
    const HandoverReport &report = dialog.report();
    shell().post({Message::Kind::Success,
                  tr("%n customer(s) handed over as %1. Give the passphrase apart from the file.", nullptr,
                     int(report.counts.value(customer::type().name())))
                      .arg(QDir::toNativeSeparators(report.file)),
                  {},
                  {},
                  {}});
}

void CustomersScreen::writeList(std::function<Result<ExportReport>(Snapshot &, const ExportOptions &)> write)
{
    if (!session().isOpen())
        return;
    const QString file = ask::saveFile(this, tr("Export customers"), tr("customers") + QStringLiteral(".xlsx"),
                                       tr("Workbooks (*.xlsx);;Tables (*.csv);;Address cards (*.vcf);;JSON (*.json)"));
    if (file.isEmpty())
        return;
    ExportOptions options;
    options.file = file;
    options.isMasked = session().isMasked();
    Pending<Result<ExportReport>> written = session().book().readAside(
        [write = std::move(write), options](Snapshot &view) { return write(view, options); });
    session().jobs().watch(tr("Exporting customers"), written);
    written.then(this, [this, options](const Result<ExportReport> &report) {
        if (!report)
            return shell().post({Message::Kind::Error, report.error().message, {}, {}, {}});
        if (!options.isMasked)
            session().disclose(tr("List of customers exported unmasked"));
        shell().post({Message::Kind::Success,
                      tr("%n customer(s) written to %1", nullptr, int(report->records.value(customer::type().name())))
                          .arg(report->files.join(QStringLiteral(", "))),
                      {},
                      {},
                      {}});
    });
}

} // namespace kebu
