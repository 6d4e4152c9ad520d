#pragma once

#include "core/services/importer.h"
#include "ui/shell/session.h"

#include <QObject>

namespace kebu {

/// Asks a file, beside the window, what it holds and where its columns go. Of several questions only the last is
/// answered; the answer comes from the event loop.
class FileQuestion : public QObject
{
    Q_OBJECT

public:
    explicit FileQuestion(Session &session, QObject *parent = nullptr) : QObject(parent), m_session(session) {}

    void ask(const ImportOptions &asked);

signals:
    void answered(const ImportPreview &preview);
    /// Behind the answer: where the columns of a file of this layout went the last time. Only for guesses.
    void recalled(const Mapping &mapping);
    void refused(const QString &why);

private:
    void read(const ImportOptions &asked, const ImportSurroundings &surroundings, quint64 question);
    void recall(const QStringList &header, quint64 question);

    Session &m_session;
    quint64 m_asked = 0; ///< counts, so that stale answers are known
};

} // namespace kebu
