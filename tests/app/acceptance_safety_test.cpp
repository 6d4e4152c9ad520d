// What happens to the file when something goes wrong: each refusal is a sentence and an exit code, and nothing changes.
#include "tests/app/acceptance.h"

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QStringEncoder>

#include <functional>

using namespace kebu::test;

namespace {

const QByteArray key = "PRAGMA key = 'correct horse';\n";

void damage(const Shell &shell, const QString &file, qint64 at)
{
    QFile book(shell.path(file));
    REQUIRE(book.open(QIODevice::ReadWrite));
    REQUIRE(book.seek(at));
    book.write(QByteArray(48, '\x5a'));
}

/// In any file under the folder, in UTF-8 or UTF-16; but not in `source`, which the test wrote in clear.
QStringList hits(const QString &folder, const QStringList &sentinels, const QString &source, int *files)
{
    QList<QByteArray> patterns;
    for (const QString &sentinel : sentinels) {
        patterns << sentinel.toUtf8();
        for (const auto encoding : {QStringEncoder::Utf16LE, QStringEncoder::Utf16BE})
            patterns << QByteArray(QStringEncoder(encoding)(sentinel));
    }
    QStringList found;
    for (QDirIterator each(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); each.hasNext();) {
        QFile file(each.next());
        if (each.fileName() == source || !file.open(QIODevice::ReadOnly))
            continue;
        ++*files;
        const QByteArray bytes = file.readAll();
        for (const QByteArray &pattern : patterns) {
            if (bytes.contains(pattern))
                found << file.fileName();
        }
    }
    return found;
}

} // namespace

TEST_CASE(
    "killed while importing and after it, the program leaves nothing in clear and a book that any sqlcipher opens")
{
    const AcceptanceShell shell;
    QByteArray rows("客户编号,客户名称,备注\n");
    for (int i = 0; i < 8000; ++i)
        rows += "S" + QByteArray::number(i) + ",哨兵甲公司" + QByteArray::number(i) + ",QZSENTINELQZ 秘密的话 " +
                QByteArray(300, 'x') + '\n';
    shell.write(QStringLiteral("sentinels.csv"), rows);
    REQUIRE(QDir(shell.path({})).mkdir(QStringLiteral("temp")));
    const QString before = shell.digest();
    const auto kill = [&](const std::function<bool()> &isTime) {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("KEBU_PASSPHRASE"), QStringLiteral("correct horse"));
        environment.insert(QStringLiteral("HOME"), shell.path({}));
        environment.insert(QStringLiteral("XDG_STATE_HOME"), shell.path(QStringLiteral("state")));
        environment.insert(QStringLiteral("TMPDIR"), shell.path(QStringLiteral("temp")));
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(KEBU_BINARY_DIR "/bin/kebu-cli"),
                      {QStringLiteral("import"), shell.path(QStringLiteral("b.kebu")),
                       shell.path(QStringLiteral("sentinels.csv"))});
        REQUIRE(process.waitForStarted());
        QElapsedTimer patience;
        patience.start();
        while (process.state() == QProcess::Running && !isTime() && patience.elapsed() < 15'000)
            process.waitForFinished(2);
        process.kill();
        process.waitForFinished();
    };
    const auto inspect = [&] {
        int files = 0;
        CHECK(hits(shell.path({}),
                   {QStringLiteral("QZSENTINELQZ"), QStringLiteral("哨兵甲公司"), QStringLiteral("秘密的话")},
                   QStringLiteral("sentinels.csv"), &files)
                  .join(u' ')
                  .toStdString() == "");
        CHECK(files >= 2);
        const QString tool = said(
            QStringLiteral("sqlcipher"), {shell.path(QStringLiteral("b.kebu"))},
            key + "PRAGMA cipher_integrity_check;\nPRAGMA integrity_check;\nSELECT count(*) >= 0 FROM customer;\n");
        if (!tool.isEmpty())
            CHECK(tool.split(u'\n', Qt::SkipEmptyParts) ==
                  QStringList{QStringLiteral("ok"), QStringLiteral("ok"), QStringLiteral("1")});
        CHECK(shell.runs("check b.kebu").code == 0);
    };
    kill([&] { return QFile::exists(shell.path(QStringLiteral("b.kebu.lock"))); });
    inspect();
    CHECK(shell.digest() == before);
    kill([&] { return QFileInfo(shell.path(QStringLiteral("b.kebu-wal"))).size() > 100'000; });
    inspect(); // here all of the import is in the book or nothing
    const QString customers =
        shell.does("list b.kebu customer --limit 0").value(QStringLiteral("total")).toVariant().toString();
    CHECK((customers == QStringLiteral("0") || customers == QStringLiteral("8000")));
}

TEST_CASE("a wrong passphrase is exit 3 and leaves every byte of the book as it was")
{
    const AcceptanceShell shell;
    const QByteArray before = shell.hash(QStringLiteral("b.kebu"));
    for (const char *wrong : {"wrong", "correct horse ", "'; DROP TABLE customer; --", "密码"}) {
        CHECK(shell(words("set b.kebu customer new name=甲"), wrong).code == 3);
        CHECK(shell(words("info b.kebu"), wrong).code == 3);
    }
    CHECK(shell(words("info b.kebu"), QByteArray(10'000, 'x')).code == 3);
    CHECK(shell.hash(QStringLiteral("b.kebu")) == before);
}

TEST_CASE("what is no book is told apart from a damaged one, wherever the damage is")
{
    const AcceptanceShell shell;
    shell.write(QStringLiteral("letter.kebu"), QByteArray("hello").repeated(1000));
    shell.write(QStringLiteral("empty.kebu"), {});
    for (const char *line : {"info letter.kebu", "info empty.kebu", "set letter.kebu customer new name=x"}) {
        const Run run = shell.runs(line);
        CHECK(run.code == 4);
        CHECK(run.complaint().contains(QStringLiteral("is not a Kebu book")));
    }
    for (int i = 0; i < 20; ++i)
        (void)shell.json({QStringLiteral("set"), QStringLiteral("b.kebu"), QStringLiteral("customer"),
                          QStringLiteral("new"), QStringLiteral("name=公司%1").arg(i)});
    const qint64 pages = QFileInfo(shell.path(QStringLiteral("b.kebu"))).size() / 4096;
    REQUIRE(QFile::copy(shell.path(QStringLiteral("b.kebu")), shell.path(QStringLiteral("first.kebu"))));
    REQUIRE(QFile::copy(shell.path(QStringLiteral("b.kebu")), shell.path(QStringLiteral("middle.kebu"))));
    damage(shell, QStringLiteral("first.kebu"), 100);
    damage(shell, QStringLiteral("middle.kebu"), pages / 2 * 4096 + 100);
    const Run first = shell.runs("info first.kebu");
    CHECK(first.code == 4);
    CHECK(first.complaint().contains(QStringLiteral("beginning of the file is damaged. Restore a backup")));
    const Run middle = shell.runs("check middle.kebu --json");
    CHECK(middle.code == 4);
    CHECK(middle.json().value(QStringLiteral("findings")).toArray().size() > 0);
    CHECK(middle.complaint().contains(QStringLiteral("Restore a backup.")));
    CHECK(shell.runs("check b.kebu").code == 0);
}

TEST_CASE("a book of a newer program is exit 6 for reading and writing, and stays as it is")
{
    const AcceptanceShell shell;
    if (said(QStringLiteral("sqlcipher"), {shell.path(QStringLiteral("b.kebu"))},
             key + "PRAGMA user_version = 99;\nSELECT 1;\n")
            .isEmpty())
        SKIP("skipped: the sqlcipher tool is not installed");
    const QByteArray before = shell.hash(QStringLiteral("b.kebu"));
    for (const char *line : {"info b.kebu", "list b.kebu customer", "set b.kebu customer new name=x", "undo b.kebu",
                             "check b.kebu", "backup b.kebu"}) {
        CAPTURE(line);
        const Run run = shell.runs(line);
        CHECK(run.code == 6);
        CHECK(run.complaint().contains(QStringLiteral("Update Kebu")));
    }
    CHECK(shell.hash(QStringLiteral("b.kebu")) == before);
}

TEST_CASE("a disk that takes no more stops the change in words, keeps the book, and works again with room")
{
    const AcceptanceShell shell;
    QByteArray rows("客户名称,备注\n");
    for (int i = 0; i < 3000; ++i)
        rows += "公司" + QByteArray::number(i) + ',' + QByteArray(300, 'x') + '\n';
    shell.write(QStringLiteral("many.csv"), rows);
    const QString before = shell.digest();
    const auto limited =
        [&](int blocks, const QString &line) { // of 1,024 bytes, for each file; the signal is ignored, so writes fail
            return said(QStringLiteral("bash"),
                        {QStringLiteral("-c"),
                         QStringLiteral("trap '' XFSZ; ulimit -f %1; cd '%2'; export HOME=$PWD "
                                        "XDG_STATE_HOME=$PWD/state LC_ALL=C.UTF-8 KEBU_PASSPHRASE='correct horse'; "
                                        "'" KEBU_BINARY_DIR "/bin/kebu-cli' %3 2>&1; echo \"exit $?\"")
                             .arg(blocks)
                             .arg(shell.path({}), line)})
                .trimmed();
        };
    const QString import = limited(600, QStringLiteral("import b.kebu many.csv"));
    CAPTURE(import.toStdString());
    CHECK(import.endsWith(QStringLiteral("exit 1")));
    CHECK(import.contains(QStringLiteral("disk")));
    CHECK_FALSE(import.contains(QStringLiteral("damaged")));
    CHECK(shell.digest() == before);
    CHECK(shell.runs("check b.kebu").code == 0);
    CHECK(shell.json(words("import b.kebu many.csv")).value(QStringLiteral("created")).toInt() == 3000);
    const QString exported = limited(64, QStringLiteral("export b.kebu --what customer --to out.csv"));
    CAPTURE(exported.toStdString());
    CHECK(exported.endsWith(QStringLiteral("exit 1")));
    CHECK(exported.contains(QStringLiteral("could not be written to its end")));
    CHECK_FALSE(QFile::exists(shell.path(QStringLiteral("out.csv"))));
    const QString full = limited(0, QStringLiteral("set b.kebu customer new name=x"));
    CHECK(full.contains(QStringLiteral("make room"), Qt::CaseInsensitive));
    CHECK(full.endsWith(QStringLiteral("exit 1")));
}

TEST_CASE("a backup restores to the same content, over a lost book and over a changed one, and a new passphrase "
          "replaces the old")
{
    const AcceptanceShell shell;
    (void)shell.does("set b.kebu customer new name=甲公司");
    const QString before = shell.digest();
    const QString backup = text(shell.does("backup b.kebu --to safe"), "file");
    (void)shell.does("set b.kebu customer new name=乙公司");
    (void)shell.json({QStringLiteral("restore"), backup, QStringLiteral("--to"), QStringLiteral("lost.kebu")});
    CHECK(shell.digest(QStringLiteral("lost.kebu")) == before);
    const QJsonObject over =
        shell.json({QStringLiteral("restore"), backup, QStringLiteral("--to"), QStringLiteral("b.kebu")});
    CHECK(QFile::exists(shell.path(text(over, "before"))));
    CHECK(shell.digest() == before);
    CHECK(shell({QStringLiteral("restore"), backup, QStringLiteral("--to"), QStringLiteral("no.kebu")}, "wrong").code ==
          3);
    CHECK_FALSE(QFile::exists(shell.path(QStringLiteral("no.kebu"))));
    shell.write(QStringLiteral("new.txt"), "neues Wort 新\n");
    (void)shell.does("passwd b.kebu --new-passphrase-file new.txt");
    CHECK(shell.runs("info b.kebu").code == 3);
    CHECK(shell(words("digest b.kebu --json"), "neues Wort 新").json().value(QStringLiteral("rows")).toString() ==
          before);
}
