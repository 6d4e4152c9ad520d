#include "ui/dialogs/attachfiles.h"

#include "core/services/attachedfile.h"
#include "ui/shell/ask.h"
#include "ui/shell/session.h"
#include "ui/shell/shell.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace kebu {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(AttachFiles)
};

} // namespace

void attachFiles(Session &session, Shell &shell, const RecordRef &about, const QStringList &paths)
{
    if (about.isNull() || paths.isEmpty() || !session.isOpen())
        return;
    for (const QString &path : paths) {
        if (const qint64 size = QFileInfo(path).size(); size > largestFile()) {
            shell.post({Message::Kind::Error, tooLargeFile(size), {}, {}, {}});
            return;
        }
    }
    session.change(
        Words::tr("%n file(s) attached", nullptr, int(paths.size())), [paths, about](Change &change) -> Result<void> {
            for (const QString &path : paths) {
                QFile file(path);
                if (!file.open(QIODevice::ReadOnly))
                    return Error{
                        ErrorCode::NotFound,
                        Words::tr("“%1” cannot be read: %2").arg(QFileInfo(path).fileName(), file.errorString()),
                        {}};
                KEBU_TRY(change.attach(about, QFileInfo(path).fileName(), file));
            }
            return {};
        });
}

void askAndAttach(QWidget *parent, Session &session, Shell &shell, const RecordRef &about)
{
    if (const QString path = ask::openFile(parent, Words::tr("Attach a file"), {}); !path.isEmpty())
        attachFiles(session, shell, about, {path});
}

} // namespace kebu
