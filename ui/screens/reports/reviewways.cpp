// How one gets about in reviews: the parts of the one in sight, and those that were begun before.
#include "core/domain/review.h"
#include "ui/look/icons.h"
#include "ui/look/labels.h"
#include "ui/screens/reports/decisionspane.h"
#include "ui/screens/reports/periodbar.h"
#include "ui/screens/reports/reviewpane.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

namespace kebu {

namespace {

constexpr int above = 8;       ///< pixels over a part that was gone to
constexpr int mostAtOnce = 12; ///< of the list; older ones stand in menus of their years

ReportPeriod periodOf(const Record &record)
{
    const ReviewSpan span = reviewSpanOf(record.text(review::span));
    const auto unit = span == ReviewSpan::Week    ? ReportPeriod::Unit::Week
                      : span == ReviewSpan::Month ? ReportPeriod::Unit::Month
                                                  : ReportPeriod::Unit::Quarter;
    return {unit, record.value(review::fromOn).date()};
}

} // namespace

QWidget *ReviewPane::buildWays()
{
    m_contents->setObjectName(QStringLiteral("reviewContents"));
    m_contents->setIcon(icon(QLatin1String("view-list-details")));
    m_contents->setMenu(new QMenu(m_contents));
    connect(m_contents->menu(), &QMenu::aboutToShow, this, &ReviewPane::fillParts);
    m_earlier->setObjectName(QStringLiteral("reviewEarlier"));
    m_earlier->setIcon(icon(QLatin1String("document-open-recent")));
    m_earlier->setMenu(new QMenu(m_earlier));
    auto *ways = new QWidget;
    auto *row = new QHBoxLayout(ways);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_contents);
    row->addWidget(m_earlier);
    return ways;
}

void ReviewPane::fillParts()
{
    QMenu *menu = m_contents->menu();
    menu->clear();
    for (size_t i = 0; i < m_heads.size(); ++i)
        menu->addAction(m_heads[i]->title(), this, [this, i] { goTo(i); });
    menu->addAction(tr("Decisions"), this, [this] {
        closeBehind();
        m_decisions->setFocus(Qt::ShortcutFocusReason);
    });
}

void ReviewPane::goTo(size_t part)
{
    QScrollBar *bar = m_scroll->verticalScrollBar();
    bar->setValue(m_heads[part]->y() - above);
    if (m_parts[part]->isVisible() && m_parts[part]->focusPolicy() != Qt::NoFocus) {
        m_parts[part]->setFocus(Qt::ShortcutFocusReason);
        bar->setValue(m_heads[part]->y() - above); // the focus scrolled to itself, past its head
    }
}

void ReviewPane::readEarlier()
{
    m_listing.cancel();
    m_listing = m_session.book().readAside([](Snapshot &view) { return reviewsOf(view); });
    m_listing.then(this, [this](const Result<std::vector<Record>> &reviews) {
        m_earlier->menu()->clear();
        if (reviews)
            fillEarlier(m_earlier->menu(), *reviews);
    });
}

void ReviewPane::fillEarlier(QMenu *menu, const std::vector<Record> &reviews)
{
    const QHash<Id, QString> names = m_session.userNames();
    QMenu *ofYear = menu;
    int year = 0;
    int listed = 0;
    for (const Record &record : reviews) {
        const ReportPeriod period = periodOf(record);
        const Id owner = record.ref(review::owner);
        if (++listed > mostAtOnce && period.day.year() != year) {
            year = period.day.year();
            ofYear = menu->addMenu(QString::number(year));
        }
        const QDate finished = record.value(review::finishedOn).date();
        const QString words =
            QStringList{period.title(), owner ? names.value(owner) : tr("Everybody's customers"),
                        finished.isValid() ? tr("Final since %1").arg(finished.toString(Qt::ISODate)) : tr("Draft")}
                .join(QStringLiteral(" · "))
                .replace(u'&', QStringLiteral("&&"));
        ofYear->addAction(words, this, [this, period, owner] { openReview(period, owner); });
    }
    if (reviews.empty())
        menu->addAction(tr("No review was begun in this book yet"))->setEnabled(false);
}

void ReviewPane::openReview(const ReportPeriod &period, Id owner)
{
    keepComment();
    m_period->setPeriod(period);
    if (m_owner->findData(owner.value) < 0) // of somebody who works with the book no more
        m_owner->addItem(m_session.userName(owner), owner.value);
    m_owner->setCurrentIndex(m_owner->findData(owner.value));
    read();
}

} // namespace kebu
