#pragma once

#include <QString>

namespace kebu::bench {

/// Imports a file into an empty book in this process, takes it back, and prints rows, seconds, seconds of the undo and
/// peak memory in one line; the exit code.
[[nodiscard]] int importAlone(const QString &file);

/// Made files of so many lines, and a tenth of them, in each format: CSV, CSV with contacts, XLSX, vCard. Each is
/// imported by a process of its own, whose peak memory is that of an import and of nothing else. Prints a line for
/// each; false where one takes more memory than the goal, or more than twice the time for a row than the small file.
[[nodiscard]] bool importMemory(int lines);

} // namespace kebu::bench
