// What leaves the page of a report: files, the clipboard, paper. What it shows is in reportsscreen.cpp.
#include "core/base/savefile.h"
#include "core/exchange/csvwriter.h"
#include "core/exchange/figurebook.h"
#include "ui/charts/chartfile.h"
#include "ui/look/icons.h"
#include "ui/look/style.h"
#include "ui/models/gridtext.h"
#include "ui/screens/reports/chartprinting.h"
#include "ui/screens/reports/dashboardpane.h"
#include "ui/screens/reports/figuretable.h"
#include "ui/screens/reports/metriclist.h"
#include "ui/screens/reports/periodbar.h"
#include "ui/screens/reports/reportcharts.h"
#include "ui/screens/reports/reportsscreen.h"
#include "ui/screens/reports/reportwords.h"
#include "ui/screens/reports/reviewpane.h"
#include "ui/shell/ask.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QPushButton>

namespace kebu {

void ReportsScreen::fillSaveMenu()
{
    m_save->setText(tr("Save as"));
    auto *menu = new QMenu(m_save);
    for (const auto &[ending, text] :
         {std::pair{"png", tr("Picture (PNG)…")}, std::pair{"svg", tr("Drawing (SVG)…")}, std::pair{"pdf", tr("PDF…")},
          std::pair{"csv", tr("Figures (CSV)…")}, std::pair{"xlsx", tr("Figures (XLSX)…")}}) {
        QAction *action = menu->addAction(text);
        action->setObjectName(QStringLiteral("save-") + QLatin1String(ending));
        connect(action, &QAction::triggered, this, [this, ending = QString::fromLatin1(ending)] { save(ending); });
    }
    menu->addSeparator();
    const QAction *picture = menu->addAction(tr("Copy the picture"));
    connect(picture, &QAction::triggered, this, [this] {
        if (!m_answer)
            return;
        QApplication::clipboard()->setImage(pictureOf(chartPage()));
        discloseFigures();
    });
    const QAction *figures = menu->addAction(tr("Copy the figures"));
    connect(figures, &QAction::triggered, this, [this] {
        QString text;
        for (const QStringList &row : figureRows())
            text += textOfCells(row);
        QApplication::clipboard()->setText(text);
        discloseFigures();
    });
    menu->addSeparator();
    QMenu *onto = menu->addMenu(tr("Put on a dashboard"));
    onto->setObjectName(QStringLiteral("reportPin"));
    connect(onto, &QMenu::aboutToShow, this, [this, onto] { fillPinMenu(onto); });
    menu->addAction(icon(QLatin1String("document-print")), tr("Print…"), this, &ReportsScreen::printReport);
    delete m_save->menu();
    m_save->setMenu(menu);
    setShownShortcut(m_save, QKeySequence::Save);
}

void ReportsScreen::fillPinMenu(QMenu *menu)
{
    menu->clear();
    for (const Dashboard &each : m_dashboard->list()) {
        menu->addAction(QString(each.name).replace(u'&', QStringLiteral("&&")), this, [this, id = each.id] {
            const ReportQuestion asked = question();
            const auto metric = findMetric(asked.metric);
            DashboardCard card;
            card.metric = asked.metric;
            card.by = metric && (*metric)->hasOwnRows() ? QString() : asked.by;
            card.where = asked.where;
            showMetric(MetricList::dashboard + id);
            m_dashboard->pin(id, card);
        });
    }
}

/// The table as it stands; which customers it is of stands beneath it.
std::vector<QStringList> ReportsScreen::figureRows() const
{
    std::vector<QStringList> rows = m_table->figures().text();
    if (const QString filter = filterText(); !filter.isEmpty())
        rows.push_back({filter});
    return rows;
}

ChartPage ReportsScreen::chartPage() const
{
    QStringList note{filterText(), m_answer->main.definition, periodNote()};
    note.removeAll(QString());
    return {pageTitle() + QStringLiteral(" · ") + m_period->period().title(), note.join(u'\n'), m_charts->parts()};
}

void ReportsScreen::save(const QString &ending)
{
    if (!isWhole()) {
        shell().post({Message::Kind::Info, tr("The report is still being counted. Save it in a moment."), {}, {}, {}});
        return;
    }
    const QString name = QStringLiteral("%1 %2.%3").arg(pageTitle(), m_period->period().title(), ending);
    const QString path = ask::saveFile(this, tr("Save the report"), name, QStringLiteral("*.%1").arg(ending));
    if (path.isEmpty())
        return;
    const Result<void> fitting = requireEnding(path, ending);
    const Result<void> saved = !fitting            ? fitting
                               : ending == u"csv"  ? saveCsv(figureRows(), path)
                               : ending == u"xlsx" ? saveFigureBook(chartPage().title, figureRows(), path)
                                                   : saveCharts(chartPage(), path);
    if (saved)
        discloseFigures();
    if (saved)
        shell().post({Message::Kind::Success, tr("Saved as %1.").arg(path), {}, {}, {}});
    else
        shell().post({Message::Kind::Error, saved.error().message, {}, {}, {}});
}

bool ReportsScreen::print()
{
    if (isReview())
        m_review->print();
    else if (isDashboard())
        m_dashboard->print();
    else
        printReport();
    return true;
}

void ReportsScreen::printReport()
{
    if (!isWhole())
        return;
    if (printChartPage(this, shell(), pageTitle(), chartPage(), [this] { save(QStringLiteral("pdf")); }))
        discloseFigures();
}

void ReportsScreen::discloseFigures()
{
    if (!session().isMasked() && reportwords::namesPeople(session().catalog(), question().by))
        session().disclose(tr("Figures that name customers left unmasked"));
}

} // namespace kebu
