#pragma once

#include "core/services/servicedesk.h"

#include <QWidget>

class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace kebu {

class DueLabel;
class ElidedLabel;
class Session;

/// What is known of one service case, to read: who brought it, the problem, what is expected, what was done and came of
/// it, the contacts and files about it; and the buttons that begin what can be done with it. Masked with the window.
class CaseFacts : public QWidget
{
    Q_OBJECT

public:
    explicit CaseFacts(Session &session, QWidget *parent = nullptr);

    void present(const CasePage &page);
    void clear();
    void retranslate();

signals:
    void customerAsked();
    void closeAsked();
    void logAsked();
    void editAsked();
    void reopenAsked();
    void attachAsked();

private:
    void build();
    void fill();
    void fillHead(QVBoxLayout &facts);
    void addFact(QVBoxLayout &facts, const QString &title, const QString &text) const;
    void addContacts(QVBoxLayout &facts) const;
    void addFiles(QVBoxLayout &facts) const;
    [[nodiscard]] QString brief() const;
    [[nodiscard]] QString standing() const;
    [[nodiscard]] QString freeText(const QString &text) const;

    Session &m_session;
    CasePage m_page;
    ElidedLabel *m_kind;
    DueLabel *m_due;
    QPushButton *m_customer;
    QPushButton *m_close;
    QPushButton *m_reopen;
    QPushButton *m_log;
    QPushButton *m_edit;
    QPushButton *m_attach;
    QScrollArea *m_area;
};

} // namespace kebu
