#include "ui/screens/reports/chartprinting.h"

#include "ui/dialogs/print/printrun.h"
#include "ui/shell/ask.h"
#include "ui/shell/shell.h"

#include <QCoreApplication>
#include <QPrinter>

namespace kebu {

bool printChartPage(QWidget *parent, Shell &shell, const QString &name, const ChartPage &page,
                    std::function<void()> saveAsPdf)
{
    const auto offerPdf = [&](const QString &sentence) {
        shell.post({Message::Kind::Error, sentence, QCoreApplication::translate("Charts", "Save as PDF…"), {}, {}},
                   std::move(saveAsPdf));
        return false;
    };
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(name);
    switch (ask::choosePrinter(parent, printer)) {
    case ask::PrinterAnswer::Declined:
        return false;
    case ask::PrinterAnswer::NoneThere:
        return offerPdf(PrintRun::withoutPrinter());
    case ask::PrinterAnswer::Chosen:
        break;
    }
    const Result<void> printed = printCharts(page, printer);
    return printed ? true : offerPdf(printed.error().message);
}

} // namespace kebu
