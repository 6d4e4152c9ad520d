#pragma once

#include "core/book/book.h"
#include "core/domain/catalog.h"

#include <QObject>

#include <memory>

namespace kebu {

class Jobs;

/// The one book the window works on, and what every screen shares of it: catalogue, masking, undo. Window thread.
/// Screens hold a reference; the composition root owns it.
class Session : public QObject
{
    Q_OBJECT

public:
    explicit Session(const Clock &clock, QObject *parent = nullptr);
    ~Session() override;

    [[nodiscard]] const Clock &clock() const { return m_clock; }
    [[nodiscard]] bool isOpen() const { return m_book != nullptr; }
    /// REQUIRES: isOpen()
    [[nodiscard]] Book &book() { return *m_book; }
    /// Takes over an opened book and announces it once its catalogue is read.
    void adopt(std::unique_ptr<Book> book);
    /// Lets go of the book: the key is wiped, models are told to forget (`closing`).
    void close();
    /// The same, but hands the open book out: for work on the file as a whole, after which it is adopted again.
    /// REQUIRES: isOpen()
    [[nodiscard]] std::unique_ptr<Book> release();

    /// Picklists and custom fields as of the last change.
    [[nodiscard]] const Catalog &catalog() const { return m_catalog; }
    [[nodiscard]] QString userName(Id user) const { return m_userNames.value(user); }
    [[nodiscard]] const QHash<Id, QString> &userNames() const { return m_userNames; }

    /// How customers are graded and how often they are contacted, as stored in the book.
    [[nodiscard]] const GradePolicy &gradePolicy() const { return m_grading; }
    [[nodiscard]] const CadencePolicy &cadencePolicy() const { return m_cadence; }
    /// What the stages allow and ask for.
    [[nodiscard]] const StagePolicy &stagePolicy() const { return m_stages; }
    /// After so many minutes a contact is written down late.
    [[nodiscard]] int recordingLimitMinutes() const { return m_recordingLimitMinutes; }
    /// Stores both, tells `policiesChanged`, then calls `then`. What contradicts itself is told by `failed`.
    void storeStages(const StagePolicy &stages, int recordingLimitMinutes, std::function<void()> then);
    /// Later years' holidays and who is away when.
    [[nodiscard]] const CalendarPolicy &calendarPolicy() const { return m_calendar; }
    /// The working days of whoever works in this window.
    [[nodiscard]] WorkCalendar workCalendar() const;
    /// Stores it and tells `policiesChanged`, then calls `then`; a policy that is refused is told by `failed`.
    void storeCalendar(const CalendarPolicy &calendar, std::function<void()> then);
    /// Stores both, recomputes what lists derive from them in the background, tells `policiesChanged`, then calls
    /// `then`. Changes no letter and no follow-up. A policy that contradicts itself is told by `failed` and not stored.
    void storePolicies(const GradePolicy &grading, const CadencePolicy &cadence, std::function<void()> then);

    /// Long work under way; stopped when the book is closed.
    [[nodiscard]] Jobs &jobs() const { return *m_jobs; }

    [[nodiscard]] bool isMasked() const { return m_isMasked; }
    /// Taking the mask off in an open book is a reveal, and chained.
    void setMasked(bool isMasked);
    /// Personal values leave the window unmasked: chained, where the book can be written. `title` as for
    /// Book::disclose.
    void disclose(const QString &title);

    /// Runs a change; tells the outcome by `changeDone` or `failed`, then calls `then` (in the window's thread).
    void change(const QString &title, std::function<Result<void>(Change &)> work,
                std::function<void(const ChangeInfo &)> then = {});
    void undo();
    void redo();

signals:
    void opened();
    void closing();
    void closed();
    /// Facts changed, also by undo; the catalogue is up to date already.
    void bookChanged(const kebu::BookChange &change);
    void changeDone(const kebu::ChangeInfo &change);
    void undone(const kebu::UndoOutcome &outcome, bool wasRedo);
    void failed(const kebu::Error &error);
    void maskedChanged(bool isMasked);
    void policiesChanged();

private:
    void refreshCatalog(std::function<void()> then);
    void tellUndo(Pending<Result<UndoOutcome>> future, bool wasRedo);

    const Clock &m_clock;
    Jobs *m_jobs;
    std::unique_ptr<Book> m_book;
    Catalog m_catalog;
    QHash<Id, QString> m_userNames;
    GradePolicy m_grading;
    CadencePolicy m_cadence;
    CalendarPolicy m_calendar;
    StagePolicy m_stages;
    int m_recordingLimitMinutes = 24 * 60;
    bool m_isMasked = false;
};

} // namespace kebu
