#pragma once

#include <QHash>
#include <QObject>

namespace kebu {

class Session;

/// How each report was looked at last in the open book: by what its table was grouped, and which customers were asked
/// about. Housekeeping of the book; a book that is read only remembers nothing. Window thread.
class ReportMemory : public QObject
{
    Q_OBJECT

public:
    explicit ReportMemory(Session &session, QObject *parent = nullptr);

    /// What that metric was grouped by; empty: nobody chose yet.
    [[nodiscard]] QString by(const QString &metric) const { return m_by.value(metric); }
    void setBy(const QString &metric, const QString &by);
    /// A query in text form; empty: all customers.
    [[nodiscard]] const QString &where() const { return m_where; }
    void setWhere(const QString &where);

signals:
    /// What the book remembers is known now.
    void recalled();

private:
    void recall();
    void keep();

    Session &m_session;
    QHash<QString, QString> m_by;
    QString m_where;
};

} // namespace kebu
