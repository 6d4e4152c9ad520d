#pragma once

#include "core/services/handover.h"
#include "core/services/listing.h"
#include "core/services/openmatters.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTableView;

namespace kebu {

class ElidedLabel;
class NewPassphrase;
class NoticeBox;
class OpenMattersModel;
class Session;

/// Hands customers to a successor: whom, as which file under which passphrase, and what is open with them, which can be
/// saved as a list. Whom is one of what the list shows: the ticked ones, those it is narrowed to, all of one owner.
class HandoverDialog : public QDialog
{
    Q_OBJECT

public:
    /// `ticked` may be empty; `shown`: what the list is narrowed to.
    HandoverDialog(Session &session, std::vector<Id> ticked, ListRequest shown, QWidget *parent = nullptr);
    ~HandoverDialog() override;

    /// Once accepted.
    [[nodiscard]] const HandoverReport &report() const { return m_report; }

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
    void browse();
    void judge();
    void setBusy(bool isBusy);
    void saveList();
    void go();
    [[nodiscard]] QString missing() const;
    [[nodiscard]] QString target() const;

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
    QLineEdit *m_place;
    QPushButton *m_browse;
    NewPassphrase *m_passphrase;
    NoticeBox *m_notice;
    ElidedLabel *m_count;
    QTableView *m_list;
    QPushButton *m_save;
    QProgressBar *m_progress;
    QLabel *m_reason;
    QPushButton *m_cancel;
    QPushButton *m_go;
    bool m_isBusy = false;
};

} // namespace kebu
