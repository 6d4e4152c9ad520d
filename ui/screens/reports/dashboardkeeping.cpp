// What a dashboard asks, and what is done to it: composed, kept in the book, saved and printed. How it is shown is in
// dashboardpane.cpp.
#include "core/base/savefile.h"
#include "ui/look/labels.h"
#include "ui/look/style.h"
#include "ui/screens/reports/behindpane.h"
#include "ui/screens/reports/chartprinting.h"
#include "ui/screens/reports/dashboardcardview.h"
#include "ui/screens/reports/dashboarddialog.h"
#include "ui/screens/reports/dashboardpane.h"
#include "ui/screens/reports/periodbar.h"
#include "ui/screens/reports/reportwords.h"
#include "ui/screens/reports/targetsdialog.h"
#include "ui/shell/ask.h"

#include <QApplication>
#include <QClipboard>
#include <QGridLayout>
#include <QMenu>
#include <QPushButton>
#include <QUuid>

#include <algorithm>

namespace kebu {

namespace {

/// What the bars of the card are, where that is not what the metric is about; empty otherwise.
QString measureLabel(const DashboardCard &card)
{
    const reportwords::MetricWords words = reportwords::wordsOf(card.metric);
    switch (card.half) {
    case DashboardCard::Half::Base:
        return words.base;
    case DashboardCard::Half::Count:
        return words.count;
    case DashboardCard::Half::Rate:
        return words.rate;
    case DashboardCard::Half::Value:
        return words.value;
    case DashboardCard::Half::Main:
        break;
    }
    return {};
}

} // namespace

MetricQuery DashboardPane::queryOf(const DashboardCard &card) const
{
    // where nobody else works with the book all customers are one's own, and need no filter
    const bool isAlone = m_session.userNames().size() <= 1;
    MetricQuery query = kebu::queryOf(card, m_period->period().days(), m_session.clock().today(),
                                      isAlone ? Id() : m_session.book().user());
    query.comparePrevious = query.comparePrevious && (card.span != DashboardCard::Span::Page || m_period->isCompared());
    query.isMasked = m_session.isMasked();
    return query;
}

QString DashboardPane::scopeOf(const DashboardCard &card) const
{
    QStringList words;
    if (card.look == DashboardCard::Look::Chart) // amounts under "Win rate" would be taken for something else
        words << measureLabel(card);
    words.removeAll(QString());
    switch (card.span) {
    case DashboardCard::Span::Page:
        break; // it stands over the page
    case DashboardCard::Span::Week:
        words << tr("This week");
        break;
    case DashboardCard::Span::Month:
        words << tr("This month");
        break;
    case DashboardCard::Span::Quarter:
        words << tr("This quarter");
        break;
    case DashboardCard::Span::Year:
        words << tr("This year");
        break;
    case DashboardCard::Span::All:
        words << tr("All time");
        break;
    }
    if (!card.by.isEmpty())
        words << tr("by %1", "a field").arg(reportwords::groupingAmid(m_session.catalog(), card.metric, card.by));
    if (card.isOwn)
        words << tr("my customers");
    if (!card.where.trimmed().isEmpty())
        words << (m_session.isMasked() ? tr("with a condition") : card.where);
    return words.join(QStringLiteral(" · "));
}

void DashboardPane::retranslate()
{
    m_period->retranslate();
    m_behind->retranslate();
    m_change->setText(tr("Compose"));
    m_stop->setText(tr("Stop"));
    m_stop->setToolTip(tr("Stops counting (Esc)"));
    auto *change = new QMenu(m_change);
    change->addAction(tr("Change this dashboard…"), this, [this] { edit(m_shown, 0); });
    change->addAction(tr("Compose a new dashboard…"), this, &DashboardPane::compose);
    change->addAction(tr("Targets…"), this, [this] { openTargets(); });
    change->addSeparator();
    QAction *drop = change->addAction(tr("Remove this dashboard"), this, &DashboardPane::drop);
    connect(change, &QMenu::aboutToShow, drop, [this, drop] {
        const bool isReadys = m_shown.id == u"salesperson" || m_shown.id == u"manager";
        drop->setText(isReadys ? tr("As Kebu brings it") : tr("Remove this dashboard"));
        drop->setEnabled(!m_shown.isReady);
    });
    delete m_change->menu();
    m_change->setMenu(change);
    fillSaveMenu();
    for (DashboardCardView *card : m_cards)
        card->retranslate();
}

void DashboardPane::fillSaveMenu()
{
    m_save->setText(tr("Save as"));
    auto *menu = new QMenu(m_save);
    for (const auto &[ending, text] : {std::pair{"png", tr("Picture (PNG)…")}, std::pair{"svg", tr("Drawing (SVG)…")},
                                       std::pair{"pdf", tr("PDF…")}}) {
        QAction *action = menu->addAction(text);
        action->setObjectName(QStringLiteral("dashboard-") + QLatin1String(ending));
        connect(action, &QAction::triggered, this, [this, ending = QString::fromLatin1(ending)] { save(ending); });
    }
    menu->addSeparator();
    QAction *copy = menu->addAction(tr("Copy the picture"));
    connect(copy, &QAction::triggered, this, [this] {
        if (m_cards.empty())
            return;
        QApplication::clipboard()->setImage(pictureOf(page()));
        discloseFigures();
    });
    menu->addAction(tr("Print…"), this, &DashboardPane::print);
    delete m_save->menu();
    m_save->setMenu(menu);
    setShownShortcut(m_save, QKeySequence::Save);
}

void DashboardPane::compose()
{
    Dashboard made;
    made.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    made.name = tr("My dashboard");
    edit(made, -1);
}

void DashboardPane::edit(const Dashboard &dashboard, int card)
{
    if (!m_session.isOpen())
        return;
    auto *dialog = new DashboardDialog(m_session, dashboard, card, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, card] { keep(dialog->dashboard(), size_t(std::max(0, card))); });
    dialog->open();
}

void DashboardPane::openTargets()
{
    if (!m_session.isOpen())
        return;
    auto *dialog = new TargetsDialog(m_session, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void DashboardPane::keep(const Dashboard &changed, size_t focused)
{
    Dashboard kept = changed;
    kept.isReady = false;
    m_session.book()
        .note([kept](Settings &settings) { return storeDashboard(settings, kept); })
        .then(this, [this, kept, focused](const Result<void> &stored) {
            if (!stored) {
                m_shell.post({Message::Kind::Error, stored.error().message, {}, {}, {}});
                return;
            }
            const auto known = std::ranges::find(m_all, kept.id, &Dashboard::id);
            if (known == m_all.end())
                m_all.push_back(kept);
            else
                *known = kept;
            emit listed();
            showDashboard(kept.id);
            emit chosen(kept.id);
            if (focused < m_cards.size())
                m_cards[focused]->focusTitle();
        });
}

void DashboardPane::pin(const QString &id, const DashboardCard &card)
{
    const auto found = std::ranges::find(m_all, id, &Dashboard::id);
    if (found == m_all.end())
        return;
    Dashboard changed = *found;
    changed.cards.push_back(card);
    keep(changed, changed.cards.size() - 1);
}

/// No change of facts, so that the window's undo knows nothing of it: the line that says it has the way back.
void DashboardPane::offerBack(const QString &sentence, const Dashboard &before)
{
    m_shell.post({Message::Kind::Success, sentence, tr("Put back"), QLatin1String("edit-undo"), {}},
                 [this, before] { keep(before, 0); });
}

void DashboardPane::drop()
{
    const QString id = m_shown.id;
    m_session.book()
        .note([id](Settings &settings) { return dropDashboard(settings, id); })
        .then(this, [this, id, before = m_shown](const Result<void> &dropped) {
            if (!dropped) {
                m_shell.post({Message::Kind::Error, dropped.error().message, {}, {}, {}});
                return;
            }
            const bool isReadys = id == u"salesperson" || id == u"manager";
            m_all.clear();
            m_shown = {};
            const QString next = isReadys ? id : QStringLiteral("salesperson");
            showDashboard(next);
            emit chosen(next);
            offerBack(isReadys ? tr("%1 is as Kebu brings it.").arg(before.name)
                               : tr("The dashboard %1 was removed.").arg(before.name),
                      before);
        });
}

void DashboardPane::moveCard(size_t index, int by)
{
    const qptrdiff to = qptrdiff(index) + by;
    if (to < 0 || to >= qptrdiff(m_shown.cards.size()))
        return;
    Dashboard changed = m_shown;
    std::swap(changed.cards[index], changed.cards[size_t(to)]);
    keep(changed, size_t(to));
}

ChartPage DashboardPane::page() const
{
    ChartPage page{m_shown.name + QStringLiteral(" · ") + m_period->period().title(), m_remark->text(), {}};
    int row = -1;
    int top = -1;
    for (const DashboardCardView *card : m_cards) {
        ChartPart part = card->part();
        if (card->y() != top) {
            top = card->y();
            ++row;
        }
        part.row = row;
        page.parts.push_back(std::move(part));
    }
    return page;
}

void DashboardPane::save(const QString &ending)
{
    if (!isWhole() || m_cards.empty()) {
        m_shell.post(
            {Message::Kind::Info, tr("The dashboard is still being counted. Save it in a moment."), {}, {}, {}});
        return;
    }
    const QString name = QStringLiteral("%1 %2.%3").arg(m_shown.name, m_period->period().title(), ending);
    const QString path = ask::saveFile(this, tr("Save the dashboard"), name, QStringLiteral("*.%1").arg(ending));
    if (path.isEmpty())
        return;
    const Result<void> fitting = requireEnding(path, ending);
    const Result<void> saved = fitting ? saveCharts(page(), path) : fitting;
    if (saved)
        discloseFigures();
    if (saved)
        m_shell.post({Message::Kind::Success, tr("Saved as %1.").arg(path), {}, {}, {}});
    else
        m_shell.post({Message::Kind::Error, saved.error().message, {}, {}, {}});
}

void DashboardPane::print()
{
    if (m_cards.empty())
        return;
    if (printChartPage(this, m_shell, m_shown.name, page(), [this] { save(QStringLiteral("pdf")); }))
        discloseFigures();
}

void DashboardPane::discloseFigures()
{
    const auto namesPeople = [this](const DashboardCard &card) {
        return reportwords::namesPeople(m_session.catalog(), card.by);
    };
    if (!m_session.isMasked() && std::ranges::any_of(m_shown.cards, namesPeople))
        m_session.disclose(tr("A dashboard that names customers left unmasked"));
}

} // namespace kebu
