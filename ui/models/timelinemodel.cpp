#include "ui/models/timelinemodel.h"

#include "core/base/text.h"
#include "core/domain/interaction.h"
#include "core/domain/promise.h"
#include "core/domain/task.h"
#include "ui/models/archiveentries.h"
#include "ui/models/changeentries.h"
#include "ui/shell/session.h"

#include <QLocale>

#include <algorithm>
#include <limits>

namespace kebu {

namespace {

constexpr int fetchedAtOnce = 100;
constexpr qint64 hour = 3600 * 1000;
constexpr qint64 minute = 60 * 1000;

} // namespace

TimelineModel::TimelineModel(Session &session, QObject *parent) : QAbstractListModel(parent), m_session(session) {}

void TimelineModel::setContent(const CustomerContent &content)
{
    const bool isOther = m_content.page.customer.isNull() || m_content.page.customer.id() != content.page.customer.id();
    ++m_generation;
    m_isFetching = false;
    m_content = content;
    if (isOther)
        m_changes.reset();
    build();
    if (m_filter == Filter::Changes)
        readChanges();
}

void TimelineModel::clear() { setContent({}); }

void TimelineModel::retranslate() { build(); }

void TimelineModel::setFilter(Filter filter)
{
    m_filter = filter;
    show();
    if (m_filter == Filter::Changes)
        readChanges();
}

void TimelineModel::readChanges()
{
    if (m_content.page.customer.isNull())
        return;
    m_session.book()
        .read([customer = m_content.page.customer.id()](Snapshot &view) { return customerHistory(view, customer); })
        .then(this, [this, generation = m_generation](const Result<std::vector<HistoryLine>> &lines) {
            if (generation != m_generation || !lines)
                return;
            m_changes = *lines;
            build();
        });
}

void TimelineModel::setSearch(const QString &words)
{
    m_search = words;
    show();
    if (!m_search.isEmpty() && canFetchMore({}))
        fetchMore({}); // a search is over all of it
}

void TimelineModel::build(Change change)
{
    m_entries.clear();
    if (!m_content.page.customer.isNull()) {
        addInteractions();
        addPromises();
        addTasks();
        addArchive();
        std::ranges::stable_sort(m_entries, [](const TimelineEntry &a, const TimelineEntry &b) {
            const bool plannedA = a.kind == TimelineEntry::Kind::Planned;
            const bool plannedB = b.kind == TimelineEntry::Kind::Planned;
            return plannedA != plannedB ? plannedA : plannedA ? a.at < b.at : a.at > b.at;
        });
    }
    show(change);
}

void TimelineModel::addInteractions()
{
    const QTimeZone zone = m_session.clock().zone();
    const QDate today = m_session.clock().today();
    for (const Record &record : m_content.page.interactions) {
        TimelineEntry entry;
        entry.record = record.id();
        entry.at = record.number(interaction::happenedAt);
        entry.icon = methodIcon(record.text(interaction::method));
        entry.title =
            shownChoice(m_session, interaction::type(), interaction::method, record.text(interaction::method));
        entry.moment = shownMoment(Instant{entry.at}, zone, today);
        entry.who = m_content.page.userName(record.ref(interaction::recordedBy));
        entry.attitude = record.text(interaction::attitude);
        entry.attitudeWord = shownChoice(m_session, interaction::type(), interaction::attitude, entry.attitude);
        if (const QString reach = record.text(interaction::reach); !reach.isEmpty() && reach != u"reached")
            entry.remark = shownChoice(m_session, interaction::type(), interaction::reach, reach);
        const qint64 late = record.number(interaction::recordedAt) - entry.at;
        if (record.has(interaction::recordedAt) && late > m_session.recordingLimitMinutes() * minute)
            entry.remark = late < hour ? tr("written down %n minute(s) later", nullptr, int(late / minute))
                                       : tr("written down %n hour(s) later", nullptr, int(late / hour));
        if (const int corrections = m_content.corrections.value(record.id()))
            entry.remark += (entry.remark.isEmpty() ? QString() : QStringLiteral(" · ")) +
                            tr("corrected %n time(s)", nullptr, corrections);
        entry.text = m_content.freeText(m_session, record.text(interaction::content));
        entry.words = m_content.freeText(m_session, record.text(interaction::customerWords));
        entry.result = m_content.freeText(m_session, record.text(interaction::result));
        m_entries.push_back(std::move(entry));
    }
}

void TimelineModel::addPromises()
{
    for (const Record &record : m_content.page.promises) {
        const bool isKept = record.has(promise::keptOn);
        const QDate due = record.date(promise::dueOn);
        const QString by = shownChoice(m_session, promise::type(), promise::by, record.text(promise::by));
        const QString text = by + (uiLanguage() == Language::Chinese ? QStringLiteral("：") : QStringLiteral(": ")) +
                             m_content.freeText(m_session, record.text(promise::wording));
        const ShownDue state =
            isKept ? ShownDue{Due::Done,
                              tr("kept %1").arg(shownDay(record.date(promise::keptOn), m_session.clock().today()))}
                   : shownDue(m_session, WallTime{due, {}, {}});
        const auto origin = std::ranges::find(m_entries, record.ref(promise::interaction), &TimelineEntry::record);
        if (record.has(promise::interaction) && origin != m_entries.end()) {
            origin->promises.push_back({record.id(), text, state});
            continue;
        }
        TimelineEntry entry;
        entry.kind = TimelineEntry::Kind::Promise;
        entry.record = record.id();
        entry.at = WallTime{due, {}, {}}.toInstant(m_session.clock().zone()).ms;
        entry.icon = QLatin1String("flag");
        entry.title = tr("Promise");
        entry.moment = shownDay(due, m_session.clock().today());
        entry.text = text;
        entry.due = state;
        m_entries.push_back(std::move(entry));
    }
}

void TimelineModel::addTasks()
{
    const auto add = [this](const Record &record, bool isOpen) {
        const WallTime due = record.wallTime(task::dueAt);
        TimelineEntry entry;
        entry.kind = isOpen ? TimelineEntry::Kind::Planned : TimelineEntry::Kind::Task;
        entry.isFollowUp = true;
        entry.record = record.id();
        entry.at = due.toInstant(m_session.clock().zone()).ms;
        entry.icon = isOpen ? QLatin1String("clock") : QLatin1String("checkmark");
        entry.title = isOpen ? tr("Planned") : tr("Follow-up");
        entry.moment = shownMoment(due, m_session.clock().today());
        entry.who = m_content.page.userName(record.ref(task::owner));
        entry.text = m_content.freeText(m_session, record.text(task::goal));
        entry.remark = isOpen ? shownChoice(m_session, task::type(), task::method, record.text(task::method))
                              : shownChoice(m_session, task::type(), task::state, record.text(task::state));
        entry.result = m_content.freeText(m_session, record.text(isOpen ? task::postponeReason : task::skipReason));
        if (isOpen)
            entry.due = shownDue(m_session, due);
        m_entries.push_back(std::move(entry));
    };
    for (const Record &record : m_content.page.openTasks)
        add(record, true);
    for (const Record &record : m_content.page.closedTasks)
        add(record, false);
}

void TimelineModel::addArchive()
{
    std::vector<TimelineEntry> entries = archiveEntries(m_session, m_content);
    std::ranges::move(entries, std::back_inserter(m_entries));
    if (m_changes)
        std::ranges::move(changeEntries(m_session, m_content, *m_changes), std::back_inserter(m_entries));
}

bool TimelineModel::fits(const TimelineEntry &entry) const
{
    using Kind = TimelineEntry::Kind;
    const bool isAsked = (m_filter == Filter::All && entry.kind != Kind::Change) ||
                         (m_filter == Filter::Interactions && entry.kind == Kind::Interaction) ||
                         (m_filter == Filter::Promises && (entry.kind == Kind::Promise || !entry.promises.empty())) ||
                         (m_filter == Filter::Deals && entry.kind == Kind::Deal) ||
                         (m_filter == Filter::Service && entry.kind == Kind::Service) ||
                         (m_filter == Filter::Files && entry.kind == Kind::File) ||
                         (m_filter == Filter::Changes && entry.kind == Kind::Change) ||
                         (m_filter == Filter::Tasks && (entry.kind == Kind::Task || entry.kind == Kind::Planned));
    if (!isAsked || m_search.isEmpty())
        return isAsked;
    QString all = entry.title + u' ' + entry.text + u' ' + entry.words + u' ' + entry.result + u' ' + entry.who;
    for (const TimelineEntry::PromiseLine &promise : entry.promises)
        all += u' ' + promise.text;
    return normalized(all).contains(normalized(m_search));
}

TimelineEntry TimelineModel::monthOf(const TimelineEntry &entry, int count) const
{
    TimelineEntry month;
    month.kind = TimelineEntry::Kind::Month;
    if (entry.kind == TimelineEntry::Kind::Planned) {
        month.title = tr("Planned");
        return month;
    }
    const QDate day = localDate(Instant{entry.at}, m_session.clock().zone());
    month.title = uiLanguage() == Language::Chinese
                      ? day.toString(QStringLiteral("yyyy年M月"))
                      : QLocale(QLocale::English).toString(day, QStringLiteral("MMMM yyyy"));
    month.who = tr("%n record(s)", nullptr, count);
    return month;
}

/// ms UTC; what is older may have neighbours that are not loaded yet.
qint64 TimelineModel::knownSince() const
{
    const auto &loaded = m_content.page.interactions;
    const bool isAll = std::ssize(loaded) >= m_content.page.totals.interactions;
    return isAll || loaded.empty() ? std::numeric_limits<qint64>::min() : loaded.back().number(interaction::happenedAt);
}

std::vector<TimelineEntry> TimelineModel::entriesToShow() const
{
    const auto groupOf = [zone = m_session.clock().zone()](const TimelineEntry &entry) {
        const QDate day = localDate(Instant{entry.at}, zone);
        return entry.kind == TimelineEntry::Kind::Planned ? 0 : day.year() * 12 + day.month();
    };
    const qint64 since = m_filter == Filter::Changes ? std::numeric_limits<qint64>::min() : knownSince();
    std::vector<TimelineEntry> shown;
    size_t head = 0;
    int group = -1;
    for (const TimelineEntry &entry : m_entries) {
        if (!fits(entry) || (entry.kind != TimelineEntry::Kind::Planned && entry.at < since))
            continue;
        if (groupOf(entry) != group) {
            group = groupOf(entry);
            head = shown.size();
            shown.emplace_back();
        }
        shown.push_back(entry);
        shown[head] = monthOf(entry, int(shown.size() - head) - 1);
    }
    return shown;
}

void TimelineModel::show(Change change)
{
    std::vector<TimelineEntry> next = entriesToShow();
    const auto isSame = [](const TimelineEntry &a, const TimelineEntry &b) {
        return a.kind == b.kind && a.record == b.record && (a.kind != TimelineEntry::Kind::Month || a.title == b.title);
    };
    const bool goesOn = change == Change::Longer && next.size() >= m_shown.size() &&
                        std::equal(m_shown.begin(), m_shown.end(), next.begin(), isSame);
    if (!goesOn) {
        beginResetModel();
        m_shown = std::move(next);
        endResetModel();
        return;
    }
    const int before = int(m_shown.size());
    if (int(next.size()) > before) {
        beginInsertRows({}, before, int(next.size()) - 1);
        m_shown = std::move(next);
        endInsertRows();
    } else {
        m_shown = std::move(next);
    }
    // the month that went on counts more now
    for (int row = before - 1; row >= 0; --row) {
        if (m_shown[size_t(row)].kind != TimelineEntry::Kind::Month)
            continue;
        emit dataChanged(index(row), index(row));
        break;
    }
}

int TimelineModel::countOf(Filter filter) const
{
    using Kind = TimelineEntry::Kind;
    if (filter == Filter::Interactions || filter == Filter::All) {
        const qint64 others = std::ranges::count_if(m_entries, [](const TimelineEntry &entry) {
            return entry.kind != Kind::Interaction && entry.kind != Kind::Change;
        });
        return int(m_content.page.totals.interactions + (filter == Filter::All ? others : 0));
    }
    if (filter == Filter::Promises)
        return int(m_content.page.promises.size());
    if (filter == Filter::Changes)
        return m_changes ? int(m_changes->size()) : -1;
    if (filter == Filter::Deals || filter == Filter::Service || filter == Filter::Files)
        return int(std::ranges::count(m_entries,
                                      filter == Filter::Deals     ? Kind::Deal
                                      : filter == Filter::Service ? Kind::Service
                                                                  : Kind::File,
                                      &TimelineEntry::kind));
    return int(std::ranges::count_if(
        m_entries, [](const TimelineEntry &entry) { return entry.kind == Kind::Task || entry.kind == Kind::Planned; }));
}

int TimelineModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_shown.size()); }

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TimelineEntry &shown = entry(index.row());
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole) {
        QStringList parts{shown.title, shown.moment, shown.who,   shown.attitudeWord,
                          shown.text,  shown.words,  shown.result};
        for (const TimelineEntry::PromiseLine &promise : shown.promises)
            parts << promise.text + u' ' + promise.due.word;
        parts.removeAll(QString());
        return parts.join(u' ');
    }
    return {};
}

bool TimelineModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_isFetching &&
           std::ssize(m_content.page.interactions) < m_content.page.totals.interactions;
}

void TimelineModel::fetchMore(const QModelIndex &)
{
    m_isFetching = true;
    const Id customer = m_content.page.customer.id();
    const int loaded = int(m_content.page.interactions.size());
    m_session.book()
        .read([customer, loaded](Snapshot &view) { return interactionsOf(view, customer, fetchedAtOnce, loaded); })
        .then(this, [this, generation = m_generation](const Result<std::vector<Record>> &older) {
            if (generation != m_generation || !older)
                return;
            m_isFetching = false;
            if (older->empty()) {
                m_content.page.totals.interactions = std::ssize(m_content.page.interactions);
                show(Change::Longer);
                return;
            }
            m_content.page.interactions.insert(m_content.page.interactions.end(), older->begin(), older->end());
            build(Change::Longer);
            if (!m_search.isEmpty() && canFetchMore({}))
                fetchMore({});
        });
}

} // namespace kebu
