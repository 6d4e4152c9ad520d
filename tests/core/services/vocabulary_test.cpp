#include "core/services/vocabulary.h"

#include "core/domain/customer.h"
#include "core/domain/customfield.h"
#include "tests/support/book.h"

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

const QString source = QStringLiteral("source");

Catalog catalogOf(TempBook &book)
{
    return book
        ->read([](Snapshot &view) -> Result<Catalog> {
            KEBU_LET(catalog, view.catalog());
            return *catalog;
        })
        .result()
        .value();
}

QStringList codes(TempBook &book, const QString &list)
{
    QStringList codes;
    const Catalog catalog = catalogOf(book);
    for (const PicklistEntry &entry : catalog.picklists().entries(list))
        codes << entry.code;
    return codes;
}

QString refusal(TempBook &book, const std::function<Result<void>(Change &)> &work)
{
    const auto done = book->change(QStringLiteral("test"), work).result();
    return done ? QString() : done.error().message;
}

} // namespace

TEST_CASE("a built-in entry is renamed by a row of its own and comes back by undo")
{
    TempBook book;
    const QString first = codes(book, source).first();
    const QString before = catalogOf(book).picklists().label(source, first, Language::Chinese);
    book.change([&](Change &change) {
        return renameChoice(change, source, first, QStringLiteral("朋友介绍来的"), QStringLiteral("A friend"));
    });
    CHECK(catalogOf(book).picklists().label(source, first, Language::Chinese) == QStringLiteral("朋友介绍来的"));
    CHECK(codes(book, source).first() == first);
    book.undo();
    CHECK(catalogOf(book).picklists().label(source, first, Language::Chinese) == before);
}

TEST_CASE("an entry that is added stands last, is found by its label and is not added twice")
{
    TempBook book;
    book.change([](Change &change) -> Result<void> {
        KEBU_TRY(addChoice(change, source, QStringLiteral("小红书"), QStringLiteral("RED")));
        return {};
    });
    CHECK(codes(book, source).last() == QStringLiteral("小红书"));
    CHECK(catalogOf(book).picklists().codeOf(source, QStringLiteral("red")) == QStringLiteral("小红书"));
    CHECK_FALSE(refusal(book, [](Change &change) -> Result<void> {
                    KEBU_TRY(addChoice(change, source, QStringLiteral("RED"), {}));
                    return {};
                }).isEmpty());
    CHECK_FALSE(refusal(book, [](Change &change) -> Result<void> {
                    KEBU_TRY(addChoice(change, source, QStringLiteral("  "), {}));
                    return {};
                }).isEmpty());
}

TEST_CASE("entries move by one place, retired ones go to the end and keep their label")
{
    TempBook book;
    const QStringList before = codes(book, source);
    book.change([&](Change &change) { return moveChoice(change, source, before[1], -1); });
    CHECK(codes(book, source).first() == before[1]);
    CHECK(codes(book, source)[1] == before[0]);
    book.change([&](Change &change) { return moveChoice(change, source, before[1], -1); });
    CHECK(codes(book, source).first() == before[1]);
    book.change([&](Change &change) { return retireChoice(change, source, before[1], true); });
    CHECK(codes(book, source).last() == before[1]);
    CHECK_FALSE(catalogOf(book).picklists().label(source, before[1]).isEmpty());
    for (int i = 0; i < 2; ++i)
        book.undo();
    CHECK(codes(book, source) == before);
}

TEST_CASE("a list whose codes the rules know takes other labels but neither new entries nor retired ones")
{
    TempBook book;
    const QString stage = QStringLiteral("customer.stage");
    CHECK_FALSE(refusal(book, [&](Change &change) -> Result<void> {
                    KEBU_TRY(addChoice(change, stage, QStringLiteral("观望"), {}));
                    return {};
                }).isEmpty());
    const QString first = codes(book, stage).first();
    CHECK_FALSE(refusal(book, [&](Change &change) { return retireChoice(change, stage, first, true); }).isEmpty());
    CHECK(refusal(book, [&](Change &change) {
              return renameChoice(change, stage, first, QStringLiteral("线索客户"), {});
          }).isEmpty());
}

TEST_CASE("a field of one's own is added, renamed, moved and retired, and its values stay")
{
    TempBook book;
    Id tone;
    Id plant;
    book.change([&](Change &change) -> Result<void> {
        KEBU_LET(first, addCustomField(change, QStringLiteral("customer"), QStringLiteral("设备台数"),
                                       QStringLiteral("number")));
        KEBU_LET(second,
                 addCustomField(change, QStringLiteral("customer"), QStringLiteral("厂区"), QStringLiteral("text")));
        tone = first;
        plant = second;
        return {};
    });
    const auto labels = [&] {
        QStringList names;
        const Catalog catalog = catalogOf(book);
        for (const FieldInfo &field : catalog.fieldsOf(customer::type())) {
            if (field.customId)
                names << field.labelText();
        }
        return names;
    };
    CHECK(labels() == QStringList{QStringLiteral("设备台数"), QStringLiteral("厂区")});
    book.change([&](Change &change) { return moveCustomField(change, plant, -1); });
    book.change([&](Change &change) { return renameCustomField(change, plant, QStringLiteral("工厂")); });
    CHECK(labels() == QStringList{QStringLiteral("工厂"), QStringLiteral("设备台数")});
    book.change([&](Change &change) { return retireCustomField(change, tone, true); });
    CHECK(labels() == QStringList{QStringLiteral("工厂")});
    CHECK_FALSE(refusal(book, [](Change &change) -> Result<void> {
                    KEBU_TRY(addCustomField(change, QStringLiteral("customer"), QStringLiteral("工厂"),
                                            QStringLiteral("text")));
                    return {};
                }).isEmpty());
}

TEST_CASE("a merged entry gives its records and its words to another, for declared fields and one's own alike")
{
    TempBook book;
    book.change([](Change &change) -> Result<void> {
        KEBU_TRY(addChoice(change, source, QStringLiteral("朋友圈"), QStringLiteral("Moments")));
        return {};
    });
    const QString extra = codes(book, source).last();
    Record record = customerNamed(QStringLiteral("衡岳精密"));
    record.set(customer::source, Value(extra));
    const Id id = book.create(record);
    const Digest before = book.digest();
    const auto useOf = [&](const QString &code) {
        return book->read([](Snapshot &view) { return choiceUse(view, source); }).result().value().value(code);
    };
    CHECK(useOf(extra) == 1);
    qint64 written = 0;
    book.change([&](Change &change) -> Result<void> {
        KEBU_LET(count, mergeChoice(change, source, extra, QStringLiteral("online")));
        written = count;
        return {};
    });
    CHECK(written == 1);
    CHECK(book.get(customer::type(), id).text(customer::source) == u"online");
    CHECK_FALSE(codes(book, source).contains(extra));
    CHECK(useOf(QStringLiteral("online")) == 1);
    const Catalog merged = catalogOf(book);
    CHECK(merged.picklists().codeOf(source, QStringLiteral("朋友圈")) == QStringLiteral("online"));
    CHECK(merged.picklists().codeOf(source, QStringLiteral("moments")) == QStringLiteral("online"));
    book.undo();
    CHECK(book.get(customer::type(), id).text(customer::source) == extra);
    CHECK(book.digest().content == before.content);
}

TEST_CASE("a built-in entry that is merged is retired, and its words mean the other from then on")
{
    TempBook book;
    Record record = customerNamed(QStringLiteral("衡岳精密"));
    record.set(customer::source, Value(QStringLiteral("website")));
    const Id id = book.create(record);
    book.change([](Change &change) -> Result<void> {
        KEBU_TRY(mergeChoice(change, source, QStringLiteral("website"), QStringLiteral("online")));
        return {};
    });
    CHECK(book.get(customer::type(), id).text(customer::source) == u"online");
    const Catalog merged = catalogOf(book);
    CHECK(merged.picklists().find(source, QStringLiteral("website"))->retired);
    CHECK(merged.picklists().codeOf(source, QStringLiteral("官网注册")) == QStringLiteral("online"));
    CHECK(merged.picklists().codeOf(source, QStringLiteral("website")) == QStringLiteral("online"));
}

TEST_CASE("of a list that rules know only what they do not know is merged")
{
    TempBook book;
    const QString stage = QStringLiteral("customer.stage");
    QString brought; // by an import
    book.change([&](Change &change) -> Result<void> {
        KEBU_LET(code, change.ensureChoice(stage, QStringLiteral("意向客户")));
        brought = code;
        return {};
    });
    Record record = customerNamed(QStringLiteral("衡岳精密"));
    record.set(customer::stage, Value(brought));
    const Id id = book.create(record);
    CHECK_FALSE(refusal(book, [&](Change &change) -> Result<void> {
                    KEBU_TRY(mergeChoice(change, stage, QStringLiteral("negotiating"), QStringLiteral("ended")));
                    return {};
                }).isEmpty());
    CHECK_FALSE(refusal(book, [&](Change &change) -> Result<void> {
                    KEBU_TRY(mergeChoice(change, source, QStringLiteral("online"), QStringLiteral("online")));
                    return {};
                }).isEmpty());
    book.change([&](Change &change) -> Result<void> {
        KEBU_TRY(mergeChoice(change, stage, brought, QStringLiteral("need_clarified")));
        return {};
    });
    CHECK(book.get(customer::type(), id).text(customer::stage) == u"need_clarified");
    CHECK(catalogOf(book).picklists().codeOf(stage, QStringLiteral("意向客户")) == QStringLiteral("need_clarified"));
}

TEST_CASE("an entry's further words are written, understood when typed, and never another entry's")
{
    TempBook book;
    const QString source = QStringLiteral("source");
    const auto names = [&](const QString &code, const QStringList &words) {
        return book
            ->change(QStringLiteral("words"),
                     [&](Change &change) {
                         return renameChoice(change, source, code, QStringLiteral("官网"), QStringLiteral("Website"),
                                             words);
                     })
            .result();
    };
    REQUIRE(names(QStringLiteral("website"), {QStringLiteral(" 网站咨询 "), QString(), QStringLiteral("网站咨询")}));
    const auto meant = [&](const char *word) {
        return book
            ->read([&](Snapshot &view) -> Result<QString> {
                KEBU_LET(catalog, view.catalog());
                return catalog->picklists().codeOf(source, QString::fromUtf8(word)).value_or(QString());
            })
            .result()
            .value();
    };
    CHECK(meant("网站咨询") == QStringLiteral("website"));
    const QString other = book->read([&](Snapshot &view) -> Result<QString> {
                                  KEBU_LET(catalog, view.catalog());
                                  for (const PicklistEntry &entry : catalog->picklists().entries(source)) {
                                      if (entry.code != u"website" && !entry.labelZh.isEmpty())
                                          return entry.labelZh;
                                  }
                                  return QString();
                              })
                              .result()
                              .value();
    REQUIRE_FALSE(other.isEmpty());
    CHECK_FALSE(names(QStringLiteral("website"), {other}));
    CHECK(meant("网站咨询") == QStringLiteral("website"));
    REQUIRE(names(QStringLiteral("website"), {}));
    CHECK(meant("网站咨询").isEmpty());
}
