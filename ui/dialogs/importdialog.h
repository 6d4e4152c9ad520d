#pragma once

#include "core/services/importer.h"
#include "ui/shell/session.h"
#include "ui/shell/shell.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace kebu {

class FieldsPage;
class FilePage;
class FileQuestion;
class ImportRun;
class RowsPage;
class StepList;

/// Brings a file of another program into the book: the file as it was understood, where its columns go, a trial that
/// writes nothing and accounts for every row, then the import, which one undo takes back. Nothing here waits: the file
/// is read and imported beside the window, which can be worked in meanwhile.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    /// An empty `file`: the person chooses.
    ImportDialog(Session &session, Shell &shell, const QString &file, QWidget *parent = nullptr);
    ~ImportDialog() override;

    void openFile(const QString &file) { openFiles({file}); }
    void openFiles(const QStringList &files);
    void openPasted(const QByteArray &rows);

protected:
    void reject() override;

private:
    enum class Step { File, Fields, Trial, Done };

    void build();
    void connectPages();
    void connectRun();
    void forgetRuns();
    void readPreview(std::optional<Mapping> mapping = {});
    void showPreview(const ImportPreview &preview);
    void refusePreview(const QString &why);
    void goTo(Step step);
    void back();
    void forward();
    void run(bool isDryRun);
    void repair(const QList<qint64> &lines, int column, const QString &text);
    void tryAgain();
    void readCandidates();
    /// The rows behind the mask, or not, as the screen is.
    void mask();
    void takeBack();
    void takenBack(const QString &sentence);
    void finished(const Result<ImportReport> &outcome);
    void announce(const ImportReport &report);
    void loadMapping();
    void saveMapping();
    void saveRefused();
    void showCustomers();
    void recall(const Mapping &mapping);
    /// The file is a whole book: it has no columns to be mapped.
    [[nodiscard]] bool isBook() const;
    [[nodiscard]] ImportOptions options() const;
    [[nodiscard]] ImportOptions mappedOptions() const;

    Session &m_session;
    Shell &m_shell;
    Step m_step = Step::File;
    std::optional<ImportPreview> m_preview;
    QHash<qint64, QMap<int, QString>> m_repairs; ///< as ImportOptions::repairs
    bool m_isMappingLoaded = false;              ///< from a file: its key binds
    bool m_isDryRun = true;
    bool m_wantsAnother = false; ///< a cell was put right while a trial ran
    Id m_imported;               ///< the change that the import was
    bool m_isTakingBack = false; ///< until the book said how that went
    bool m_hasTrial = false;     ///< the trial ended and its options are those that would be imported
    StepList *m_steps;
    QLabel *m_title;
    FileQuestion *m_question;
    QStackedWidget *m_pages;
    FilePage *m_file;
    FieldsPage *m_fields;
    RowsPage *m_rows;
    ImportRun *m_run;
    QPushButton *m_cancel;
    QPushButton *m_back;
    QPushButton *m_forward;
};

} // namespace kebu
