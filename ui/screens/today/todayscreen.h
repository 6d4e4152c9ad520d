#pragma once

#include "core/services/agenda.h"
#include "ui/shell/screen.h"

class QSplitter;

namespace kebu {

class AgendaModel;
class AgendaView;
class CustomerDesk;
class DayReader;
class EmptyState;
class KeyDatesBar;
class TodayHeader;
struct DayFullness;
struct DayWork;

/// Whom to contact now and why: the day's follow-ups on the left, the customer and the log form on the right.
class TodayScreen : public Screen
{
    Q_OBJECT

public:
    TodayScreen(Session &session, Shell &shell, QWidget *parent = nullptr);

    void activate() override;
    void clear() override;
    [[nodiscard]] Id currentCustomer() const override;
    /// Puts the keyboard into the log form for a customer; a null one: for the one in sight, or asks whom.
    void logWith(Id customer);
    /// What the next contact with a customer is about; `logWith` follows.
    void proposeAbout(Id customer, const RecordRef &about);
    /// Asks whom a contact was with; the words stand in the question already.
    void askForLog(const QString &words);
    /// Whom the form is about; null: nobody.
    [[nodiscard]] Id customer() const;
    /// The follow-up the form completes; null: none.
    [[nodiscard]] Id task() const;
    /// When a log was last typed at; none: no draft stands.
    [[nodiscard]] std::optional<Instant> youngestDraft() const;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    /// What comes after the follow-up that is being saved.
    struct Next {
        Id customer;
        Id task;
    };

    void layOut();
    void connectParts();
    void showMenu(const QPoint &at);
    void connectSession();
    void retranslate();
    void refresh();
    void showDay(const DayWork &day);
    void showEmptiness();
    void select(const QModelIndex &index);
    void restoreSelection();
    void chooseDay(QDate day);
    void startQueue();
    void goOn();
    void noteNext();
    void moveTask(Id task, QDate day);
    void moveByWorkday(const AgendaItem &item, int days);
    [[nodiscard]] DayFullness loadOf(QDate day) const;
    [[nodiscard]] QDate shownDay() const;

    AgendaModel *m_model;
    QSplitter *m_splitter;
    TodayHeader *m_header;
    AgendaView *m_view;
    EmptyState *m_empty;
    KeyDatesBar *m_dates;
    CustomerDesk *m_desk;
    DayReader *m_reader;
    std::vector<DayLoad> m_loads;
    QDate m_day; ///< another day that is looked at; invalid: today
    Next m_next;
    int m_share = 0; ///< percent of the width the list was given; a person moves it until the layout changes
    bool m_isStale = true;
    bool m_isRestoring = false;
    bool m_wasJustShown = false;
    bool m_wantsFirst = true; ///< nothing was chosen yet: take the first follow-up
};

} // namespace kebu
