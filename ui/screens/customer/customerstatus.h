#pragma once

#include "ui/models/customercontent.h"

#include <QWidget>

class QPushButton;
class QHBoxLayout;

namespace kebu {

class DueLabel;
class ElidedLabel;
class StageStrip;
struct RecordDraft;

/// Where the customer stands and what comes next: stage strip, next step with its reason, warnings. A stage that asks
/// for something asks in a dialog before it is entered.
class CustomerStatus : public QWidget
{
    Q_OBJECT

public:
    explicit CustomerStatus(Session &session, QWidget *parent = nullptr);

    void setContent(const CustomerContent &content);
    void clear();
    void retranslate();

private:
    void showStages();
    void enterStage(int index);
    void writeStage(const QString &stage, const RecordDraft &answers, const std::vector<FieldInfo> &asked);
    void showNextStep();
    void showWarnings();
    void showAdvice();
    void takeAdvice();

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
    QWidget *m_advice; ///< a stage that the facts speak for
    ElidedLabel *m_because;
    QPushButton *m_take;
};

} // namespace kebu
