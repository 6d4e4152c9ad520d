#pragma once

#include "core/base/pending.h"
#include "ui/screens/reports/countingpercent.h"
#include "ui/screens/reports/reportdata.h"

#include <QDate>
#include <QObject>

#include <deque>

namespace kebu {

class Session;

/// Reads the page of a report piece by piece, what is looked at first before the rest, and keeps the pieces until the
/// book changes: another report of the same period reads its key figures no second time. Window thread only.
class ReportReading : public QObject
{
    Q_OBJECT

public:
    explicit ReportReading(Session &session, QObject *parent = nullptr);
    ~ReportReading() override;

    /// Answers at once with what is known, if that is the metric itself, and goes on to read the rest. What was being
    /// read for an earlier question is left. REQUIRES: an open book
    void ask(const ReportQuestion &question);
    /// Nothing is answered any more; pieces already read stay known.
    void stop();
    /// Stops, and forgets every piece: the book has changed.
    void forget();
    [[nodiscard]] bool isReading() const { return !m_wanted.empty(); }
    /// Of the piece that is being read; nothing while it says nothing, which it does when it takes its time.
    [[nodiscard]] std::optional<int> percent() const { return m_percent.value(); }

signals:
    /// The metric itself is known, then each further part of the page.
    void answered(const kebu::ReportAnswer &answer);
    /// More of the key figures are known.
    void figuresRead(const std::map<QString, kebu::MetricResult> &figures);
    void failed(const kebu::Error &error);

private:
    void readNext();
    void take(const ReportPiece &piece, const Result<MetricResult> &result);
    void tell(const ReportPiece &piece);

    Session &m_session;
    ReportQuestion m_question;
    std::deque<ReportPiece> m_wanted;
    KnownPieces m_known;
    QDate m_day; ///< of the known pieces: figures of today change with it
    Pending<Result<MetricResult>> m_reading;
    CountingPercent m_percent;
};

} // namespace kebu
