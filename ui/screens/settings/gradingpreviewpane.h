#pragma once

#include "core/services/policypreview.h"

#include <QWidget>

class QLabel;
class QTableWidget;

namespace kebu {

class Session;

/// What other grading rules would do: how many stand in each letter before and after, and whose letter changes.
class GradingPreviewPane : public QWidget
{
    Q_OBJECT

public:
    explicit GradingPreviewPane(Session &session, QWidget *parent = nullptr);

    void setPreview(const GradingPreview &preview);
    /// Why there is nothing to show; takes the figures away.
    void tell(const QString &sentence);
    void clear();

signals:
    void customerChosen(kebu::Id customer);

private:
    Session &m_session;
    QLabel *m_counts;
    QLabel *m_sentence;
    QTableWidget *m_changes;
};

} // namespace kebu
