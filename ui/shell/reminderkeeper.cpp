#include "ui/shell/reminderkeeper.h"

#include "core/domain/keydate.h"
#include "core/services/followup.h"
#include "core/services/reminderanswers.h"
#include "ui/models/shownvalue.h"
#include "ui/shell/session.h"

#include <QJsonDocument>
#include <QLocale>

namespace kebu {

namespace {

constexpr int tickMs = 30'000;
constexpr qint64 hourMs = 3'600'000;
constexpr int laterMinutes = 60;
constexpr qint64 readAheadMs = 7 * 24 * hourMs;
constexpr qint64 readAgainMs = 6 * hourMs;
constexpr int mostAlone = 3; ///< more at once are told as a number
const QString ledgerName = QStringLiteral("reminders");
const QString listKey = QStringLiteral("list");
const QString logButton = QStringLiteral("log");
const QString doneButton = QStringLiteral("done");
const QString laterButton = QStringLiteral("later");
const QString tomorrowButton = QStringLiteral("tomorrow");
const QString openButton = QStringLiteral("open");

QString counted(int count) { return ReminderKeeper::tr("%n follow-up(s) are due", nullptr, count); }

} // namespace

ReminderKeeper::ReminderKeeper(Session &session, const LocalSettings &local, Notifier &notifier, QObject *parent)
    : QObject(parent),
      m_session(session),
      m_local(local),
      m_notifier(notifier)
{
    m_ticks.setInterval(tickMs);
    m_ticks.start();
    connect(&m_ticks, &QTimer::timeout, this, &ReminderKeeper::check);
    connect(&session, &Session::opened, this, &ReminderKeeper::takeBook);
    connect(&session, &Session::closing, this, &ReminderKeeper::leaveBook);
    connect(&session, &Session::bookChanged, this, [this] {
        readTasks();
        count();
    });
    connect(&session, &Session::maskedChanged, this, [this](bool isMasked) {
        if (isMasked)
            m_notifier.withdrawAll();
    });
    connect(&notifier, &Notifier::pressed, this, &ReminderKeeper::answer);
    if (session.isOpen())
        takeBook();
}

ReminderPolicy ReminderKeeper::policy() const
{
    const LocalSettings::Values &values = m_local.values();
    return {values.remindBeforeMinutes, values.digestAt, values.hasQuietHours, values.quietFrom, values.quietTo};
}

bool ReminderKeeper::isPrivate() const { return !m_session.isOpen() || m_session.isMasked(); }

void ReminderKeeper::takeBook()
{
    const QString path = m_session.book().path();
    if (std::exchange(m_book, path) != path) {
        m_ledger = {};
        m_tasks.clear();
        m_isKnown = false;
    }
    m_isReading = true;
    m_session.book()
        .read([](Snapshot &view) { return Settings(view.connection()).text(ledgerName); })
        .then(this, [this, path](const Result<QString> &json) {
            if (!m_session.isOpen() || m_book != path)
                return;
            ReminderLedger stored =
                ReminderLedger::fromJson(QJsonDocument::fromJson(json.valueOr({}).toUtf8()).object());
            stored.merge(m_ledger); // what was shown while the book was locked
            m_ledger = stored;
            m_isKnown = true;
            m_isReading = false;
            keepLedger();
            readTasks();
            count();
        });
}

void ReminderKeeper::leaveBook()
{
    m_notifier.withdrawAll();
    m_asked.clear();
    emit dueCounted(-1);
}

void ReminderKeeper::readTasks()
{
    if (!m_session.isOpen() || m_isReading)
        return;
    const Instant now = m_session.clock().now();
    m_readAt = now;
    const Instant from = m_ledger.lookedUntil(m_session.clock().zone(), now);
    m_session.book()
        .read([from, now](Snapshot &view) { return reminderTasks(view, from, Instant{now.ms + readAheadMs}); })
        .then(this, [this, path = m_book](const Result<std::vector<ReminderTask>> &tasks) {
            if (!tasks || !m_session.isOpen() || m_book != path)
                return;
            m_tasks = *tasks;
            check();
        });
}

void ReminderKeeper::check()
{
    const bool isReady = m_isKnown && (!m_isReading || !m_session.isOpen());
    if (!isReady || !m_local.values().reminds)
        return;
    const Instant now = m_session.clock().now();
    if (m_session.isOpen() && std::abs(now.ms - m_readAt.ms) > readAgainMs) {
        readTasks(); // and looks again once they are there
        return;
    }
    const QDate lastDigest = m_ledger.lastDigest();
    const std::vector<Reminder> due = m_ledger.take(m_tasks, policy(), m_session.clock().zone(), now);
    if (due.empty())
        return;
    keepLedger();
    showDue(due, lastDigest);
}

void ReminderKeeper::keepLedger()
{
    if (!m_session.isOpen() || m_session.book().isReadOnly())
        return;
    const QString json = QString::fromUtf8(QJsonDocument(m_ledger.toJson()).toJson(QJsonDocument::Compact));
    (void)m_session.book().note([json](Settings &settings) { return settings.set(ledgerName, json); });
}

void ReminderKeeper::showDue(const std::vector<Reminder> &due, QDate lastDigest)
{
    std::vector<Id> tasks;
    bool hasDigest = false;
    for (const Reminder &reminder : due) {
        hasDigest = hasDigest || reminder.kind == Reminder::Kind::Digest;
        if (reminder.task)
            tasks.push_back(reminder.task);
    }
    if (hasDigest)
        tellDigest(lastDigest);
    if (tasks.empty())
        return;
    if (isPrivate() || int(tasks.size()) > mostAlone) {
        tellCount(int(tasks.size()));
        return;
    }
    m_session.book()
        .read([tasks](Snapshot &view) { return reminderTexts(view, tasks); })
        .then(this, [this](const Result<std::vector<ReminderText>> &texts) {
            if (!texts)
                return;
            if (isPrivate())
                tellCount(int(texts->size())); // locked or masked meanwhile
            else
                tellTexts(*texts);
        });
}

void ReminderKeeper::tellTexts(const std::vector<ReminderText> &texts)
{
    for (const ReminderText &text : texts) {
        const QString key = QStringLiteral("task:") + text.task.toString();
        m_asked.insert(key, {text.task, text.customer.id()});
        const WallTime due = text.due;
        const QString when = due.hasTime() ? due.time.toString(QStringLiteral("HH:mm")) + u"  " : QString();
        m_notifier.show({key,
                         shownCustomer(m_session, text.customer),
                         when + text.goal,
                         {{doneButton, tr("Done", "button of a reminder")},
                          {laterButton, tr("In an hour", "button of a reminder")},
                          {tomorrowButton, tr("Tomorrow", "button of a reminder")},
                          {logButton, tr("Log")}}}); // last: some desktops show three, and a click leads there as well
    }
}

void ReminderKeeper::tellCount(int count)
{
    if (count > 0)
        m_notifier.show({listKey,
                         counted(count),
                         m_session.isOpen() ? QString() : tr("Unlock the book to see them."),
                         {{openButton, tr("Open")}}});
}

void ReminderKeeper::tellDigest(QDate lastDigest)
{
    if (!m_session.isOpen()) {
        m_notifier.show({listKey,
                         tr("Today", "title of the morning's summary"),
                         tr("Unlock the book to see whom to contact today."),
                         {{openButton, tr("Open")}}});
        return;
    }
    const auto read = [lastDigest, user = m_session.book().user()](Snapshot &view) {
        return morningDigest(view, lastDigest, user);
    };
    m_session.book().read(read).then(this, [this](const Result<MorningDigest> &digest) {
        if (!digest || !m_session.isOpen() || digest->isEmpty())
            return;
        QStringList parts{tr("%n due today", nullptr, digest->due.today)};
        if (digest->due.overdue > 0)
            parts << tr("%n overdue", nullptr, digest->due.overdue);
        if (digest->overdueCases > 0)
            parts << tr("%n service case(s) overdue", nullptr, digest->overdueCases);
        if (digest->overduePayments > 0)
            parts << tr("%n payment(s) overdue", nullptr, digest->overduePayments);
        if (digest->renewals > 0)
            parts << tr("%n renewal(s) within reach", nullptr, digest->renewals);
        const int dates = int(digest->dates.size());
        if (dates > 0)
            parts << (isPrivate() || dates > 1 ? tr("%n key date(s) ahead", nullptr, dates)
                                               : dateWords(digest->dates.front()));
        m_notifier.show({listKey,
                         tr("Today", "title of the morning's summary"),
                         parts.join(tr(", ", "between parts of the morning's summary")),
                         {{openButton, tr("Open")}}});
    });
}

QString ReminderKeeper::dateWords(const KeyDateAhead &date) const
{
    const QString day = shownDay(date.on, m_session.clock().today());
    if (date.kind == u"birthday" && !date.personName.isEmpty())
        return tr("birthday of %1 on %2").arg(date.personName, day);
    return tr("%1 of %2 on %3", "kind of key date, customer, day")
        .arg(shownChoice(m_session, keyDate::type(), keyDate::kind, date.kind), date.customerName, day);
}

void ReminderKeeper::count()
{
    if (!m_session.isOpen())
        return;
    m_session.book().read(dueCounts).then(this, [this](const Result<DueCounts> &due) {
        if (due && m_session.isOpen())
            emit dueCounted(due->overdue + due->today);
    });
}

void ReminderKeeper::answer(const QString &key, const QString &button)
{
    const auto [task, customer] = m_asked.value(key);
    if (!m_session.isOpen() || !task)
        emit listAsked();
    else if (button == logButton)
        emit logAsked(customer);
    else if (button == laterButton)
        m_session.change(tr("Follow-up put off by an hour"),
                         [task, before = m_local.values().remindBeforeMinutes](Change &change) {
                             return remindLater(change, task, laterMinutes, before);
                         });
    else if (button == tomorrowButton)
        m_session.change(tr("Follow-up put off to the next working day"),
                         [task](Change &change) { return remindTomorrow(change, task); });
    else if (button == doneButton)
        m_session.change(tr("Follow-up done"), [task](Change &change) { return complete(change, task); });
    else
        emit customerAsked(customer);
}

} // namespace kebu
