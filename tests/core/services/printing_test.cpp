#include "core/domain/contact.h"
#include "core/domain/customer.h"
#include "core/domain/interaction.h"
#include "core/domain/need.h"
#include "core/domain/opportunity.h"
#include "core/domain/promise.h"
#include "core/domain/tag.h"
#include "core/domain/task.h"
#include "core/services/booksheets.h"
#include "core/sheets/sheetparts.h"
#include "tests/core/sheets/hengyue.h"
#include "tests/support/book.h"

#include <QRegularExpression>

#include <algorithm>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;
using hengyue::everyText;

namespace {

const char *const planted[]{"陈国栋",       "13900005678", "139 0000 5678", "chen@hengyue.example",
                            "chen-guodong", "衡岳",        "0512-55500182", "吴丽娟",
                            "狮山路88号"};

Record child(const RecordType &type, Id customer)
{
    Record record(type);
    record.set(FieldName("customer"), Value::of(customer));
    return record;
}

void set(Record &record, FieldName field, const char *text) { record.set(field, Value(QString::fromUtf8(text))); }

Id plantedCustomer(TempBook &book)
{
    Id id;
    book.change([&](Change &change) -> Result<void> {
        Record tag(tag::type());
        set(tag, tag::name, "急需交付");
        KEBU_LET(tagId, change.create(tag));
        Record customer = customerNamed(QStringLiteral("苏州衡岳精密机械有限公司"));
        set(customer, customer::shortName, "衡岳精密");
        set(customer, customer::phone, "0512-55500182");
        set(customer, customer::address, "江苏省苏州市狮山路88号");
        set(customer, customer::grade, "A");
        set(customer, customer::stage, "negotiating");
        set(customer, customer::remarks, "衡岳精密的陈国栋说打 139 0000 5678 或发 chen@hengyue.example");
        set(customer, customer::communicationPreference, "加微信 chen-guodong，地址江苏省苏州市狮山路88号");
        customer.set(customer::tags, Value(std::vector{tagId}));
        KEBU_LET(made, change.create(customer));
        id = made;
        Record chen = child(contact::type(), id);
        set(chen, contact::name, "陈国栋");
        set(chen, contact::title, "生产总监");
        set(chen, contact::decisionRole, "decision_maker");
        set(chen, contact::mobile, "13900005678");
        set(chen, contact::email, "chen@hengyue.example");
        set(chen, contact::wechat, "chen-guodong");
        chen.set(contact::isPrimary, Value::of(true));
        KEBU_LET(chenId, change.create(chen));
        Record wu = child(contact::type(), id);
        set(wu, contact::name, "吴丽娟");
        KEBU_TRY(change.create(wu));
        Record need = child(need::type(), id);
        set(need, need::description, "采购 6 台 AGV，吴丽娟负责");
        set(need, need::urgency, "high");
        KEBU_TRY(change.create(need));
        Record talk = child(interaction::type(), id);
        talk.set(interaction::happenedAt, Value::of(hengyue::at(QStringLiteral("2026-04-24T14:10"))));
        set(talk, interaction::method, "visit");
        set(talk, interaction::content, "与陈国栋谈，手机13900005678");
        set(talk, interaction::customerWords, "找吴丽娟要报价");
        talk.set(interaction::theirParticipants, Value(std::vector{chenId}));
        KEBU_LET(talkId, change.create(talk));
        Record promise = child(promise::type(), id);
        promise.set(promise::interaction, Value::of(talkId));
        set(promise, promise::wording, "给吴丽娟寄样品");
        set(promise, promise::dueOn, "2026-05-06");
        KEBU_TRY(change.create(promise));
        Record task = child(task::type(), id);
        set(task, task::goal, "回访陈国栋");
        set(task, task::dueAt, "2026-05-07T09:30");
        KEBU_TRY(change.create(task));
        Record deal = child(opportunity::type(), id);
        set(deal, opportunity::title, "AGV 六台");
        deal.set(opportunity::amount, Value::of(Money{91'200'000}));
        set(deal, opportunity::expectedCloseOn, "2026-05-20");
        KEBU_TRY(change.create(deal));
        return {};
    });
    return id;
}

QString textOf(TempBook &book, Id id, const PrintOptions &options, QLatin1String kind)
{
    const std::vector<Id> ids{id};
    const auto sheets =
        book->read([&](Snapshot &view) -> Result<std::vector<Sheet>> {
                if (kind == u"record")
                    return recordSheets(view, ids, options);
                if (kind == u"log")
                    return logSheets(view, ids, options);
                KEBU_LET(sheet, customerRegister(view, ids, QStringLiteral("陈国栋的客户 13900005678"), options));
                return std::vector{sheet};
            })
            .result();
    INFO((sheets ? QString() : sheets.error().message).toStdString());
    REQUIRE(sheets.ok());
    REQUIRE(sheets->size() == 1);
    return everyText(sheets->front());
}

} // namespace

TEST_CASE("a record sheet gathers what the book knows of the customer")
{
    TempBook book;
    const Id id = plantedCustomer(book);
    const QString text = textOf(book, id, {}, QLatin1String("record"));
    CAPTURE(text.toStdString());
    for (const char *word : {"苏州衡岳精密机械有限公司", "C-000001", "陈国栋", "生产总监", "决策者", "采购 6 台 AGV",
                             "急需交付", "2026-04-24", "给吴丽娟寄样品", "回访陈国栋", "2026-05-07 09:30", "912,000",
                             "2026-05-20", "谈判中", "共 1 次", "吴丽娟"})
        CHECK(text.contains(QString::fromUtf8(word)));
    CHECK(text.contains(QRegularExpression(QStringLiteral("A[123]"))));
}

TEST_CASE("no masked sheet holds a planted personal value, in remarks and logs as little as in fields")
{
    TempBook book;
    const Id id = plantedCustomer(book);
    PrintOptions options;
    options.isMasked = true;
    for (const QLatin1String kind : {QLatin1String("record"), QLatin1String("log"), QLatin1String("register")}) {
        CAPTURE(kind.data());
        const QString open = textOf(book, id, {}, kind);
        CHECK(open.contains(QStringLiteral("陈国栋")));
        const QString text = textOf(book, id, options, kind);
        CAPTURE(text.toStdString());
        for (const char *secret : planted)
            CHECK_FALSE(text.contains(QString::fromUtf8(secret)));
        CHECK(text.contains(QStringLiteral("C-000001")));
        CHECK(text.contains(QStringLiteral("脱敏")));
    }
    CHECK(textOf(book, id, options, QLatin1String("record")).contains(QStringLiteral("*总监")));
}

TEST_CASE("the blank forms are printed without a customer, and a customer who is not there is an error")
{
    TempBook book;
    for (const BlankForm form : {BlankForm::Record, BlankForm::Log, BlankForm::Register}) {
        const auto sheet = book->read([form](Snapshot &view) { return blankForm(view, form, {}); }).result();
        REQUIRE(sheet.ok());
        CHECK_FALSE(sheet->blocks.empty());
    }
    const auto missing = book->read([](Snapshot &view) { return recordSheets(view, {Id{12345}}, {}); }).result();
    REQUIRE_FALSE(missing.ok());
    CHECK(missing.error().code == ErrorCode::NotFound);
}

namespace {

Result<std::vector<Sheet>> collected(BookSheets &source, Result<void> (BookSheets::*walk)(const TakeSheet &))
{
    std::vector<Sheet> sheets;
    KEBU_TRY((source.*walk)([&sheets](const Sheet &sheet) -> Result<void> {
        sheets.push_back(sheet);
        return {};
    }));
    return sheets;
}

constexpr PrintKind everyKind[]{PrintKind::Record,   PrintKind::Log,          PrintKind::Register,
                                PrintKind::Meeting,  PrintKind::Review,       PrintKind::BlankRecord,
                                PrintKind::BlankLog, PrintKind::BlankRegister};

} // namespace

TEST_CASE("a survey hands over the very sheets that are printed after it")
{
    TempBook book;
    const std::vector<Id> ids{plantedCustomer(book), book.create(customerNamed(QStringLiteral("昆山远帆"))),
                              book.create(customerNamed(QStringLiteral("无锡鼎力")))};
    for (const PrintKind kind : everyKind) {
        INFO("kind " << int(kind));
        const auto same = book->read([&](Snapshot &view) -> Result<bool> {
                                  BookSheets source(view, kind, ids, {}, {});
                                  KEBU_LET(surveyed, collected(source, &BookSheets::survey));
                                  KEBU_LET(handed, collected(source, &BookSheets::hand));
                                  KEBU_LET(atOnce, sheetsFor(view, kind, ids, {}, {}));
                                  return handed == atOnce && std::ranges::is_permutation(surveyed, handed);
                              })
                              .result();
        REQUIRE(same.ok());
        CHECK(*same);
    }
}

TEST_CASE("a pack that was surveyed is written without being read once more for its agenda")
{
    TempBook book;
    const std::vector<Id> ids{plantedCustomer(book), book.create(customerNamed(QStringLiteral("昆山远帆")))};
    std::vector<PrintStep> steps;
    PrintOptions options;
    options.goesOn = [&steps](const PrintProgress &progress) {
        CHECK(progress.total == 2);
        steps.push_back(progress.step);
        return true;
    };
    const auto walked = book->read([&](Snapshot &view) -> Result<void> {
                                BookSheets source(view, PrintKind::Meeting, ids, {}, options);
                                KEBU_TRY(collected(source, &BookSheets::survey));
                                KEBU_TRY(collected(source, &BookSheets::hand));
                                return {};
                            })
                            .result();
    REQUIRE(walked.ok());
    using enum PrintStep;
    CHECK(steps == std::vector{Counting, Counting, Writing, Writing});
}

TEST_CASE("a long register comes in parts that hold the very rows of the whole, its scope masked from the first on")
{
    TempBook book;
    std::vector<Id> ids{book.create(customerNamed(QStringLiteral("昆山远帆")))};
    ids.insert(ids.end(), rowsOfAPart, ids.front());
    ids.push_back(plantedCustomer(book)); // in the last part, and named by the scope
    const QString scope = QStringLiteral("陈国栋的客户");
    for (const bool isMasked : {false, true}) {
        for (const bool isSurveyed : {false, true}) {
            PrintOptions options;
            options.isMasked = isMasked;
            const auto checked = book->read([&](Snapshot &view) -> Result<void> {
                                         KEBU_LET(whole, customerRegister(view, ids, scope, options));
                                         BookSheets source(view, PrintKind::Register, ids, scope, options);
                                         source.allowParts();
                                         CHECK(source.isCountedThrough());
                                         if (isSurveyed)
                                             KEBU_TRY(collected(source, &BookSheets::survey));
                                         KEBU_LET(parts, collected(source, &BookSheets::hand));
                                         REQUIRE(parts.size() == 2);
                                         CHECK(parts[0].headLeft == whole.headLeft);
                                         CHECK(parts[0].headRight == whole.headRight);
                                         CHECK(parts[0].isContinued);
                                         CHECK(parts[1].isRest);
                                         auto rows = std::get<Table>(parts[0].blocks.front()).rows;
                                         const auto &rest = std::get<Table>(parts[1].blocks.front()).rows;
                                         rows.insert(rows.end(), rest.begin(), rest.end());
                                         CHECK(rows == std::get<Table>(whole.blocks.front()).rows);
                                         CHECK(parts[1].blocks.size() == whole.blocks.size());
                                         return {};
                                     })
                                     .result();
            CHECK(checked.ok());
        }
    }
}

TEST_CASE("a print is stopped after any customer and says so in words")
{
    TempBook book;
    const std::vector<Id> ids{plantedCustomer(book), book.create(customerNamed(QStringLiteral("昆山远帆")))};
    for (const PrintKind kind : {PrintKind::Record, PrintKind::Log, PrintKind::Register, PrintKind::Meeting}) {
        for (int last = 0; last < 2; ++last) {
            PrintOptions options;
            int told = 0;
            options.goesOn = [&told, last](const PrintProgress &) { return told++ < last; };
            const auto sheets =
                book->read([&](Snapshot &view) { return sheetsFor(view, kind, ids, {}, options); }).result();
            REQUIRE_FALSE(sheets.ok());
            CHECK(sheets.error().code == ErrorCode::Cancelled);
            CHECK_FALSE(sheets.error().message.isEmpty());
            CHECK(told == last + 1);
        }
    }
}

TEST_CASE("a Word document of too many customers is refused in words before work begins")
{
    CHECK(fitsWord(PrintKind::Record, 2000).ok());
    CHECK(fitsWord(PrintKind::Meeting, 2000).ok());
    CHECK(fitsWord(PrintKind::Register, 10'000).ok());
    CHECK(fitsWord(PrintKind::Review, 50'000).ok());
    CHECK(fitsWord(PrintKind::BlankLog, 50'000).ok());
    const Result<void> tooMany = fitsWord(PrintKind::Meeting, 50'000);
    REQUIRE_FALSE(tooMany.ok());
    CHECK(tooMany.error().message.contains(QStringLiteral("50000")));
    CHECK(tooMany.error().message.contains(QStringLiteral("2000")));
    CHECK_FALSE(fitsWord(PrintKind::Register, 10'001).ok());
}
