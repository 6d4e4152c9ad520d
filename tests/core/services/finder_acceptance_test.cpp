// The finder against the exchange's list of companies: the index and its verification find what LIKE would.
#include "core/base/pinyin.h"
#include "core/base/text.h"
#include "core/domain/customer.h"
#include "core/services/importer.h"
#include "tests/support/book.h"

#include <catch2/catch_test_macros.hpp>

#include <random>

using namespace kebu;
using namespace kebu::test;

namespace {

struct Company {
    Id id;
    QString number;
    QString name;
    QString shortName;
};

Result<std::vector<Company>> companies(Snapshot &view)
{
    KEBU_LET(records, view.store().where(customer::type(), QStringLiteral("1 ORDER BY id"), {}));
    std::vector<Company> all;
    for (const Record &record : records)
        all.push_back({record.id(), record.text(customer::number), record.text(customer::name),
                       record.text(customer::shortName)});
    return all;
}

} // namespace

TEST_CASE("for 500 of the exchange's companies every two characters of the name, its pinyin and its initials find the "
          "number, as LIKE would")
{
    const QString file = sharedData(QStringLiteral("cn_companies/derived_A股列表_gb18030.csv"));
    if (file.isEmpty())
        SKIP("skipped: the shared data is not here");
    TempBook book;
    ImportOptions options;
    options.file = file;
    REQUIRE(importFile(book.book(), options).result().ok());
    int finds = 0;
    QStringList missed;
    QStringList unequal;
    const auto done =
        book->read([&](Snapshot &view) -> Result<void> {
                KEBU_LET(all, companies(view));
                REQUIRE(all.size() == 2875);
                std::vector<QStringList> texts; // what LIKE looks at
                for (const Company &company : all)
                    texts.push_back(
                        {normalized(company.name), normalized(company.shortName), normalized(company.number)});
                const auto find = [&](const QString &query, const Company &company) -> Result<std::vector<Id>> {
                    ++finds;
                    KEBU_LET(found, view.finder().findAll(query));
                    if (std::ranges::find(found, company.id) == found.end())
                        missed << query + u' ' + company.number;
                    return found;
                };
                std::mt19937 random(2875);
                std::vector<Company> rows;
                std::ranges::sample(all, std::back_inserter(rows), 500, random);
                QHash<QString, std::vector<Id>> asked; // companies share most of their pairs
                for (const Company &company : rows) {
                    const QString name = normalized(company.name);
                    for (qsizetype i = 0; i + 1 < name.size(); ++i) {
                        const QString pair = name.sliced(i, 2);
                        if (const auto known = asked.constFind(pair); known != asked.constEnd()) {
                            ++finds;
                            if (!std::ranges::binary_search(*known, company.id))
                                missed << pair + u' ' + company.number;
                            continue;
                        }
                        KEBU_LET(found, find(pair, company));
                        std::ranges::sort(found);
                        asked.insert(pair, found);
                        if (pair[0].script() != QChar::Script_Han && pair[1].script() != QChar::Script_Han)
                            continue; // letters are also found as pinyin, which LIKE does not know
                        std::vector<Id> like;
                        for (size_t row = 0; row < all.size(); ++row) {
                            if (std::ranges::any_of(texts[row],
                                                    [&pair](const QString &each) { return each.contains(pair); }))
                                like.push_back(all[row].id);
                        }
                        std::ranges::sort(like);
                        if (found != like)
                            unequal << pair;
                    }
                    KEBU_TRY(find(pinyinOf(company.name), company));
                    KEBU_TRY(find(pinyinOf(company.name).remove(u' '), company));
                    KEBU_TRY(find(initialsOf(company.name), company));
                    KEBU_TRY(find(company.number, company));
                }
                return {};
            })
            .result();
    REQUIRE(done.ok());
    CHECK(finds > 6000);
    CHECK(missed.join(u',').toStdString() == "");
    CHECK(unequal.join(u',').toStdString() == "");
}
