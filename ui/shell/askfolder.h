#pragma once

#include <QString>

class QWidget;

namespace kebu::ask {

/// A folder that is there; an empty text when the person thought better of it.
[[nodiscard]] QString openFolder(QWidget *parent, const QString &title);

/// The next question for a folder is answered with `path` without being shown. For tests.
void answerFolderWith(const QString &path);

} // namespace kebu::ask
