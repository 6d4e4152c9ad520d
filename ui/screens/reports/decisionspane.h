#pragma once

#include "core/services/review.h"

#include <QWidget>

class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace kebu {

class SectionHeader;

/// Users by name, for a choice among them.
[[nodiscard]] std::vector<std::pair<QString, Id>> sortedNames(const QHash<Id, QString> &names);

/// What was decided in a review, who does it by when, and whether it is a follow-up already.
class DecisionsPane : public QWidget
{
    Q_OBJECT

public:
    explicit DecisionsPane(QWidget *parent = nullptr);

    void setOwners(const QHash<Id, QString> &names, Id self, QDate today);
    void setContent(const ReviewContent &content);
    void retranslate();

signals:
    void decided(const kebu::ReviewDecision &decision);
    /// The decision is to become a follow-up of that customer.
    void taskAsked(kebu::Id decision, kebu::Id customer);

private:
    void present();
    void enable();

    SectionHeader *m_head;
    QTreeWidget *m_list;
    QLabel *m_none; ///< in place of an empty list
    QLineEdit *m_text;
    QComboBox *m_owner;
    QDateEdit *m_due;
    QPushButton *m_add;
    QLabel *m_customerLabel;
    QComboBox *m_customer;
    QPushButton *m_makeTask;
    ReviewContent m_content;
};

} // namespace kebu
