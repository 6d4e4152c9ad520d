#pragma once

#include <QString>

#include <vector>

namespace kebu::bench {

/// One line of the bench: the program's time beside the floor's, taken in the same run.
struct ImportTiming {
    QString action;
    qint64 rows = 0;
    int n = 1; ///< rounds, of which the medians are told
    double seconds = 0;
    double floorSeconds = 0;
    double goalRatio = 0;
    double processor = 0; ///< seconds of all threads, for a machine that does other things meanwhile
    double floorProcessor = 0;
    [[nodiscard]] double ratio() const { return seconds / floorSeconds; }
};

/// Imports `rows` customers from CSV and from XLSX, and as many with a contact each, into empty books; beside them the
/// rows that came of it are written into another empty book in plain C on SQLCipher: the same tables, indexes, journal
/// with its hash chain, and search terms, table by table, with statements prepared once and the same cache. That is the
/// floor: every row that the import wrote, of whatever table.
[[nodiscard]] std::vector<ImportTiming> timeImports(int rows);

} // namespace kebu::bench
