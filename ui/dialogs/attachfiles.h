#pragma once

#include <QStringList>

class QWidget;

namespace kebu {

class Session;
class Shell;
struct RecordRef;

// Files from the disk kept in the book beside any record: a signed contract, the offer as it was sent, photographs of a
// complaint.

/// Reads them in the writer's thread, all in one change; a larger one than the book takes is refused in words.
void attachFiles(Session &session, Shell &shell, const RecordRef &about, const QStringList &paths);
/// Asks for one file first.
void askAndAttach(QWidget *parent, Session &session, Shell &shell, const RecordRef &about);

} // namespace kebu
