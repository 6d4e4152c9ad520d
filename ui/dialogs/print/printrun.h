#pragma once

#include "core/services/formfilling.h"
#include "ui/shell/session.h"

#include <QTimer>

#include <memory>

class QPrinter;

namespace kebu {

/// What goes out, and how. Exactly one of `file` and `printer` is set; with `form` the form is filled instead.
struct PrintJob {
    PrintKind kind = PrintKind::Record;
    std::vector<Id> customers;
    PrintOptions options;
    QString form;                      ///< path of the user's own; empty: a sheet
    QString file;                      ///< .pdf or .docx; for a form its own ending, or a folder
    std::shared_ptr<QPrinter> printer; ///< set up
};

/// How far a print is: the customers of its step, or the pages of a sheet that holds all of them.
struct PrintState {
    enum class What { ReadingCustomers, CountingPages, WritingCustomers, LayingOut, WritingPages };
    What what = What::LayingOut;
    qint64 done = 0;
    qint64 total = 0;
    double part = 0; ///< of the whole work, 0 to 1
};

struct PrintOutcome {
    int pages = 0; ///< 0 for forms: Word and Excel break their pages themselves
    int customers = 0;
    QStringList files;
};

/// One print at a time, off the window's thread from the first record to the last page. Window thread.
class PrintRun : public QObject
{
    Q_OBJECT

public:
    explicit PrintRun(Session &session, QObject *parent = nullptr);
    ~PrintRun() override;

    /// What is said where the system has no printer.
    [[nodiscard]] static QString withoutPrinter();

    /// REQUIRES: !isRunning() and an open book
    void start(PrintJob job);
    /// It then ends in Cancelled, after the customer it is at; pages sent to a printer are printed.
    void stop();
    [[nodiscard]] bool isRunning() const { return m_progress != nullptr; }

signals:
    void progressed(const kebu::PrintState &state);
    void ended(const kebu::Result<kebu::PrintOutcome> &outcome);

private:
    class Progress;
    static Result<PrintOutcome> writeOut(Snapshot &view, PrintJob job, Progress &progress);
    static Result<PrintOutcome> fillIn(Snapshot &view, PrintJob job, Progress &progress);
    void finish(const Result<PrintOutcome> &outcome);

    Session &m_session;
    QTimer m_tick;
    std::shared_ptr<Progress> m_progress; ///< while it runs
};

} // namespace kebu
