// An export onto a full disk said "done" and left an empty file: QSaveFile::commit does not look at its own last write.
#include "core/base/savefile.h"

#include <QFile>
#include <QSaveFile>
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

TEST_CASE("bytes that cannot take their place leave what stood there, and the sentence names the file")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("list.json"));
    REQUIRE(kebu::writeWhole("before", path).ok());
    CHECK(QFile(path).size() == 6);
    const auto refused = kebu::writeWhole("after", path + QStringLiteral("/list.json"));
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().code == kebu::ErrorCode::ReadOnly);
    CHECK(refused.error().message.contains(QStringLiteral("list.json")));
    CHECK(QFile(path).size() == 6);
}

TEST_CASE("a file is not written under the name of another kind, while names without a kind are as good")
{
    const auto fits = [](const char *path, const char *ending) {
        return kebu::requireEnding(QString::fromUtf8(path), QString::fromLatin1(ending)).ok();
    };
    CHECK(fits("/tmp/x.png", "png"));
    CHECK(fits("/tmp/x.PNG", "png"));
    CHECK(fits("/tmp/x", "png"));
    CHECK(fits("/tmp/x.2026", "png"));
    CHECK(fits("/tmp/报表 1.5", "csv"));
    CHECK_FALSE(fits("/tmp/x.jpg", "png"));
    CHECK_FALSE(fits("/tmp/x.png", "pdf"));
    CHECK_FALSE(fits("/tmp/x.XLSX", "csv"));
}
