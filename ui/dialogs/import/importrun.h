#pragma once

#include "core/services/importer.h"

#include <QFutureWatcher>
#include <QTimer>

#include <memory>
#include <vector>

namespace kebu {

/// One run of an import seen from the window: rows and progress come in handfuls, at most twenty times a second, so
/// that a million rows do not drown the window. Window thread; ends its run when it goes.
class ImportRun : public QObject
{
    Q_OBJECT

public:
    explicit ImportRun(QObject *parent = nullptr);
    ~ImportRun() override;

    /// REQUIRES: the book outlives the run. A run under way is stopped first.
    void start(Book &book, ImportOptions options);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_buffer != nullptr; }

signals:
    void started();
    void rowsDone(const std::vector<kebu::ImportedRow> &rows);
    /// Per mille of the file; -1 where it is not known.
    void progressed(int permille, qint64 rows);
    void finished(const kebu::Result<kebu::ImportReport> &outcome);
    void cancelled();

private:
    struct Buffer;
    void drain();
    void conclude();

    std::shared_ptr<Buffer> m_buffer; ///< shared with the writer's thread
    /// Not continuations: in Qt 6.4 a `then` followed by `onCanceled` may lock up when the future ends meanwhile.
    QFutureWatcher<Result<ImportReport>> m_watcher;
    QTimer m_timer;
};

} // namespace kebu
