// What leaves the list: exports, and customers who are handed over.
#include "ui/screens/customers/customersscreen.h"

#include "core/domain/customer.h"
#include "core/domain/task.h"
#include "core/services/listexport.h"
#include "ui/dialogs/exportdialog.h"
#include "ui/dialogs/handover/handoverdialog.h"
#include "ui/screens/customers/customerstable.h"
#include "ui/shell/ask.h"
#include "ui/shell/jobs.h"

#include <QDir>
#include <QFileInfo>

namespace kebu {

void CustomersScreen::exportList()
{
    writeList(0, [request = m_request](Snapshot &view) { return idsOf(view, request); });
}

void CustomersScreen::exportTicked()
{
    std::vector<Id> ids = selected();
    const int count = int(ids.size());
    writeList(count, [ids = std::move(ids)](Snapshot &) -> Result<std::vector<Id>> { return ids; });
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

/// `count`: 0 where only the reading tells.
void CustomersScreen::writeList(int count, std::function<Result<std::vector<Id>>(Snapshot &)> whom)
{
    if (!session().isOpen())
        return;
    ExportDialog asked(count, session().isMasked(), window());
    if (asked.exec() != QDialog::Accepted || !session().isOpen())
        return;
    const bool isOfFollowUps = asked.isOfFollowUps();
    const QString name = isOfFollowUps ? tr("follow-ups") : tr("customers");
    const QString file = ask::saveFile(this, tr("Export customers"), name + u'.' + asked.ending(), asked.filter());
    if (file.isEmpty())
        return;
    ExportOptions options = asked.options();
    // a name without an ending is the form that was chosen
    options.file = QFileInfo(file).suffix().isEmpty() ? QString(file + u'.' + asked.ending()) : file;
    Pending<Result<ExportReport>> written = session().book().readAside([=](Snapshot &view) -> Result<ExportReport> {
        KEBU_LET(ids, whom(view));
        return isOfFollowUps ? exportFollowUps(view, ids, options) : exportChosen(view, customer::type(), ids, options);
    });
    session().jobs().watch(tr("Exporting customers"), written);
    written.then(this, [this, options, isOfFollowUps](const Result<ExportReport> &report) {
        if (!report)
            return shell().post({Message::Kind::Error, report.error().message, {}, {}, {}});
        if (!options.isMasked)
            session().disclose(tr("List of customers exported unmasked"));
        const QString files = report->files.join(QStringLiteral(", "));
        const auto written = [&report](const RecordType &type) { return int(report->records.value(type.name())); };
        shell().post({Message::Kind::Success,
                      isOfFollowUps ? tr("%n follow-up(s) written to %1", nullptr, written(task::type())).arg(files)
                                    : tr("%n customer(s) written to %1", nullptr, written(customer::type())).arg(files),
                      {},
                      {},
                      {}});
    });
}

} // namespace kebu
