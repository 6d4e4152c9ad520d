#pragma once

#include "ui/models/customercontent.h"

#include <QWidget>

class QPushButton;
class QHBoxLayout;

namespace kebu {

class DueLabel;
class ElidedLabel;
class StageStrip;

/// Where the customer stands and what comes next: stage strip, next step with its reason, warnings.
class CustomerStatus : public QWidget
{
    Q_OBJECT

public:
    explicit CustomerStatus(Session &session, QWidget *parent = nullptr);

    void setContent(const CustomerContent &content);
    void clear();
    void retranslate();

signals:
    /// A lost stage was entered: the page asks for the reason.
    void lost();

private:
    void showStages();
    void enterStage(int index);
    void showNextStep();
    void showWarnings();

    Session &m_session;
    CustomerContent m_content;
    QStringList m_codes; ///< of the strip's stages
    StageStrip *m_strip;
    ElidedLabel *m_head;
    DueLabel *m_due;
    ElidedLabel *m_goal;
    QPushButton *m_why;
    QPushButton *m_more;
    ElidedLabel *m_warning;
};

} // namespace kebu
