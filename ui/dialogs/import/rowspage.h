#pragma once

#include "ui/dialogs/import/importrows.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace kebu {

class AccountBar;
class ChipBar;
class DifferencesModel;
class DifferencesView;
class RowRemedy;
class SearchField;
class SegmentedControl;

/// Third and last step: each row with what would become, or became, of it; the account, whose parts add up to the rows
/// of the file; what differs from the book, decided at once or field by field; and the refused rows as a file of their
/// own.
class RowsPage : public QWidget
{
    Q_OBJECT

public:
    explicit RowsPage(QWidget *parent = nullptr);

    [[nodiscard]] ImportRowsModel &rows() { return *m_model; }
    [[nodiscard]] const ImportRowsModel &rows() const { return *m_model; }
    /// `isEditable`: cells of a trial may be put right. `nameColumn` of the header says who a row is about; -1: none.
    void begin(const QStringList &header, bool isDryRun, bool isEditable = true, int nameColumn = -1);
    /// Columns that are the same in every file go by these names, and the empty ones are not shown.
    void nameColumns(const QStringList &titles);
    /// Book and file are shown behind the mask, the columns of the file by these classes.
    void setMasked(bool isMasked, const QList<Personal> &columns);
    /// The same trial once more, after a cell was put right: what is shown stays until the account is new.
    void beginAgain();
    void add(const std::vector<ImportedRow> &rows);
    void setProgress(int permille, qint64 rows, const QString &timeLeft);
    /// The run is over: the account stands in words.
    void showReport(const ImportReport &report);
    void showProblem(const QString &sentence);
    /// Something goes on of which only this is known.
    void showWork(const QString &sentence);
    /// Whose value stands where nothing else was decided, and what was decided of single fields.
    [[nodiscard]] ImportSide conflicts() const { return m_side; }
    [[nodiscard]] const ImportDecisions &decisions() const { return m_decisions; }
    /// Of another file, or of other columns, nothing was decided yet.
    void forgetDecisions();
    /// The records that fit several rows, to be chosen among.
    void setCandidateNames(const QHash<Id, QString> &names);
    /// Rows that the import would write.
    [[nodiscard]] qint64 importable() const;
    void focusFirst();
    /// Offers to take the import back.
    void setUndoable(bool isUndoable);
    /// The records that the rows made or changed, as far as rows are kept.
    [[nodiscard]] std::vector<Id> writtenRecords() const;

signals:
    void conflictsChosen();
    void saveRefusedAsked();
    void repaired(const QList<qint64> &lines, int column, const QString &text);
    void undoAsked();
    void customersAsked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void connectParts();
    void addChips();
    void refreshChips();
    void refreshWhy();
    void refreshConflictRow();
    [[nodiscard]] static QString chipKey(RowKind kind) { return QString::number(int(kind)); }
    void showKind(RowKind kind);
    void choose(const QString &side);
    void meet(const ImportPlace &place, Id record);
    void offerRecords(const ImportedRow &row);
    void decide(const ImportPlace &place, const QString &field, ImportSide side);
    void showAgain();
    void showDifferences();
    void hideEmptyColumns();
    void walk(int direction);

    ImportRowsModel *m_model;
    DifferencesModel *m_differing;
    ChipBar *m_chips;
    QStackedWidget *m_tables;
    QTableView *m_table;
    DifferencesView *m_differences;
    RowRemedy *m_remedy;
    QProgressBar *m_progress;
    AccountBar *m_bar;
    QLabel *m_account;
    QWidget *m_conflictRow;
    QLabel *m_conflictCount;
    SegmentedControl *m_conflicts;
    QPushButton *m_previous;
    QPushButton *m_next;
    QPushButton *m_saveRefused;
    QPushButton *m_undo;
    QPushButton *m_show;
    SearchField *m_search;
    ImportSide m_side = ImportSide::File;
    bool m_isByField = false; ///< the person decides field by field
    ImportDecisions m_decisions;
    QHash<ImportPlace, std::vector<Id>>
        m_met; ///< rows of which was said whom they are about, with the choice there was
    int m_nameColumn = -1;
    bool m_hidesEmpty = false;
    bool m_isDryRun = true;
    bool m_isMasked = false;
};

} // namespace kebu
