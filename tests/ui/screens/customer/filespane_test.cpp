#include "core/domain/attachment.h"
#include "tests/ui/screens/customer/filledcustomer.h"
#include "ui/dialogs/filepreview.h"
#include "ui/screens/customer/filespane.h"
#include "ui/shell/ask.h"

#include <QBuffer>
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QPushButton>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

QString writeFile(const QString &folder, const QString &name, const QByteArray &bytes)
{
    const QString path = folder + u'/' + name;
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    return path;
}

} // namespace

TEST_CASE_METHOD(Filled, "a file is attached, exported byte for byte, its name stays text, and an undo takes it away",
                 "[ui]")
{
    QByteArray bytes;
    for (int i = 0; i < 3'000'000; ++i)
        bytes.append(char(i * 31 % 251));
    const QString path = writeFile(book.folder(), QStringLiteral("<b>offer<b>.bin"), bytes);
    const QString target = book.folder() + QStringLiteral("/out.bin");
    Shown shown(*this);
    shown.showPane("files");
    auto *list = shown.list("filesList");
    list->setFocus();
    ask::answerFileWith(path);
    QTest::keyClick(list, Qt::Key_Insert);
    REQUIRE(shown.until([&] { return shown.words("filesList").contains(QStringLiteral("<b>offer<b>.bin")); }));
    list->setCurrentIndex(list->model()->index(1, 0));
    ask::answerFileWith(target);
    auto *button = shown.screen.findChild<QPushButton *>(QStringLiteral("fileExport"));
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    REQUIRE(shown.until([&] { return QFileInfo::exists(target); }));
    QFile written(target);
    REQUIRE(written.open(QIODevice::ReadOnly));
    CHECK(written.readAll() == bytes);
    shown.open.session.undo();
    CHECK(shown.until([&] { return shown.count(attachment::type()) == 0; }));
}

TEST_CASE_METHOD(Filled, "a file of 30 MB is refused in words", "[ui]")
{
    const QString path = writeFile(book.folder(), QStringLiteral("large.bin"), {});
    REQUIRE(QFile::resize(path, 30LL * 1024 * 1024));
    Shown shown(*this);
    shown.screen.findChild<FilesPane *>()->attach({path});
    REQUIRE_FALSE(shown.open.shell.messages.empty());
    CHECK(shown.open.shell.messages.back().text == tooLargeSentence(30LL * 1024 * 1024));
    CHECK(shown.count(attachment::type()) == 0);
}

TEST_CASE_METHOD(Filled, "a copied picture is pasted as a file, and masked nothing is opened or exported", "[ui]")
{
    Shown shown(*this);
    shown.showPane("files");
    QImage picture(40, 30, QImage::Format_RGB32);
    picture.fill(Qt::blue);
    QGuiApplication::clipboard()->setImage(picture);
    auto *list = shown.list("filesList");
    list->setFocus();
    QTest::keyClick(list, Qt::Key_V, Qt::ControlModifier);
    REQUIRE(shown.until([&] { return shown.count(attachment::type()) == 1; }));
    REQUIRE(shown.until([&] { return list->model()->rowCount() == 2; }));
    shown.open.session.setMasked(true);
    list->setCurrentIndex(list->model()->index(1, 0));
    QTest::keyClick(list, Qt::Key_Return);
    REQUIRE_FALSE(shown.open.shell.messages.empty());
    CHECK(shown.open.shell.messages.back().text.contains(QStringLiteral("masked")));
    QGuiApplication::clipboard()->clear();
}

TEST_CASE("what a file is, is judged by its bytes", "[ui]")
{
    QImage picture(40, 30, QImage::Format_RGB32);
    picture.fill(Qt::red);
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, "PNG");
    CHECK(fileContentOf(png).kind == FileContent::Kind::Picture);
    CHECK(fileContentOf(QByteArray("<html><script>alert(1)</script>")).text.startsWith(u'<'));
    CHECK(fileContentOf(QStringLiteral("报价单").toUtf8()).text == QStringLiteral("报价单"));
    CHECK(fileContentOf(QByteArray("MZ\0\0\1\2", 6)).kind == FileContent::Kind::Other);
    CHECK(fileContentOf(QByteArray("<svg xmlns='http://www.w3.org/2000/svg'/>")).kind == FileContent::Kind::Text);

    QByteArray huge = png; // says it is 60,000 points wide and high
    huge[16] = huge[20] = 0;
    huge[17] = huge[21] = 0;
    huge[18] = huge[22] = char(0xea);
    huge[19] = huge[23] = char(0x60);
    const FileContent refused = fileContentOf(huge);
    CHECK(refused.kind == FileContent::Kind::Other);
    CHECK(refused.picture.isNull());
}
