#pragma once

#include "core/base/pending.h"
#include "core/services/rescue.h"
#include "ui/models/radarmodel.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace kebu {

class ElidedLabel;
class GradeBadge;
class SectionHeader;

/// One customer of the radar: all evidence, the risk with what raises it, and the rescue plan, begun by one key.
class RadarPanel : public QWidget
{
    Q_OBJECT

public:
    RadarPanel(Session &session, const RadarModel &model, QWidget *parent = nullptr);
    ~RadarPanel() override;

    void show(const RadarModel::Line &line);
    void clear();
    [[nodiscard]] Id customer() const { return m_customer; }
    /// Begins the plan of the customer in sight, once it is known that none runs yet.
    void startRescuePlan();

signals:
    void pageRequested();
    void logRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void tellEvidence(const RadarModel::Line &line);
    void tellRisk(const RadarModel::Line &line);
    void hidePlan();
    void endBeginning();
    void readOffer();
    void tellOffer(const RescueOffer &offer);
    QLabel *addText(QVBoxLayout *column, const QString &text);

    Session &m_session;
    const RadarModel &m_model;
    Id m_customer;
    Pending<Result<RescueOffer>> m_reading;
    ElidedLabel *m_name;
    ElidedLabel *m_facts;
    SectionHeader *m_evidenceHead;
    QWidget *m_evidence;
    SectionHeader *m_riskHead;
    QLabel *m_risk;
    SectionHeader *m_planHead;
    QLabel *m_plan;
    QPushButton *m_start;
    QPushButton *m_log;
    QPushButton *m_page;
    int m_asked = 0;
    bool m_isReading = false; ///< what is offered is being read
    bool m_isWanted = false;  ///< begin as soon as it is
    bool m_isBeginning = false;
};

} // namespace kebu
