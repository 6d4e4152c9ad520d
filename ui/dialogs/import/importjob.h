#pragma once

#include "core/base/result.h"
#include "core/services/importreport.h"

#include <QObject>

namespace kebu {

class ImportRun;
class Jobs;

/// Lists an import, and its trial, among the work that runs in the window: with progress, time left and a way to stop.
class ImportJob : public QObject
{
    Q_OBJECT

public:
    /// `jobs` outlives the run.
    ImportJob(ImportRun &run, Jobs &jobs);
    ~ImportJob() override;

signals:
    /// As ImportRun::progressed(), with how long it will take still, in words.
    void progressed(int permille, qint64 rows, const QString &timeLeft);

private:
    void end(const Result<ImportReport> &outcome);

    Jobs &m_jobs;
    int m_number = 0;
};

} // namespace kebu
