#include "ui/shell/askfolder.h"

#include <QFileDialog>

#include <optional>

namespace kebu::ask {

namespace {
std::optional<QString> nextFolder;
} // namespace

QString openFolder(QWidget *parent, const QString &title)
{
    if (nextFolder)
        return *std::exchange(nextFolder, std::nullopt);
    return QFileDialog::getExistingDirectory(parent, title);
}

void answerFolderWith(const QString &path) { nextFolder = path; }

} // namespace kebu::ask
