#include "ui/screens/reports/reportmemory.h"

#include "ui/shell/session.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace kebu {

namespace {

const QString setting = QStringLiteral("report_page");

} // namespace

ReportMemory::ReportMemory(Session &session, QObject *parent) : QObject(parent), m_session(session)
{
    connect(&session, &Session::opened, this, &ReportMemory::recall);
    connect(&session, &Session::closing, this, [this] {
        m_by.clear();
        m_where.clear();
    });
    if (session.isOpen())
        recall();
}

void ReportMemory::recall()
{
    m_session.book()
        .read([](Snapshot &view) { return Settings(view.connection()).text(setting); })
        .then(this, [this](const Result<QString> &text) {
            const QJsonObject json = QJsonDocument::fromJson((text ? *text : QString()).toUtf8()).object();
            const QJsonObject by = json[u"by"].toObject();
            for (auto each = by.begin(); each != by.end(); ++each) {
                if (!m_by.contains(each.key())) // what was chosen meanwhile is newer
                    m_by.insert(each.key(), each.value().toString());
            }
            if (m_where.isEmpty())
                m_where = json[u"where"].toString();
            emit recalled();
        });
}

void ReportMemory::setBy(const QString &metric, const QString &by)
{
    m_by.insert(metric, by);
    keep();
}

void ReportMemory::setWhere(const QString &where)
{
    m_where = where;
    keep();
}

void ReportMemory::keep()
{
    if (!m_session.isOpen() || m_session.book().isReadOnly())
        return;
    QJsonObject by;
    for (auto each = m_by.begin(); each != m_by.end(); ++each)
        by.insert(each.key(), each.value());
    const QJsonObject json{{QStringLiteral("by"), by}, {QStringLiteral("where"), m_where}};
    (void)m_session.book().note([text = QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact))](
                                    Settings &settings) { return settings.set(setting, text); });
}

} // namespace kebu
