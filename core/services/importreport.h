#pragma once

#include "core/base/id.h"
#include "core/exchange/tablesource.h"

#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QStringList>

#include <vector>

namespace kebu {

/// What was wrong with a cell: where it stands, what stood there, and why it could not be taken.
struct ImportNote {
    qint64 row = 0; ///< line of the file, from 1; 0: the file as a whole
    QString column; ///< empty: the row as a whole
    QString value;
    QString why; ///< translated sentence
    QString table = {}; ///< the file, or sheet, it speaks of where several were read
};

/// A row whose customer would be new and looks like another one.
struct ImportAlike {
    qint64 row = 0; ///< line of the file, from 1
    int table = 0;  ///< as ImportedRow::table
    Id other;       ///< the customer it looks like; one of the file, too, where several rows are alike
    QString number; ///< of the other
    QString name;   ///< of the other, not masked
    double probability = 0;
    QStringList why; ///< sentences without values, the strongest reason first
};

/// One of the files or sheets that were read.
struct ImportTable {
    QString name; ///< of the file, with the sheet where it has several
    QStringList header;
    SourceFacts facts;
};

/// What became of a file. `read` is the sum of created, updated, unchanged, skipped and refused; children made on the
/// way (contacts, opportunities) are not counted.
struct ImportReport {
    /// Notes beyond this many are counted and not kept.
    static constexpr size_t notesAtMost = 20'000;

    qint64 read = 0;
    qint64 created = 0;
    qint64 updated = 0;
    qint64 unchanged = 0;
    qint64 skipped = 0; ///< blank lines, and rows equal to an earlier one of the file
    qint64 refused = 0;
    std::vector<ImportNote> refusals; ///< one for each refused row
    std::vector<ImportNote> warnings; ///< rows that were imported without a value, or with something to know
    qint64 warningCount = 0;
    QStringList ignored; ///< columns that go nowhere
    QString encoding;
    QMap<QString, QString> mapping; ///< column → field
    std::vector<ImportAlike> alike; ///< of a dry run
    std::vector<ImportTable> tables; ///< by ImportedRow::table
    Id change;                      ///< null when nothing was altered, and after a dry run

    [[nodiscard]] QJsonObject toJson() const;
};

} // namespace kebu
