#include "core/storage/settings.h"

#include <QJsonDocument>

namespace kebu {

Result<QString> Settings::text(const QString &name, const QString &otherwise)
{
    Statement &row = m_connection.prepared(QStringLiteral("SELECT value FROM setting WHERE name = ?"));
    KEBU_TRY(row.run(name));
    const QString value = row.next() ? row.text(0) : otherwise;
    KEBU_TRY(row.done());
    return value;
}

Result<void> Settings::set(const QString &name, const QString &value)
{
    return m_connection.prepared(QStringLiteral("INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)")).run(name, value);
}

Result<qint64> Settings::takeNumber(const QString &counter)
{
    const QString name = QStringLiteral("counter.") + counter;
    KEBU_LET(last, text(name, QStringLiteral("0")));
    const qint64 number = last.toLongLong() + 1;
    KEBU_TRY(set(name, QString::number(number)));
    return number;
}

Result<GradePolicy> Settings::gradePolicy()
{
    KEBU_LET(json, text(QStringLiteral("grade_policy")));
    return json.isEmpty() ? Result<GradePolicy>(GradePolicy{}) : GradePolicy::fromJson(QJsonDocument::fromJson(json.toUtf8()).object());
}

} // namespace kebu
