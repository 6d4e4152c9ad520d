#pragma once

#include <QSaveFile>

namespace kebu {

/// Commits what was written, or false with the file's error and nothing at its place. QSaveFile::commit alone renames a
/// cut file into place when the disk fills up while its own buffer is written out (Qt 6.4), so that is done before.
[[nodiscard]] inline bool commitWhole(QSaveFile &file) { return file.flush() && file.commit(); }

} // namespace kebu
