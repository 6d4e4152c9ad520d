#include "ui/shell/palettesearch.h"

#include "core/domain/customer.h"
#include "core/services/listing.h"
#include "ui/models/shownvalue.h"
#include "ui/shell/actions.h"
#include "ui/shell/actionwords.h"
#include "ui/shell/session.h"

#include <QAction>

#include <algorithm>

namespace kebu {

namespace {

constexpr int mostCustomers = 7;
constexpr int mostRecent = 5;

struct Found {
    Record customer;
    CustomerGlance glance;
    QString why; ///< empty: by its name
};

Result<Found> foundAt(Snapshot &view, Id id, const QString &why)
{
    KEBU_LET(record, view.get(customer::type(), id));
    KEBU_LET(glance, glanceAt(view, id));
    return Found{std::move(record), std::move(glance), why};
}

Result<std::vector<Found>> findByWords(Snapshot &view, const QString &words)
{
    KEBU_LET(hits, view.finder().find(words, mostCustomers));
    std::vector<Found> found;
    for (const SearchIndex::Hit &hit : hits) {
        KEBU_LET(one, foundAt(view, hit.customer, hit.why.kind == MatchKind::Name ? QString() : hit.why.text));
        found.push_back(std::move(one));
    }
    return found;
}

Result<std::vector<Found>> findRecent(Snapshot &view, const std::vector<Id> &ids)
{
    std::vector<Found> found;
    for (const Id id : ids) {
        Result<Found> one = foundAt(view, id, {});
        if (one && found.size() < size_t(mostRecent)) // one that is gone by now is passed over
            found.push_back(std::move(*one));
    }
    return found;
}

PaletteEntry entryOf(const Session &session, const Found &found)
{
    PaletteEntry entry;
    entry.text = shownCustomer(session, found.customer);
    if (!session.isMasked()) {
        const bool saysWhy = !found.why.isEmpty() && found.why != found.customer.text(customer::name);
        entry.note = saysWhy ? found.why : found.customer.text(customer::number);
    }
    entry.customer = found.customer.id();
    entry.grade = shownGrade(found.glance.grade, found.glance.dormantFrom, session.clock().today());
    return entry;
}

PaletteEntry entryOf(QAction *action)
{
    PaletteEntry entry;
    entry.text = plainWords(action->text());
    entry.note = action->shortcut().toString(QKeySequence::NativeText);
    entry.icon = Actions::iconName(action);
    entry.action = action;
    return entry;
}

} // namespace

PaletteSearch::PaletteSearch(Session &session, const Actions &actions, std::function<std::vector<Id>()> recent,
                             QObject *parent)
    : QObject(parent),
      m_session(session),
      m_actions(actions),
      m_recent(std::move(recent))
{
}

void PaletteSearch::ask(const QString &typed)
{
    const QString words = typed.trimmed();
    const quint64 question = ++m_question;
    const std::vector<Id> recent = m_recent();
    m_isWaiting = m_session.isOpen() && (!words.isEmpty() || !recent.empty());
    if (!m_isWaiting)
        return answer(words, {});
    m_session.book()
        .read([words, recent](Snapshot &view) {
            return words.isEmpty() ? findRecent(view, recent) : findByWords(view, words);
        })
        .then(this, [this, question, words](const Result<std::vector<Found>> &found) {
            if (question != m_question)
                return;
            std::vector<PaletteEntry> customers;
            if (found) {
                for (const Found &one : *found)
                    customers.push_back(entryOf(m_session, one));
            }
            m_isWaiting = false;
            answer(words, std::move(customers));
        });
}

void PaletteSearch::answer(const QString &typed, std::vector<PaletteEntry> customers)
{
    std::vector<PaletteEntry> places;
    std::vector<PaletteEntry> commands;
    for (QAction *action : actionsMeant(m_actions, typed))
        (Actions::isPlace(action) ? places : commands).push_back(entryOf(action));
    // as in the rail: settings, which have no number, stand last
    std::stable_partition(places.begin(), places.end(), [](const PaletteEntry &place) {
        return !place.note.isEmpty() && place.note.back().isDigit();
    });
    if (!typed.isEmpty() && m_session.isOpen())
        commands.push_back(
            {tr("Look for “%1” in all customers").arg(typed), {}, QLatin1String("edit-find"), {}, {}, {}, typed});
    emit found({{typed.isEmpty() ? tr("Opened lately") : tr("Customers"), std::move(customers)},
                {tr("Screens"), std::move(places)},
                {tr("Actions"), std::move(commands)}});
}

void PaletteSearch::forget()
{
    ++m_question;
    m_isWaiting = false;
}

} // namespace kebu
