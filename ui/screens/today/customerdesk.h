#pragma once

#include "core/services/customerpage.h"
#include "core/services/matters.h"
#include "ui/models/agendamodel.h"
#include "ui/screens/today/logform.h"

#include <QWidget>

class QScrollArea;
class QTabBar;

namespace kebu {

class BriefBody;
class BriefHeader;
class CustomerPicker;
class EmptyState;
class LogDrafts;
class Session;

/// The right side of the day: who the customer is, and the form that writes the contact down. Saves, postpones and
/// skips by itself; which customer comes next is the screen's. In a narrow window brief and form are tabs.
class CustomerDesk : public QWidget
{
    Q_OBJECT

public:
    CustomerDesk(Session &session, LogForm::LoadOf loadOf, QWidget *parent = nullptr);

    /// `item`: the follow-up worked on; empty for a customer found otherwise. `line`: what the list says of it.
    void showCustomer(Id customer, const std::optional<AgendaItem> &item, const AgendaLine &line);
    [[nodiscard]] Id customer() const { return m_customer; }
    [[nodiscard]] Id task() const { return m_item ? m_item->task : Id{}; }
    /// Reads the customer again and leaves the form as it is.
    void refresh();
    /// Days' loads came in.
    void refreshLoad();
    /// What the next contact with that customer is about, unless another customer comes into sight before.
    void proposeAbout(Id customer, const RecordRef &about);
    void setCatalog();
    void setNarrow(bool isNarrow);
    void focusForm();
    void startPicking(const QString &words = {});
    [[nodiscard]] bool isPicking() const;
    /// Writes drafts into the book and forgets everything.
    void clear();
    void loadDrafts();
    [[nodiscard]] std::optional<Instant> youngestDraft() const;

signals:
    /// The contact is stored, and something in it looks like a slip.
    void doubted(const QString &sentence);
    void saved(bool andNext);
    void taskClosed();
    void picked(kebu::Id customer);
    void pickingLeft();
    void newCustomerWanted(const QString &name);
    void pageRequested(kebu::Id customer);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut();
    void connectForm();
    void retranslate();
    void arrange();
    void keepDraft();
    [[nodiscard]] LogDraft draftToShow() const;
    [[nodiscard]] bool isUntouched() const;
    void showPage(const CustomerPage &page);
    void showCircumstances(const CustomerPage &page, const std::vector<Matter> &matters);
    void keepFold(bool isOpen);
    void restoreFold();
    void save(bool andNext, bool isUnanswered);
    void keepPicture(const QImage &picture);
    void postpone();
    void skip();
    [[nodiscard]] QString shownName() const;

    Session &m_session;
    LogDrafts *m_drafts;
    Id m_customer;
    std::optional<AgendaItem> m_item;
    AgendaLine m_line;
    QString m_proposedWhen;                   ///< of an appointment nobody wrote about
    std::pair<Id, RecordRef> m_proposedAbout; ///< of a customer
    Record m_record;
    int m_asked = 0; ///< answers to older questions are dropped
    bool m_isNarrow = false;
    bool m_isPicking = false;

    QTabBar *m_tabs;
    CustomerPicker *m_picker;
    BriefHeader *m_header;
    QScrollArea *m_scroll;
    BriefBody *m_body;
    LogForm *m_form;
    EmptyState *m_empty;
};

} // namespace kebu
