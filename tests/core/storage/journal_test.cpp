#include "core/storage/journal.h"

#include "core/domain/customer.h"
#include "core/storage/migrator.h"

#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace kebu;

namespace {

struct JournalFile {
    QTemporaryDir folder;
    std::unique_ptr<Connection> connection;

    JournalFile()
    {
        const auto key = sqlcipher::CipherKey::raw(QByteArray(32, 'k'), sqlcipher::CipherKey::randomSalt());
        auto opened =
            Connection::open(folder.filePath(QStringLiteral("j.kebu")), key, {sqlcipher::OpenMode::ReadWriteCreate});
        REQUIRE(opened.ok());
        connection = std::move(*opened);
        REQUIRE(migrate(*connection).ok());
        Journal journal(*connection);
        for (int n = 1; n <= 3; ++n) {
            REQUIRE(journal
                        .beginChange({Id{n * 100},
                                      QStringLiteral("change"),
                                      QStringLiteral("step %1").arg(n),
                                      Instant{n},
                                      Id{1},
                                      {},
                                      {},
                                      0,
                                      0})
                        .ok());
            REQUIRE(journal.append(QStringLiteral("customer"), Id{n}, JournalAction::Created).ok());
            REQUIRE(journal
                        .append(QStringLiteral("customer"), Id{n}, JournalAction::Edited,
                                {{QStringLiteral("name"), Value(QStringLiteral("before"))}})
                        .ok());
            REQUIRE(journal.endChange().ok());
        }
    }
};

} // namespace

TEST_CASE("an untouched journal verifies")
{
    JournalFile file;
    CHECK(Journal(*file.connection).verify().value().isEmpty());
    CHECK(Journal(*file.connection).count().value() == 6);
}

TEST_CASE("any edited, cut or reordered entry breaks the chain")
{
    JournalFile file;
    const char *tampering =
        GENERATE("UPDATE journal SET record_id = 99 WHERE seq = 2", "UPDATE journal SET action = 3 WHERE seq = 4",
                 "DELETE FROM journal WHERE seq = 6", "DELETE FROM journal WHERE seq = 1",
                 "UPDATE change SET title = 'other' WHERE id = 200", "UPDATE change SET at = 5 WHERE id = 300",
                 "UPDATE journal_payload SET payload = x'a0' WHERE seq = 2", "DELETE FROM change WHERE id = 300",
                 "UPDATE journal SET seq = 7 WHERE seq = 3");
    CAPTURE(tampering);
    REQUIRE(file.connection->execute(QString::fromLatin1(tampering)).ok());
    CHECK_FALSE(Journal(*file.connection).verify().value().isEmpty());
}

TEST_CASE("an erasure takes payloads away and the chain still verifies")
{
    JournalFile file;
    REQUIRE(file.connection->execute(QStringLiteral("DELETE FROM journal_payload WHERE seq = 2")).ok());
    Journal journal(*file.connection);
    CHECK(journal.verify().value().isEmpty());
    const auto history = journal.historyOf(Id{1}).value();
    REQUIRE(history.size() == 2);
    CHECK(history[1].erased);
}

TEST_CASE("a before-image comes back as it was, whatever it holds")
{
    const BeforeImage image{{QStringLiteral("a"), Value()},
                            {QStringLiteral("b"), Value(qint64{-5})},
                            {QStringLiteral("custom:77"), Value(QStringLiteral("文 😀"))},
                            {QStringLiteral("d"), Value(std::vector<Id>{Id{3}, Id{1}})}};
    CHECK(decode(encode(image)).value() == image);
    CHECK_FALSE(decode(QByteArray("not cbor at all")).ok());
}
