#pragma once

#include "core/services/agenda.h"
#include "core/services/customerpage.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace kebu {

class ElidedLabel;
class FlowLayout;
class GradeBadge;
class Session;
class TagLabel;

/// Who the customer is, in three lines: name with grade and stage, whom to reach and how, warnings. In a narrow window
/// it stands over the form and says why now, the last contact and the first warning in place of the rest.
class BriefHeader : public QWidget
{
    Q_OBJECT

public:
    explicit BriefHeader(Session &session, QWidget *parent = nullptr);

    /// `why` and `last`: what the day's list says of the customer, may be empty.
    void setPage(const CustomerPage &page, const QString &why, const QString &last);
    /// `isLow`: not even why and last have room.
    void setCompact(bool isCompact, bool isLow);
    void clear();

signals:
    void pageRequested();
    void gradeAsked();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();
    void tellReach(const CustomerPage &page);
    void tellWarnings(const CustomerPage &page);

    Session &m_session;
    ElidedLabel *m_name;
    GradeBadge *m_grade;
    TagLabel *m_stage;
    QPushButton *m_open;
    ElidedLabel *m_contact;
    QWidget *m_phoneIcon;
    ElidedLabel *m_phone;
    ElidedLabel *m_habits;
    ElidedLabel *m_why;
    ElidedLabel *m_last;
    ElidedLabel *m_warnings;
    QString m_gradeWhy;
    bool m_isCompact = false;
    bool m_isLow = false;
};

} // namespace kebu
