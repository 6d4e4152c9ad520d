#pragma once

#include "core/base/id.h"

#include <QWidget>

#include <functional>
#include <vector>

class QLabel;
class QPushButton;

namespace kebu {

class Session;
class Value;

/// What can be done to several customers at once; one change each, taken back by one undo.
class BulkBar : public QWidget
{
    Q_OBJECT

public:
    explicit BulkBar(Session &session, QWidget *parent = nullptr);

    void setCustomers(std::vector<Id> customers);
    void retranslate();

signals:
    void printAsked();
    void copyAsked();
    void dismissed();

private:
    void offerStages();
    void offerOwners();
    void apply(const QString &title, int field, const Value &value);

    Session &m_session;
    std::vector<Id> m_customers;
    QLabel *m_count;
    QPushButton *m_stage;
    QPushButton *m_owner;
    QPushButton *m_print;
    QPushButton *m_copy;
    QPushButton *m_dismiss;
    quint64 m_question = 0;
};

} // namespace kebu
