#include "ui/screens/reports/reportreading.h"

#include "ui/shell/session.h"

namespace kebu {

namespace {

constexpr size_t piecesKept = 256;

Result<MetricResult> run(Snapshot &view, const ReportPiece &piece, const std::function<void(int percent)> &tell)
{
    KEBU_LET(metric, findMetric(piece.metric));
    return metric->run(view, piece.query, tell);
}

} // namespace

ReportReading::ReportReading(Session &session, QObject *parent) : QObject(parent), m_session(session) {}

ReportReading::~ReportReading() { stop(); }

void ReportReading::ask(const ReportQuestion &question)
{
    stop();
    if (const QDate today = m_session.clock().today(); today != m_day) {
        m_known.clear();
        m_day = today;
    }
    m_question = question;
    const std::vector<ReportPiece> pieces = piecesOf(question);
    for (const ReportPiece &piece : pieces) {
        if (!knownResult(m_known, piece))
            m_wanted.push_back(piece);
    }
    if (knownResult(m_known, pieces.front()))
        emit answered(answerOf(question, m_known));
    emit figuresRead(keyFiguresOf(question, m_known));
    readNext();
}

void ReportReading::stop()
{
    m_reading.cancel();
    m_reading = {};
    m_percent = {};
    m_wanted.clear();
}

void ReportReading::forget()
{
    stop();
    m_known.clear();
}

/// The metric itself is waited for; what stands around it leaves the other readers to the rest of the window.
void ReportReading::readNext()
{
    while (!m_wanted.empty() && knownResult(m_known, m_wanted.front())) // answered by a piece read meanwhile
        m_wanted.pop_front();
    if (m_wanted.empty())
        return;
    const ReportPiece piece = m_wanted.front();
    ReportPiece shown = piece;
    shown.query.isMasked = m_session.isMasked();
    m_percent = {};
    const auto work = [shown, tell = m_percent.tell()](Snapshot &view) { return run(view, shown, tell); };
    Book &book = m_session.book();
    m_reading = piece.part == ReportPiece::Part::Main ? book.read(work) : book.readAside(work);
    m_reading.then(this, [this, piece](const Result<MetricResult> &result) { take(piece, result); });
}

void ReportReading::take(const ReportPiece &piece, const Result<MetricResult> &result)
{
    if (!result) {
        stop();
        emit failed(result.error());
        return;
    }
    m_wanted.pop_front();
    m_known.emplace_back(piece, *result);
    if (m_known.size() > piecesKept)
        m_known.pop_front();
    const ReportQuestion asked = m_question;
    tell(piece);
    if (asked == m_question && m_reading.isFinished()) // nobody asked something else on hearing it
        readNext();
}

void ReportReading::tell(const ReportPiece &piece)
{
    if (piece.part == ReportPiece::Part::Figure)
        emit figuresRead(keyFiguresOf(m_question, m_known));
    else
        emit answered(answerOf(m_question, m_known));
}

} // namespace kebu
