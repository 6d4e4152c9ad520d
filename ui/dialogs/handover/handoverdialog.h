#pragma once

#include "core/services/handover.h"
#include "core/services/listing.h"
#include "core/services/openmatters.h"
#include "ui/dialogs/workdialog.h"

class QComboBox;
class QLineEdit;
class QTableView;

namespace kebu {

class BookPlace;
class ElidedLabel;
class NewPassphrase;
class OpenMattersModel;
class Session;

/// Hands customers to a successor: whom, as which file under which passphrase, and what is open with them, which can be
/// saved as a list. Whom is one of what the list shows: the ticked ones, those it is narrowed to, all of one owner.
class HandoverDialog : public WorkDialog
{
    Q_OBJECT

public:
    /// `ticked` may be empty; `shown`: what the list is narrowed to.
    HandoverDialog(Session &session, std::vector<Id> ticked, ListRequest shown, QWidget *parent = nullptr);
    ~HandoverDialog() override;

    /// Once accepted.
    [[nodiscard]] const HandoverReport &report() const { return m_report; }

protected:
    [[nodiscard]] QString missing() const override;
    void go() override;
    void setAsking(bool isAsking) override;

private:
    struct Known {
        std::vector<Id> customers;
        std::vector<OpenMatter> matters;
    };
    void build();
    QWidget *buildForm();
    QWidget *buildMatters();
    void fillWhom();
    void read();
    void show(Known known);
    void saveList();

    Session &m_session;
    std::vector<Id> m_ticked;
    ListRequest m_shown;
    Known m_known;
    HandoverReport m_report;
    Pending<Result<Known>> m_reading;
    Pending<Result<HandoverReport>> m_working;
    OpenMattersModel *m_matters;
    QComboBox *m_whom;
    QLineEdit *m_receiver;
    QLineEdit *m_giver;
    BookPlace *m_place;
    NewPassphrase *m_passphrase;
    ElidedLabel *m_count;
    QTableView *m_list;
    QPushButton *m_save;
};

} // namespace kebu
