#include "ui/shell/session.h"

#include "core/domain/customfield.h"
#include "core/domain/picklist.h"
#include "core/domain/user.h"
#include "ui/shell/jobs.h"

namespace kebu {

Session::Session(const Clock &clock, QObject *parent) : QObject(parent), m_clock(clock), m_jobs(new Jobs(clock, this))
{
}

Session::~Session() = default;

namespace {

struct Shared {
    Catalog catalog;
    QHash<Id, QString> users;
    GradePolicy grading;
    CadencePolicy cadence;
    CalendarPolicy calendar;
    StagePolicy stages;
    int recordingLimitMinutes = 0;
};

Result<Shared> readShared(Snapshot &view)
{
    KEBU_LET(catalog, view.catalog());
    KEBU_LET(users, view.store().where(user::type(), QStringLiteral("1 ORDER BY id"), {}));
    KEBU_LET(grading, Settings(view.connection()).gradePolicy());
    KEBU_LET(cadence, Settings(view.connection()).cadencePolicy());
    KEBU_LET(calendar, Settings(view.connection()).calendarPolicy());
    KEBU_LET(stages, Settings(view.connection()).stagePolicy());
    KEBU_LET(recordingLimit, Settings(view.connection()).recordingLimitMinutes());
    Shared shared{*catalog, {}, grading, cadence, calendar, stages, recordingLimit};
    for (const Record &user : users)
        shared.users.insert(user.id(), user.text(user::name));
    return shared;
}

} // namespace

void Session::adopt(std::unique_ptr<Book> book)
{
    m_book = std::move(book);
    connect(m_book.get(), &Book::bookChanged, this, [this](const BookChange &change) {
        const bool shared = change.touches(picklistEntry::type()) || change.touches(customField::type()) ||
                            change.touches(user::type());
        if (shared)
            refreshCatalog([this, change] { emit bookChanged(change); });
        else
            emit bookChanged(change);
    });
    refreshCatalog([this] { emit opened(); });
}

void Session::close()
{
    if (!m_book)
        return;
    release().reset();
    emit closed();
}

std::unique_ptr<Book> Session::release()
{
    m_jobs->stopAll();
    emit closing();
    m_catalog = {};
    m_userNames.clear();
    disconnect(m_book.get(), nullptr, this, nullptr);
    return std::move(m_book);
}

void Session::refreshCatalog(std::function<void()> then)
{
    m_book->read(readShared).then(this, [this, then = std::move(then)](const Result<Shared> &shared) {
        if (!shared) {
            emit failed(shared.error());
            return;
        }
        m_catalog = shared->catalog;
        m_userNames = shared->users;
        m_grading = shared->grading;
        m_cadence = shared->cadence;
        m_calendar = shared->calendar;
        m_stages = shared->stages;
        m_recordingLimitMinutes = shared->recordingLimitMinutes;
        then();
    });
}

void Session::storePolicies(const GradePolicy &grading, const CadencePolicy &cadence, std::function<void()> then)
{
    const bool isRecounted = !(grading == m_grading);
    m_book
        ->note([grading, cadence](Settings &settings) -> Result<void> {
            KEBU_TRY(settings.setGradePolicy(grading));
            return settings.setCadencePolicy(cadence);
        })
        .then(this, [this, isRecounted, then = std::move(then)](const Result<void> &stored) {
            if (!stored || !m_book) {
                if (!stored)
                    emit failed(stored.error());
                return;
            }
            if (isRecounted)
                (void)m_book->rebuildProjections(); // warmth and silence of the lists; goes on in the writer's thread
            refreshCatalog([this, then] {
                emit policiesChanged();
                then();
            });
        });
}

void Session::storeStages(const StagePolicy &stages, int recordingLimitMinutes, std::function<void()> then)
{
    m_book
        ->note([stages, recordingLimitMinutes](Settings &settings) -> Result<void> {
            KEBU_TRY(settings.setStagePolicy(stages));
            return settings.setRecordingLimitMinutes(recordingLimitMinutes);
        })
        .then(this, [this, then = std::move(then)](const Result<void> &stored) {
            if (!stored)
                emit failed(stored.error());
            if (!stored || !m_book)
                return;
            refreshCatalog([this, then] {
                emit policiesChanged();
                then();
            });
        });
}

WorkCalendar Session::workCalendar() const { return m_calendar.calendarOf(m_book ? m_book->user() : Id()); }

void Session::storeCalendar(const CalendarPolicy &calendar, std::function<void()> then)
{
    m_book->note([calendar](Settings &settings) { return settings.setCalendarPolicy(calendar); })
        .then(this, [this, then = std::move(then)](const Result<void> &stored) {
            if (!stored || !m_book) {
                if (!stored)
                    emit failed(stored.error());
                return;
            }
            refreshCatalog([this, then] {
                emit policiesChanged();
                then();
            });
        });
}

void Session::setMasked(bool isMasked)
{
    if (m_isMasked == isMasked)
        return;
    m_isMasked = isMasked;
    if (!isMasked && isOpen())
        disclose(tr("Masking switched off"));
    emit maskedChanged(isMasked);
}

void Session::disclose(const QString &title)
{
    if (m_book->isReadOnly())
        return;
    m_book->disclose(title).then(this, [this](const Result<ChangeInfo> &kept) {
        if (!kept)
            emit failed(kept.error());
    });
}

void Session::change(const QString &title, std::function<Result<void>(Change &)> work,
                     std::function<void(const ChangeInfo &)> then)
{
    m_book->change(title, std::move(work)).then(this, [this, then = std::move(then)](const Result<ChangeInfo> &info) {
        if (!info) {
            emit failed(info.error());
            return;
        }
        if (info->id)
            emit changeDone(*info);
        if (then)
            then(*info);
    });
}

void Session::tellUndo(Pending<Result<UndoOutcome>> future, bool wasRedo)
{
    future.then(this, [this, wasRedo](const Result<UndoOutcome> &outcome) {
        if (outcome)
            emit undone(*outcome, wasRedo);
        else
            emit failed(outcome.error());
    });
}

void Session::undo()
{
    if (m_book)
        tellUndo(m_book->undo(), false);
}

void Session::redo()
{
    if (m_book)
        tellUndo(m_book->redo(), true);
}

} // namespace kebu
