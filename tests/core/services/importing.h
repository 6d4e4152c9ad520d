#pragma once

#include "core/domain/registry.h"
#include "core/services/importer.h"
#include "tests/support/book.h"

#include <QFile>

#include <catch2/catch_test_macros.hpp>

/// What tests of the importer share: a file with a text, an import that must succeed, and what the book holds then.
namespace kebu::test {

inline QString written(TempBook &book, const QByteArray &text, const QString &name = QStringLiteral("table.csv"))
{
    QFile file(book.folder() + u'/' + name);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(text);
    return file.fileName();
}

inline Mapping mappingOf(const char *json)
{
    const auto mapping = Mapping::fromJson(QByteArray(json), findRecordType);
    INFO((mapping ? QString() : mapping.error().message).toStdString());
    REQUIRE(mapping.ok());
    return *mapping;
}

inline ImportReport imported(TempBook &book, ImportOptions options)
{
    const auto report = importFile(book.book(), std::move(options)).result();
    INFO((report ? QString() : report.error().message + report.error().detail).toStdString());
    REQUIRE(report.ok());
    CHECK(report->read == report->created + report->updated + report->unchanged + report->skipped + report->refused);
    CHECK(report->refused == qint64(report->refusals.size()));
    return *report;
}

inline ImportReport imported(TempBook &book, const QString &file)
{
    ImportOptions options;
    options.file = file;
    return imported(book, options);
}

inline Error refusedImport(TempBook &book, ImportOptions options)
{
    const auto report = importFile(book.book(), std::move(options)).result();
    REQUIRE_FALSE(report.ok());
    return report.error();
}

inline std::vector<Record> all(TempBook &book, const RecordType &type, const QString &condition = QStringLiteral("1"))
{
    const auto records = book->read([&](Snapshot &view) {
                                 return view.store().where(type, condition + QStringLiteral(" ORDER BY id"), {});
                             })
                             .result();
    REQUIRE(records.ok());
    return *records;
}

inline qint64 count(TempBook &book, const char *sql)
{
    const auto counted = book->read([&](Snapshot &view) -> Result<qint64> {
                                 Statement row(view.connection().database(), QString::fromUtf8(sql));
                                 KEBU_TRY(row.run());
                                 return row.next() ? row.number(0) : 0;
                             })
                             .result();
    REQUIRE(counted.ok());
    return *counted;
}

} // namespace kebu::test
