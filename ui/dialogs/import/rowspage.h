#pragma once

#include "ui/dialogs/import/importrows.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QTableView;

namespace kebu {

class ChipBar;
class SegmentedControl;

/// Third and last step: each row with what would become, or became, of it; the account, whose parts add up to the rows
/// of the file; and the refused rows as a file of their own.
class RowsPage : public QWidget
{
    Q_OBJECT

public:
    explicit RowsPage(QWidget *parent = nullptr);

    [[nodiscard]] ImportRowsModel &rows() { return *m_model; }
    [[nodiscard]] const ImportRowsModel &rows() const { return *m_model; }
    /// `isEditable`: cells of a trial may be put right.
    void begin(const QStringList &header, bool isDryRun, bool isEditable = true);
    /// Names of the book's customers are shown behind the mask.
    void setMasked(bool isMasked) { m_isMasked = isMasked; }
    /// The same trial once more, after a cell was put right: what is shown stays until the account is new.
    void beginAgain();
    void add(const std::vector<ImportedRow> &rows);
    void setProgress(int permille, qint64 rows);
    /// The run is over: the account stands in words.
    void showReport(const ImportReport &report);
    void showProblem(const QString &sentence);
    [[nodiscard]] ImportOptions::Conflicts conflicts() const;
    void focusFirst();
    /// Offers to take the import back.
    void setUndoable(bool isUndoable);

signals:
    void conflictsChosen();
    void saveRefusedAsked();
    void repaired(qint64 line, int column, const QString &text);
    void undoAsked();

private:
    void refreshChips();
    void showAgain();
    void walk(int direction);

    ImportRowsModel *m_model;
    ChipBar *m_chips;
    QTableView *m_table;
    QLabel *m_why;
    QProgressBar *m_progress;
    QLabel *m_account;
    QWidget *m_conflictRow;
    SegmentedControl *m_conflicts;
    QPushButton *m_saveRefused;
    QPushButton *m_undo;
    bool m_isDryRun = true;
    bool m_isMasked = false;
};

} // namespace kebu
