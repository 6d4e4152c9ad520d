#pragma once

#include <QByteArray>
#include <QStringList>

namespace kebu::test {

/// What a strict reader would hold against a .docx or .xlsx that Kebu made. Neither Word nor Excel runs where the tests
/// do, and both call a file damaged whose elements stand in another order than the standard's: the orders here are
/// those of ECMA-376, part 1, transitional. Elements that Kebu does not write are left out and so are faults.
/// Empty where there is nothing to hold against the file.
[[nodiscard]] QStringList officeFaults(const QByteArray &file);

} // namespace kebu::test
