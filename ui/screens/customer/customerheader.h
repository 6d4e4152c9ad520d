#pragma once

#include "ui/models/customercontent.h"
#include "ui/screens/customer/customerdisposal.h"

#include <QWidget>

class QHBoxLayout;
class QMenu;
class QPushButton;
class QToolButton;

namespace kebu {

class ElidedLabel;
class GradeBadge;

/// The head of a customer's page: back, grade with its reasons, name, where it is archived, what to do.
class CustomerHeader : public QWidget
{
    Q_OBJECT

public:
    explicit CustomerHeader(Session &session, QWidget *parent = nullptr);

    void setContent(const CustomerContent &content);
    void clear();
    void retranslate();

signals:
    void backAsked();
    void logAsked();
    void printAsked();
    void editAsked();
    void archiveAsked();
    void unarchiveAsked();
    void handOutAsked(const kebu::DataSubject &who);
    void eraseAsked(const kebu::DataSubject &who);
    void deleteAsked(const kebu::DataSubject &who);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// What the buttons say beside their icons.
    enum class Words { All, WithoutKeys, None };
    void word(Words words);
    void fitWidth();
    [[nodiscard]] int tagsWidth() const;
    void showGrade();
    void showMore();
    void addPersonalData(QMenu &menu);
    [[nodiscard]] std::vector<DataSubject> subjects() const;

    Session &m_session;
    CustomerContent m_content;
    QToolButton *m_back;
    GradeBadge *m_badge;
    ElidedLabel *m_name;
    ElidedLabel *m_facts;
    QWidget *m_tagHolder;
    QHBoxLayout *m_tags;
    QPushButton *m_log;
    QPushButton *m_print;
    QPushButton *m_edit;
    QToolButton *m_more;
};

} // namespace kebu
