#pragma once

#include "core/base/pending.h"
#include "core/services/archiving.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QPushButton;
class QRadioButton;
class QTreeWidget;

namespace kebu {

class ElidedLabel;
class Session;

/// Puts won and lost customers into the archive, each by its year or all under one name: shows beforehand who goes, who
/// stays and why, then does it as one change.
class ArchiveDialog : public QDialog
{
    Q_OBJECT

public:
    ArchiveDialog(Session &session, std::vector<Id> customers, QWidget *parent);
    ~ArchiveDialog() override;

private:
    void build();
    void readNames();
    void look();
    void show(const ArchivingPlan &plan);
    void archive();
    [[nodiscard]] QString name() const;

    Session &m_session;
    std::vector<Id> m_customers;
    ArchivingPlan m_plan;
    QRadioButton *m_byYear;
    QRadioButton *m_byName;
    QComboBox *m_name;
    ElidedLabel *m_sentence;
    QTreeWidget *m_lines;
    QPushButton *m_go;
    QTimer m_pause;
    Pending<Result<ArchivingPlan>> m_reading;
    int m_asked = 0; ///< answers to older questions are dropped
};

} // namespace kebu
