#pragma once

#include "ui/models/customercontent.h"
#include "ui/shell/screen.h"

class QSplitter;
class QStackedWidget;
class QTabWidget;

namespace kebu {

class ContactsPane;
class CustomerHeader;
class CustomerStatus;
class DealingsPane;
class DecisionChain;
class ElidedLabel;
class FactsPanel;
class FilesPane;
class HistoryPane;
class KeyDatesPane;
class NeedSquare;
class NeedsPane;
class NewCustomerPage;
class SectionHeader;
class ServicePane;
class TimelineView;

/// One customer: head, record, stream and what belongs to it; or the form of a new one.
class CustomerScreen : public Screen
{
    Q_OBJECT

public:
    CustomerScreen(Session &session, Shell &shell, QWidget *parent = nullptr);

    void activate() override;
    void clear() override;
    void showCustomer(Id customer);
    /// The same with a form of that record open, as its draft was left; a null `record`: of a new one.
    void resume(Id customer, const RecordType &type, Id record);
    /// An empty form for a new one.
    void showNew(const QString &name = {});
    /// The same beside photos of business cards; without photos: those that wait already.
    void showCards(const QStringList &photos = {});
    /// The one in sight; null while a new one is being typed.
    [[nodiscard]] Id customer() const { return m_customer; }
    [[nodiscard]] Id currentCustomer() const override { return m_customer; }

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *buildPage();
    QWidget *buildDrawings();
    void connectParts();
    void editFacts(const QString &field);
    void connectSession();
    void retranslate();
    void load();
    void fill();
    void showCounts();
    void showTotals();
    void openForm(const RecordType &type, Id record);
    void fitWidth();

    Id m_customer;
    CustomerContent m_content;
    Pending<Result<CustomerContent>> m_reading;
    QStackedWidget *m_stack;
    NewCustomerPage *m_new;
    CustomerHeader *m_header;
    FactsPanel *m_facts;
    CustomerStatus *m_status;
    QSplitter *m_splitter;
    QTabWidget *m_tabs;
    TimelineView *m_timeline;
    ContactsPane *m_contacts;
    NeedsPane *m_needs;
    KeyDatesPane *m_dates;
    DealingsPane *m_deals;
    ServicePane *m_service;
    FilesPane *m_files;
    HistoryPane *m_history;
    QWidget *m_drawings;
    SectionHeader *m_chainHead;
    SectionHeader *m_squareHead;
    DecisionChain *m_chain;
    NeedSquare *m_square;
    ElidedLabel *m_totals;
    bool m_isHistoryRead = false;
    struct Resumed {
        const RecordType *type = nullptr;
        Id record;
    } m_resumed; ///< opened once the customer is read
};

} // namespace kebu
