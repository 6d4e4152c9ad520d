// An export onto a full disk said "done" and left an empty file: QSaveFile::commit does not look at its own last write.
#include "core/base/savefile.h"

#include <QFile>
#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>

#include <csignal>
#include <sys/resource.h>

TEST_CASE("a file whose last bytes the disk refuses is not committed")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("export.csv"));
    rlimit before{};
    REQUIRE(getrlimit(RLIMIT_FSIZE, &before) == 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    QSaveFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    CHECK(file.write("few enough for the buffer") > 0);
    rlimit none = before;
    none.rlim_cur = 0;
    setrlimit(RLIMIT_FSIZE, &none);
    const bool isCommitted = kebu::commitWhole(file);
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    CHECK_FALSE(isCommitted);
    CHECK_FALSE(QFile::exists(path));
}

TEST_CASE("a file that could be written whole is committed")
{
    const QTemporaryDir folder;
    QSaveFile file(folder.filePath(QStringLiteral("export.csv")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("all");
    CHECK(kebu::commitWhole(file));
    CHECK(QFile(file.fileName()).size() == 3);
}
