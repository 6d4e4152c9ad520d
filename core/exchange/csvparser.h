#pragma once

#include "core/base/result.h"

#include <QStringList>

namespace kebu {

struct CsvLimits {
    int columns = 16'384;
    qsizetype fieldLength = 1 << 20; ///< characters
};

/// RFC 4180 over text that arrives in pieces: quotes doubled, line ends within quotes, rows ended by LF, CR or CR LF.
/// Lenient where real files are: blanks before an opening quote, text behind a closing one, quotes inside a bare
/// field. Refuses NUL, fields and rows over the limits, and a quote that is never closed (naming its line).
class CsvParser
{
public:
    explicit CsvParser(QChar separator, CsvLimits limits = {}) : m_separator(separator), m_limits(limits) {}

    /// Hands over the next piece. REQUIRES: next() has returned false since the last one.
    void feed(QString text, bool isLast);
    /// True: `row` is the next row; an empty line is a row of one empty cell. False: more text is needed, or all is
    /// read.
    [[nodiscard]] Result<bool> next(QStringList &row);
    /// The line of the file, from 1, in which the row last returned begins.
    [[nodiscard]] qint64 rowLine() const { return m_returnedLine; }

private:
    enum class State { FieldStart, Bare, Quoted, QuoteSeen };

    [[nodiscard]] Result<void> step();
    void takeRun(bool isQuoted);
    void endField();
    void endRow()
    {
        endField();
        m_isRowComplete = true;
    }
    void countLine(QChar c);
    [[nodiscard]] Result<void> check() const;
    [[nodiscard]] Result<bool> finish(QStringList &row);
    bool handOver(QStringList &row);

    QChar m_separator;
    CsvLimits m_limits;
    QString m_text;
    qsizetype m_position = 0;
    bool m_isLast = false;
    State m_state = State::FieldStart;
    QStringList m_row;
    QString m_field;
    bool m_isRowComplete = false;
    bool m_wasCarriageReturn = false;
    qint64 m_line = 1;
    qint64 m_rowLine = 1;
    qint64 m_quoteLine = 0;
    qint64 m_returnedLine = 0;
};

} // namespace kebu
