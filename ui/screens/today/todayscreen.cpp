#include "ui/screens/today/todayscreen.h"

#include "core/domain/task.h"
#include "core/services/followup.h"
#include "ui/look/emptystate.h"
#include "ui/models/agendamodel.h"
#include "ui/screens/today/agendamenu.h"
#include "ui/screens/today/agendaview.h"
#include "ui/screens/today/customerdesk.h"
#include "ui/screens/today/dayreader.h"
#include "ui/screens/today/keydatesbar.h"
#include "ui/screens/today/todayheader.h"
#include "ui/shell/remembered.h"

#include <QEvent>
#include <QLocale>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QTimer>

namespace kebu {

namespace {

constexpr int narrowBelow = 1200 - 76; // the window without its rail
constexpr int lowBelow = 760 - 104;    // the window without menu, top bar and status line

} // namespace

TodayScreen::TodayScreen(Session &session, Shell &shell, QWidget *parent)
    : Screen(session, shell, parent),
      m_model(new AgendaModel(this)),
      m_splitter(new QSplitter(this)),
      m_header(new TodayHeader),
      m_view(new AgendaView),
      m_empty(new EmptyState(QLatin1String("checkmark"), {})),
      m_dates(new KeyDatesBar(session)),
      m_desk(new CustomerDesk(session, [this](QDate day) { return loadOf(day); })),
      m_reader(new DayReader(session, this))
{
    setObjectName(QStringLiteral("todayScreen"));
    m_view->setAgendaModel(m_model);
    layOut();
    connectParts();
    connectSession();
    retranslate();
}

void TodayScreen::showMenu(const QPoint &at)
{
    const AgendaItem *item = m_model->item(m_view->indexAt(at));
    if (!item)
        return;
    openAgendaMenu({session(), shell(), m_view, [this] { m_desk->focusForm(); },
                    [this, moved = *item](int days) { moveByWorkday(moved, days); }},
                   *item, m_view->viewport()->mapToGlobal(at));
}

Id TodayScreen::currentCustomer() const { return m_desk->customer(); }

void TodayScreen::activate()
{
    if (m_isStale) {
        refresh();
        m_desk->refresh();
    }
    const QWidget *focus = focusWidget();
    if (!focus || !focus->hasFocus())
        m_view->setFocus();
}

void TodayScreen::clear()
{
    // the list first and unheard: a view that gets the keyboard from a vanishing form makes a row current by itself
    const QScopedValueRollback restoring(m_isRestoring, true);
    m_reader->forget();
    m_model->clear();
    m_model->setWords(nullptr, session().isMasked());
    m_desk->clear();
    m_header->clear();
    m_dates->clear();
    m_loads.clear();
    m_day = {};
    m_next = {};
    m_isStale = true;
    m_wantsFirst = true;
}

QDate TodayScreen::shownDay() const { return m_day.isValid() ? m_day : session().clock().today(); }

void TodayScreen::refresh()
{
    if (!session().isOpen())
        return;
    m_isStale = false;
    m_reader->read(shownDay());
}

void TodayScreen::showDay(const DayWork &day)
{
    const QScopedValueRollback restoring(m_isRestoring, true);
    const QDate today = session().clock().today();
    m_loads = day.loads;
    m_header->setDay(today, session().workCalendar());
    m_header->setLoads(day.loads, today);
    m_header->setSelectedDay(shownDay());
    m_model->setAgenda(day.agenda, session().clock().wallNow(), m_day.isValid());
    if (!m_day.isValid()) {
        m_header->setCounts(*m_model);
        m_header->setProgress(day.done, m_model->dueCount(AgendaModel::Filter::All));
    }
    m_desk->refreshLoad();
    showEmptiness();
    restoreSelection();
}

void TodayScreen::showEmptiness()
{
    const bool isEmpty = m_model->rowCount() == 0;
    m_view->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty);
}

void TodayScreen::restoreSelection()
{
    if (m_desk->isPicking())
        return; // what comes in late does not take the question away
    QModelIndex index = m_model->find(m_desk->customer(), m_desk->task());
    if (!index.isValid() && m_desk->customer())
        index = m_model->find(m_desk->customer());
    if (!index.isValid() && m_wantsFirst && !m_desk->customer())
        index = m_model->nextDue(0, {});
    m_view->setCurrentIndex(index);
    if (!index.isValid())
        return;
    m_wantsFirst = false;
    m_view->scrollTo(index);
    const AgendaItem *item = m_model->item(index);
    if (item && (item->customer != m_desk->customer() || item->task != m_desk->task()))
        select(index);
}

void TodayScreen::select(const QModelIndex &index)
{
    const AgendaItem *item = m_model->item(index);
    if (!item)
        return;
    m_wantsFirst = false;
    m_desk->showCustomer(item->customer, *item, index.data(AgendaModel::LineRole).value<AgendaLine>());
    noteNext();
}

void TodayScreen::noteNext()
{
    const QModelIndex current = m_view->currentIndex();
    const QModelIndex next = m_model->nextDue(current.isValid() ? current.row() + 1 : 0, m_desk->task());
    const AgendaItem *item = m_model->item(next);
    m_next = item ? Next{item->customer, item->task} : Next{};
}

void TodayScreen::startQueue()
{
    const AgendaItem *current = m_model->item(m_view->currentIndex());
    const bool isDue = current && current->state != DueState::Soon && current->state != DueState::Later;
    if (!isDue)
        m_view->setCurrentIndex(m_model->nextDue(0, {}));
    m_desk->focusForm();
}

void TodayScreen::goOn()
{
    QModelIndex index = m_next.customer ? m_model->find(m_next.customer, m_next.task) : QModelIndex();
    if (!index.isValid() && m_next.customer) // what was to come is done already: the list was older than the question
        index = m_model->nextDue(0, m_desk->task());
    if (index.isValid()) {
        m_view->setCurrentIndex(index);
        m_desk->focusForm();
    } else {
        shell().post({Message::Kind::Info, tr("That was the last follow-up of today."), {}, {}, {}});
        m_view->setFocus();
    }
}

void TodayScreen::chooseDay(QDate day)
{
    m_day = day == session().clock().today() ? QDate() : day;
    refresh();
}

void TodayScreen::moveTask(Id task, QDate day)
{
    if (day < session().clock().today()) {
        shell().post({Message::Kind::Warning, tr("That day has passed: choose today or a later one."), {}, {}, {}});
        return;
    }
    const QString title = tr("Follow-up moved to %1").arg(QLocale().toString(day, QLocale::ShortFormat));
    session().change(title, [task, day](Change &change) -> Result<void> {
        KEBU_LET(record, change.view().get(task::type(), task));
        WallTime due = record.wallTime(task::dueAt);
        due.date = day;
        return postpone(change, task, due, {});
    });
}

void TodayScreen::moveByWorkday(const AgendaItem &item, int days)
{
    const WorkCalendar calendar = session().workCalendar();
    const QDate from = std::max(item.due.date, session().clock().today());
    const QDate next = days > 0 ? calendar.nextWorkday(from.addDays(1)) : calendar.previousWorkday(from.addDays(-1));
    moveTask(item.task, next);
}

DayFullness TodayScreen::loadOf(QDate day) const
{
    if (m_loads.empty() || day < m_loads.front().day || day > m_loads.back().day)
        return {};
    const DayLoad &load = m_loads[size_t(m_loads.front().day.daysTo(day))];
    return {load.count, load.capacity, load.holiday, load.capacity == 0};
}

Id TodayScreen::customer() const { return m_desk->customer(); }

Id TodayScreen::task() const { return m_desk->task(); }

std::optional<Instant> TodayScreen::youngestDraft() const { return m_desk->youngestDraft(); }

void TodayScreen::askForLog(const QString &words)
{
    if (session().isOpen())
        m_desk->startPicking(words);
}

void TodayScreen::proposeAbout(Id customer, const RecordRef &about) { m_desk->proposeAbout(customer, about); }

void TodayScreen::logWith(Id customer)
{
    if (!session().isOpen())
        return;
    if (!customer && m_desk->customer() && !m_wasJustShown && !m_desk->isPicking() &&
        !m_desk->isAncestorOf(focusWidget())) {
        m_desk->focusForm(); // the one in sight; the keys again ask for another
        return;
    }
    if (!customer) {
        m_desk->startPicking();
        return;
    }
    const QModelIndex index = m_model->find(customer);
    {
        const QScopedValueRollback restoring(m_isRestoring, true);
        m_view->setCurrentIndex(index);
    }
    m_wantsFirst = false;
    const AgendaItem *item = m_model->item(index);
    m_desk->showCustomer(customer, item ? std::optional(*item) : std::nullopt,
                         item ? index.data(AgendaModel::LineRole).value<AgendaLine>() : AgendaLine{});
    noteNext();
    m_desk->focusForm();
}

void TodayScreen::resizeEvent(QResizeEvent *event)
{
    Screen::resizeEvent(event);
    const bool isNarrow = width() < narrowBelow;
    m_header->setNarrow(isNarrow);
    m_header->setLow(height() < lowBelow);
    m_desk->setNarrow(isNarrow);
    const int share = isNarrow ? 47 : 58;
    if (std::exchange(m_share, share) != share)
        m_splitter->setSizes({width() * share / 100, width() * (100 - share) / 100});
}

void TodayScreen::showEvent(QShowEvent *event)
{
    Screen::showEvent(event);
    m_wasJustShown = true;
    QTimer::singleShot(0, this, [this] { m_wasJustShown = false; });
}

void TodayScreen::changeEvent(QEvent *event)
{
    Screen::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    }
}

void TodayScreen::retranslate()
{
    m_view->setAccessibleName(tr("Follow-ups"));
    m_empty->setSentence(
        tr("Nothing is due"),
        tr("Follow-ups appear here by themselves, by grade and agreement. Add a customer, or bring your lists in."));
    findChild<QPushButton *>(QStringLiteral("emptyNew"))->setText(tr("New customer"));
    findChild<QPushButton *>(QStringLiteral("emptyImport"))->setText(tr("Import…"));
}

} // namespace kebu
