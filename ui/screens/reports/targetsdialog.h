#pragma once

#include "core/base/pending.h"
#include "core/reports/targets.h"

#include <QDialog>

class QPushButton;
class QTreeWidget;

namespace kebu {

class FormPane;
class RecordForm;
class Session;

/// The targets of the book with how far each came, and beside them the form of one: what, how much, until when, whose,
/// and why it was reached or missed. Each step is a change of its own and undoable.
class TargetsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit TargetsDialog(Session &session, QWidget *parent = nullptr);
    ~TargetsDialog() override;

    [[nodiscard]] const std::vector<TargetProgress> &targets() const { return m_targets; }
    [[nodiscard]] RecordForm *form() const { return m_form; }

private:
    void build();
    void read();
    void present(const std::vector<TargetProgress> &targets);
    void begin();
    void openTarget(Id target);
    void showForm(const Record &record, const QString &title);
    void save();
    void remove();
    [[nodiscard]] Id current() const;

    Session &m_session;
    std::vector<TargetProgress> m_targets;
    Id m_wanted; ///< to be current once the list is read
    Pending<Result<std::vector<TargetProgress>>> m_reading;
    Pending<Result<Record>> m_opening;
    QTreeWidget *m_list;
    QPushButton *m_new;
    QPushButton *m_remove;
    FormPane *m_pane;
    RecordForm *m_form = nullptr;
};

} // namespace kebu
