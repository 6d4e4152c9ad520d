#include "core/exchange/csvparser.h"

#include <QCoreApplication>

namespace kebu {

namespace {

Error refusal(const QString &message) { return Error{ErrorCode::Invalid, message, {}}; }

bool isLineEnd(QChar c) { return c == u'\n' || c == u'\r'; }

} // namespace

void CsvParser::feed(QString text, bool isLast)
{
    m_text = std::move(text);
    m_position = 0;
    m_isLast = isLast;
}

void CsvParser::countLine(QChar c)
{
    if (c == u'\r' || (c == u'\n' && !m_wasCarriageReturn))
        ++m_line;
    m_wasCarriageReturn = c == u'\r';
}

void CsvParser::endField()
{
    m_row.append(std::move(m_field));
    m_field = QString();
    m_state = State::FieldStart;
}

Result<void> CsvParser::check() const
{
    if (m_field.size() > m_limits.fieldLength) {
        return refusal(
            QCoreApplication::translate(
                "Csv", "Row %1, column %2: the field is longer than 1 MB. A quotation mark may be missing there.")
                .arg(m_rowLine)
                .arg(m_row.size() + 1));
    }
    if (m_row.size() > m_limits.columns)
        return refusal(QCoreApplication::translate("Csv", "Row %1 has more than %2 columns.")
                           .arg(m_rowLine)
                           .arg(m_limits.columns));
    return {};
}

/// Appends what follows without meaning of its own.
void CsvParser::takeRun(bool isQuoted)
{
    const qsizetype start = m_position;
    const QChar *text = m_text.constData();
    const qsizetype size = m_text.size();
    const QChar stop = isQuoted ? QChar(u'"') : m_separator;
    while (m_position < size && text[m_position] != stop && !isLineEnd(text[m_position]) && !text[m_position].isNull())
        ++m_position;
    if (m_position > start) {
        m_field.append(QStringView(text + start, m_position - start));
        m_wasCarriageReturn = false;
    }
}

Result<void> CsvParser::step()
{
    const QChar c = m_text[m_position];
    if (c.isNull())
        return refusal(QCoreApplication::translate(
                           "Csv", "Line %1 holds a NUL character: the file is damaged or no text. Choose a CSV file.")
                           .arg(m_line));
    const bool isSecondOfPair = c == u'\n' && m_wasCarriageReturn;
    ++m_position;
    countLine(c);
    if (m_state == State::Quoted) {
        if (c == u'"')
            m_state = State::QuoteSeen;
        else
            m_field += c;
    } else if (isLineEnd(c)) {
        const bool isRowsPair = isSecondOfPair && m_state == State::FieldStart && m_row.isEmpty() && m_field.isEmpty();
        if (isRowsPair)
            m_rowLine = m_line; // the row ended with the CR before
        else
            endRow();
    } else if (c == m_separator) {
        endField();
    } else if (c == u'"' && m_state == State::QuoteSeen) {
        m_field += c;
        m_state = State::Quoted;
    } else if (c == u'"' && m_state == State::FieldStart) {
        m_field.clear(); // blanks before the quote
        m_state = State::Quoted;
        m_quoteLine = m_line;
    } else if (c == u' ' && m_state != State::Bare) {
        if (m_state == State::FieldStart)
            m_field += c;
    } else {
        m_field += c;
        m_state = State::Bare;
    }
    return {};
}

bool CsvParser::handOver(QStringList &row)
{
    row = std::move(m_row);
    m_row = QStringList();
    m_isRowComplete = false;
    m_returnedLine = m_rowLine;
    m_rowLine = m_line;
    return true;
}

Result<bool> CsvParser::finish(QStringList &row)
{
    if (!m_isLast)
        return false;
    if (m_state == State::Quoted) {
        return refusal(QCoreApplication::translate("Csv", "The quotation mark opened in line %1 is never closed.")
                           .arg(m_quoteLine));
    }
    if (m_row.isEmpty() && m_field.isEmpty() && m_state == State::FieldStart)
        return false;
    endRow();
    return handOver(row);
}

Result<bool> CsvParser::next(QStringList &row)
{
    while (m_position < m_text.size()) {
        if (m_state == State::Quoted || m_state == State::Bare)
            takeRun(m_state == State::Quoted);
        if (m_position < m_text.size())
            KEBU_TRY(step());
        KEBU_TRY(check());
        if (m_isRowComplete)
            return handOver(row);
    }
    return finish(row);
}

} // namespace kebu
