// Each rule of the architecture is shown a sample that breaks it: a check that cannot fail guards nothing.
#include "tests/architecture/rules.h"

#include <catch2/catch_test_macros.hpp>

#include <string>

using namespace kebu::architecture;

namespace {

Files sample(const char *path, const char *text) { return {{QString::fromUtf8(path), QString::fromUtf8(text)}}; }

std::string listed(const QStringList &places) { return places.join(QLatin1Char('\n')).toStdString(); }

} // namespace

TEST_CASE("the include parser reads both forms, their lines, and no comments")
{
    const std::vector<Include> includes = includesOf(QStringLiteral("// #include \"core/base/id.h\"\n"
                                                                    "/* #include <QColor>\n */\n"
                                                                    "#include \"core/base/error.h\" // why\n"
                                                                    "  #  include <QString>\n"
                                                                    "auto text = \"#include <QFont>\";\n"));
    REQUIRE(includes.size() == 2);
    CHECK(includes[0].target == QLatin1String("core/base/error.h"));
    CHECK(includes[0].line == 4);
    CHECK(includes[0].isQuoted);
    CHECK(includes[1].target == QLatin1String("QString"));
    CHECK_FALSE(includes[1].isQuoted);
}

TEST_CASE("a path is placed in its room")
{
    CHECK(roomOf(QStringLiteral("core/rules/grading.h")) == QLatin1String("core/rules"));
    CHECK(roomOf(QStringLiteral("core/storage/sqlcipher/cipherkey.h")) == QLatin1String("core/storage/sqlcipher"));
    CHECK(roomOf(QStringLiteral("ui/screens/today/today.h")) == QLatin1String("ui"));
    CHECK(roomOf(QStringLiteral("core/stray.h")).isEmpty());
    CHECK(roomOf(QStringLiteral("QString")).isEmpty());
}

TEST_CASE("an arrow upwards or into a room's inside is found")
{
    const char *upwards = "#include \"core/base/id.h\"\n#include \"core/storage/journal.h\"\n";
    CHECK(listed(arrowsAgainstTheLayers(sample("core/rules/a.cpp", upwards))) ==
          "core/rules/a.cpp:2 includes core/storage/journal.h");
    CHECK(arrowsAgainstTheLayers(sample("core/book/a.cpp", upwards)).isEmpty());
    CHECK(arrowsAgainstTheLayers(sample("ui/shell/a.cpp", upwards)).size() == 1);
    CHECK(arrowsAgainstTheLayers(sample("core/a.cpp", "")).size() == 1);

    const char *inside = "#include \"core/storage/sqlcipher/cipherkey.h\"\n";
    CHECK(arrowsAgainstTheLayers(sample("app/main.cpp", inside)).size() == 1);
    CHECK(arrowsAgainstTheLayers(sample("core/storage/connection.cpp", inside)).isEmpty());
}

TEST_CASE("a header named beside its includer, or not in the tree, is found")
{
    CHECK(includesNotFromTheRoot(sample("ui/shell/a.cpp", "#include \"theme.h\"\n")).size() == 1);
    CHECK(includesNotFromTheRoot(sample("ui/shell/a.cpp", "#include <QString>\n#include \"a.moc\"\n")).isEmpty());
}

TEST_CASE("a header of the window is told from one of Qt Core")
{
    for (const char *name : {"QColor", "QtGui/QImage", "QtWidgets", "QWidget", "QTableWidget", "QPrinter", "QTreeView",
                             "QChartView", "QPageSize", "QStandardItemModel", "QFontMetricsF"})
        CHECK(isWindowHeader(QString::fromLatin1(name)));
    for (const char *name : {"QString", "QStringView", "QAbstractItemModel", "QCoreApplication", "QTextStream",
                             "QPoint", "QTextBoundaryFinder", "QRegularExpression", "QtConcurrent", "QSqlDriver"})
        CHECK_FALSE(isWindowHeader(QString::fromLatin1(name)));
    CHECK(windowHeadersInCore(sample("core/sheets/a.cpp", "#include <QPainter>\n")).size() == 1);
    CHECK(windowHeadersInCore(sample("ui/printing/a.cpp", "#include <QPainter>\n")).isEmpty());
}

TEST_CASE("the engine's header and queries outside their rooms are found")
{
    CHECK(engineHeadersOutsideTheDriver(sample("core/storage/a.cpp", "#include <sqlcipher/sqlite3.h>\n")).size() == 1);
    CHECK(engineHeadersOutsideTheDriver(sample("core/storage/sqlcipher/a.cpp", "#include <sqlite3.h>\n")).isEmpty());

    CHECK(listed(queriesOutsideStorage(sample("core/book/a.cpp", "// QSqlQuery\nQSqlQuery q;\n"))) ==
          "core/book/a.cpp:2 names QSqlQuery");
    CHECK(queriesOutsideStorage(sample("core/storage/a.cpp", "QSqlQuery q;\n")).isEmpty());
}

TEST_CASE("a future that could be chained is found, one within a Pending or a watcher is not")
{
    CHECK(listed(chainableFutures(sample("ui/a.cpp", "QtConcurrent::run([] {}).then(this, use);\n"))) ==
          "ui/a.cpp:1 leaves a QFuture to be chained");
    CHECK(chainableFutures(sample("ui/a.cpp", "pending.future().then(this, use);\n")).size() == 1);
    CHECK(chainableFutures(sample("ui/a.cpp", "Pending(QtConcurrent::run([] {})).then(this, use);\n")).isEmpty());
    CHECK(chainableFutures(sample("ui/a.cpp", "m_work.setFuture(\n    QtConcurrent::run([] {}));\n")).isEmpty());
}

TEST_CASE("a quote or colon in a comment of SQL is found, in a string it is not")
{
    const char *path = "core/storage/migrations/sqlite/0001_first.sql";
    CHECK(treacherousSqlComments(sample(path, "-- the user's name\n")).size() == 1);
    CHECK(treacherousSqlComments(sample(path, "select 1;\n-- note: this\n")).size() == 1);
    CHECK(treacherousSqlComments(sample(path, "/* a\n b: c */\n")).size() == 1);
    CHECK(treacherousSqlComments(sample(path, "insert into t values ('a -- b: c'); -- plain words\n")).isEmpty());
}

TEST_CASE("a file of 600 lines is found, one of 599 is not")
{
    CHECK(filesTooLong({{QStringLiteral("core/base/a.cpp"), QString(largestFile, QLatin1Char('\n'))}}).size() == 1);
    CHECK(filesTooLong({{QStringLiteral("core/base/a.cpp"), QString(largestFile - 1, QLatin1Char('\n'))}}).isEmpty());
}

TEST_CASE("a bare text on the screen is found, a translated or wordless one is not")
{
    for (const char *line : {"label->setText(QStringLiteral(\"Customers\"));", "setWindowTitle(u\"客簿\"_s);",
                             "button->setToolTip(u\"Save\"_s);", "b->setText(\n    QString::fromUtf8(\"Save\"));"})
        CHECK(untranslatedTexts(sample("ui/a.cpp", line)).size() == 1);
    for (const char *line :
         {"label->setText(tr(\"Customers\"));", "label->setText(QStringLiteral(\"%1 / %2\"));",
          "// setText(\"Customers\")", "label->setText(name);", "l->setText(QStringLiteral(\"—\\n\"));"})
        CHECK(untranslatedTexts(sample("ui/a.cpp", line)).isEmpty());
}
