#pragma once

#include "core/book/backup.h"

#include <QDialog>
#include <QFutureWatcher>

class QFormLayout;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace kebu {

class PassphraseField;

/// Makes a book from a backup: which file, its passphrase, where to. The backup is verified before anything is put in
/// place, off the window's thread; closing the dialog stops it and leaves everything as it was.
class RestoreDialog : public QDialog
{
    Q_OBJECT

public:
    RestoreDialog(const BookOptions &options, QWidget *parent = nullptr);
    ~RestoreDialog() override;

    /// The book that now opens; empty while there is none.
    [[nodiscard]] const QString &restoredBook() const { return m_restored; }

private:
    QLineEdit *addFileRow(QFormLayout *form, const QString &label, const char *name,
                          const std::function<QString()> &browse);
    void start();
    void finish();

    BookOptions m_options;
    QLineEdit *m_backup;
    PassphraseField *m_passphrase;
    QLineEdit *m_target;
    QProgressBar *m_progress;
    QLabel *m_outcome;
    QPushButton *m_start;
    std::atomic<bool> m_isCancelled = false;
    QFutureWatcher<Result<RestoreInfo>> m_work;
    QString m_restored;
};

} // namespace kebu
