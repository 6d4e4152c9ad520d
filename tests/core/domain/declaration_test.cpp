#include "core/domain/catalog.h"
#include "core/domain/customer.h"
#include "core/domain/customfield.h"
#include "core/domain/listvalue.h"
#include "core/domain/picklist.h"
#include "core/domain/registry.h"

#include <QFile>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;

TEST_CASE("declared fields carry the names, types, labels and personal classes of the field list")
{
    QFile list(QStringLiteral(KEBU_SOURCE_DIR "/../shared/design/fields.tsv"));
    if (!list.open(QIODevice::ReadOnly))
        SKIP("the field list is not beside the project");
    const Picklists builtIn{std::vector<Record>()};
    int compared = 0;
    list.readLine();
    while (!list.atEnd()) {
        const QStringList row = QString::fromUtf8(list.readLine()).remove(u'\n').split(u'\t');
        const RecordType *type = findRecordType(row[0]);
        CAPTURE(row[0].toStdString(), row[1].toStdString());
        REQUIRE(type);
        const FieldInfo *field = type->find(row[1]);
        REQUIRE(field);
        CHECK(typeName(*field) == row[2]);
        CHECK(personalName(field->personalClass) == row[3]);
        CHECK(field->label.in(Language::Chinese) == row[4]);
        CHECK(field->label.in(Language::English) == row[5]);
        for (const QString &choice : row[6].split(QStringLiteral(", "), Qt::SkipEmptyParts)) {
            const PicklistEntry *entry = builtIn.find(field->picklist, choice.section(u' ', 0, 0));
            REQUIRE(entry);
            CHECK(entry->labelZh == (choice.contains(u' ') ? choice.section(u' ', 1) : choice));
        }
        ++compared;
    }
    CHECK(compared > 240);
}

TEST_CASE("every field has a label in both languages and personal fields say what they are for")
{
    for (const RecordType *type : recordTypes()) {
        for (const FieldInfo &field : type->fields()) {
            CAPTURE(type->name().toStdString(), field.name.toStdString());
            CHECK_FALSE(field.label.in(Language::English).isEmpty());
            CHECK_FALSE(field.label.in(Language::Chinese).isEmpty());
            if (field.personalClass != Personal::None)
                CHECK_FALSE(purposeOf(field.personalClass).in(Language::Chinese).isEmpty());
            if (field.type == FieldType::Ref || field.type == FieldType::Refs)
                CHECK(findRecordType(field.target));
        }
    }
}

TEST_CASE("a list is written a line an item and keeps its places")
{
    const Value list = listFromText(QStringLiteral("产品质量如何？ [1-5]\n\n 哪里  可以更好？ \n"));
    CHECK(list.text() == QStringLiteral("[\"产品质量如何？ [1-5]\",\"\",\"哪里 可以更好？\"]"));
    CHECK(listItems(list) ==
          QStringList{QStringLiteral("产品质量如何？ [1-5]"), QString(), QStringLiteral("哪里 可以更好？")});
    CHECK(listText(list) == QStringLiteral("产品质量如何？ [1-5]\n\n哪里 可以更好？"));
    CHECK(listFromText(listText(list)) == list);
    CHECK(listFromText(list.text()) == list);
    for (const QStringList &odd : {QStringList{QStringLiteral("[1]")}, QStringList{QString(), QStringLiteral("二")},
                                   QStringList{QStringLiteral("一"), QString()}}) {
        const Value value = listValue(odd);
        CHECK(isListValue(value));
        CHECK(listFromText(listText(value)) == value);
    }
    CHECK(listFromText(QStringLiteral(" \n ")).isEmpty());
    CHECK_FALSE(isListValue(Value(QStringLiteral("[ \"a\" ]"))));
    CHECK_FALSE(isListValue(Value(QStringLiteral("a"))));
}

TEST_CASE("a picklist word is understood by code, either label or synonym, without regard to width and blanks")
{
    const Picklists lists{std::vector<Record>()};
    const QString stage = QStringLiteral("customer.stage");
    for (const char *word :
         {"proposal_submitted", "方案提交", "Proposal submitted", "方案提交中", "方案 提交", "PROPOSAL SUBMITTED"}) {
        CAPTURE(word);
        CHECK(lists.codeOf(stage, QString::fromUtf8(word)) == QStringLiteral("proposal_submitted"));
    }
    CHECK_FALSE(lists.codeOf(stage, QStringLiteral("未知")).has_value());
    CHECK(lists.label(stage, QStringLiteral("old_code")) == QStringLiteral("old_code"));
}

TEST_CASE("the book's own entries rename, add to and retire the built-in ones")
{
    const auto entry = [](const char *code, const char *zh, bool retired) {
        Record record(picklistEntry::type(), Id{1});
        record.set(picklistEntry::list, Value(QStringLiteral("source")));
        record.set(picklistEntry::code, Value(QString::fromUtf8(code)));
        record.set(picklistEntry::labelZh, Value(QString::fromUtf8(zh)));
        record.set(picklistEntry::retired, Value::of(retired));
        return record;
    };
    const Picklists lists(std::vector<Record>{entry("exhibition", "展览", false), entry("douyin", "抖音", false),
                                              entry("other", "其他", true)});
    CHECK(lists.label(QStringLiteral("source"), QStringLiteral("exhibition"), Language::Chinese) ==
          QStringLiteral("展览"));
    CHECK(lists.codeOf(QStringLiteral("source"), QStringLiteral("抖音")) == QStringLiteral("douyin"));
    CHECK(lists.entries(QStringLiteral("source")).back().code == QStringLiteral("other"));
}

TEST_CASE("a custom field is found by name and a declared one of the same name wins")
{
    Record definition(customField::type(), Id{9});
    definition.set(customField::record, Value(QStringLiteral("customer")));
    definition.set(customField::name, Value(QStringLiteral("stage")));
    definition.set(customField::kind, Value(QStringLiteral("choice")));
    const Catalog catalog({}, {definition});
    CHECK(catalog.field(customer::type(), QStringLiteral("stage"))->customId.isNull());
    CHECK(catalog.field(customer::type(), QStringLiteral("custom.stage"))->customId == Id{9});
    Record customer(customer::type(), Id{1});
    const FieldInfo field = *catalog.field(customer::type(), QStringLiteral("custom.stage"));
    setValue(customer, field, Value(QStringLiteral("x")));
    CHECK(valueOf(customer, field) == Value(QStringLiteral("x")));
    setValue(customer, field, Value());
    CHECK(customer.customValues().empty());
}
