#pragma once

#include "core/rules/cadence.h"
#include "core/rules/workcalendar.h"
#include "core/services/keydates.h"
#include "core/services/watch.h"

namespace kebu {

/// One follow-up as the day's list shows it: whom, what for, why now, and what was said last.
struct AgendaItem {
    Id task;
    Id customer;
    QString customerName;
    QString number;
    QString grade;  ///< letter in force; empty: not graded
    int warmth = 3; ///< 1 hot, 2 warm, 3 cold on the agenda's day
    QString stage;  ///< code
    QString goal;
    QString method; ///< code
    WallTime due;   ///< in the book's zone
    DueState state = DueState::None;
    Id owner;       ///< the follow-up's, else the customer's; null: nobody in particular
    QString origin; ///< code
    QString why; ///< translated sentence: the rule of the cadence, or where the follow-up came from and the days since
    int postponed = 0;
    bool isUnloggedAppointment = false; ///< a visit or meeting whose time passed without a record
    QString contactName;                ///< the primary contact, else the first who has not left, else empty
    QString contactTitle;               ///< job title of that contact
    QString gender;                     ///< code, of a customer who is a person
    QString phone;                      ///< the contact's mobile or landline, else the customer's
    Instant lastContactAt;
    QDate lastContact;     ///< invalid: never reached
    QString lastMethod;    ///< code
    QString lastContent;   ///< its first line
    QString lastAttitude;  ///< code
    int preferredDays = 0; ///< bit 0 = Monday
    QTime preferredFrom;
    QTime preferredTo;
    QString preference; ///< how the customer wants to be contacted, in its own words; the first line
};

/// The morning's question answered: whom to contact and why.
struct Agenda {
    QDate day;
    std::vector<AgendaItem> overdue; ///< due on an earlier day; the oldest first
    /// Its time passed today and nothing is recorded yet; appointments of earlier days stand here too, not in overdue.
    std::vector<AgendaItem> awaiting;
    std::vector<AgendaItem> today;   ///< by time, those without a time last by grade
    std::vector<AgendaItem> week;    ///< the seven days after
    std::vector<KeyDateAhead> dates; ///< within thirty days
    std::vector<WatchedCustomer> warnings;
    qint64 overdueTotal = 0; ///< more than `overdue` holds where it was limited
    [[nodiscard]] QString grade(const AgendaItem &item) const
    {
        return item.grade.isEmpty() ? QString() : item.grade + QString::number(item.warmth);
    }
};

/// Whether a follow-up of this method is an appointment, of which somebody asks afterwards what came of it.
[[nodiscard]] bool isAppointment(const QString &method);

/// The agenda of a day. On the clock's own day the time of day counts (awaiting); another day is seen from its
/// beginning. `limit`: most follow-ups of each index range, dates, and warnings of each kind; -1: all. Reads by due date.
[[nodiscard]] Result<Agenda> agendaOn(Snapshot &view, QDate day, int limit = -1);
/// Only overdue, awaiting, today and week: what the Today page paints first.
[[nodiscard]] Result<Agenda> followUpsOn(Snapshot &view, QDate day, int limit = -1);

/// Open follow-ups due before that day, without reading them.
[[nodiscard]] Result<qint64> countOverdue(Snapshot &view, QDate day);

/// How full a day is.
struct DayLoad {
    QDate day;
    int count = 0; ///< open follow-ups due that day
    WorkCalendar::DayKind kind = WorkCalendar::DayKind::Workday;
    QString holiday;  ///< its name, or why one is away, translated; mostly empty
    int capacity = 0; ///< what one person does well in a day; 0 on days off
};

/// `days` days from `from` on, each of them, empty ones included. `user`: whose absences are days off.
[[nodiscard]] Result<std::vector<DayLoad>> load(Snapshot &view, QDate from, int days, Id user = {});

} // namespace kebu
