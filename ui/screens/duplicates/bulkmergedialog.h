#pragma once

#include "core/services/duplicates.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace kebu {

class Session;

/// The certain pairs, each with what is kept and why, before all of the ticked ones become one change.
class BulkMergeDialog : public QDialog
{
    Q_OBJECT

public:
    BulkMergeDialog(Session &session, const RecordType &type, std::vector<DuplicatePair> pairs, QWidget *parent);

signals:
    void merged(const std::vector<kebu::Id> &gone);

private:
    void fill();
    void count();
    void merge();

    Session &m_session;
    const RecordType &m_type;
    std::vector<DuplicatePair> m_pairs;
    QLabel *m_sentence;
    QTreeWidget *m_lines;
    QPushButton *m_go;
};

} // namespace kebu
