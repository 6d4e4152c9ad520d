// The arrows between the rooms, held by a test: ARCHITECTURE.md says why each of them points down.
#include "tests/architecture/rules.h"

#include <catch2/catch_test_macros.hpp>

#include <string>

using namespace kebu::architecture;

namespace {

const QString root = QStringLiteral(KEBU_SOURCE_DIR);

const Files &programSources()
{
    static const Files files = readTree(root, {QStringLiteral("core"), QStringLiteral("ui"), QStringLiteral("app")},
                                        {QStringLiteral("*.h"), QStringLiteral("*.cpp")});
    return files;
}

Files sourcesUnder(const QString &folder)
{
    Files files;
    for (const SourceFile &file : programSources()) {
        if (file.path.startsWith(folder + QLatin1Char('/')))
            files.push_back(file);
    }
    return files;
}

std::string listed(const QStringList &places) { return places.join(QLatin1Char('\n')).toStdString(); }

} // namespace

TEST_CASE("the architecture tests find the sources they judge")
{
    CHECK_FALSE(sourcesUnder(QStringLiteral("core/base")).empty());
    CHECK_FALSE(sourcesUnder(QStringLiteral("ui")).empty());
    CHECK_FALSE(sourcesUnder(QStringLiteral("app")).empty());
}

TEST_CASE("an include points down the layers only") { CHECK(listed(arrowsAgainstTheLayers(programSources())) == ""); }

TEST_CASE("our own headers are included by their path from the root")
{
    CHECK(listed(includesNotFromTheRoot(programSources())) == "");
}

TEST_CASE("core includes nothing of windows, widgets, charts or printing")
{
    CHECK(listed(windowHeadersInCore(programSources())) == "");
}

TEST_CASE("only the SQLCipher driver includes the engine's headers")
{
    CHECK(listed(engineHeadersOutsideTheDriver(programSources())) == "");
}

TEST_CASE("no SQL query or database leaves storage") { CHECK(listed(queriesOutsideStorage(programSources())) == ""); }

TEST_CASE("no bare future is left to be chained") { CHECK(listed(chainableFutures(programSources())) == ""); }

TEST_CASE("comments in migrations hold neither apostrophe nor colon")
{
    const Files migrations = readTree(root, {QStringLiteral("core/storage/migrations")}, {QStringLiteral("*.sql")});
    CHECK_FALSE(migrations.empty());
    CHECK(listed(treacherousSqlComments(migrations)) == "");
}

TEST_CASE("every source file is shorter than 600 lines")
{
    Files files = programSources();
    for (SourceFile &test : readTree(root, {QStringLiteral("tests")}, {QStringLiteral("*.h"), QStringLiteral("*.cpp")}))
        files.push_back(std::move(test));
    CHECK(listed(filesTooLong(files)) == "");
}

TEST_CASE("a text on the screen goes through tr")
{
    CHECK(listed(untranslatedTexts(sourcesUnder(QStringLiteral("ui")))) == "");
}
