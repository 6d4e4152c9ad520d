// Fields the user added, on every kind of record and of every type: in lists, filters, exports, imports and on paper.
#include "core/book/query.h"
#include "core/domain/attachment.h"
#include "core/domain/contact.h"
#include "core/domain/contract.h"
#include "core/domain/customer.h"
#include "core/domain/customfield.h"
#include "core/domain/history.h"
#include "core/domain/opportunity.h"
#include "core/domain/picklist.h"
#include "core/domain/registry.h"
#include "core/domain/review.h"
#include "core/domain/survey.h"
#include "core/services/exporter.h"
#include "core/services/importer.h"
#include "core/services/listing.h"
#include "core/services/recordtext.h"
#include "tests/support/book.h"

#include <QFile>

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace kebu;
using namespace kebu::test;

namespace {

struct OwnField {
    const char *name;
    const char *type;
    const char *typed;  ///< as a person or a file writes it
    const char *stated; ///< as a list and an export state it
    const char *query;  ///< a condition that holds for it
};

constexpr OwnField ownFields[] = {
    {"own_text", "text", "直采", "直采", "custom.own_text ~ 直采"},
    {"own_number", "number", "12.5", "12.5", "custom.own_number between 12 and 13"},
    {"own_money", "money", "28万", "280000", "custom.own_money >= 28万"},
    {"own_date", "date", "2026/5/8", "2026-05-08", "custom.own_date = 2026-05-08"},
    {"own_choice", "choice", "甲级", "甲级", "custom.own_choice = 甲级"},
    {"own_yes", "yes_no", "是", "", "custom.own_yes = yes"},
};

/// Every kind a person adds fields to: not those that describe the book, nor its own histories.
std::vector<const RecordType *> kinds()
{
    std::vector<const RecordType *> kinds;
    for (const RecordType *type : recordTypes()) {
        const bool isOwn = type == &customField::type() || type == &picklistEntry::type() ||
                           type == &stageEntry::type() || type == &gradeEntry::type() || type == &review::type() ||
                           type == &reviewDecision::type();
        if (!isOwn)
            kinds.push_back(type);
    }
    return kinds;
}

/// A book in which every required reference has somebody to point at, by that name.
struct Furnished {
    TempBook book;
    QHash<QString, QString> names; ///< record → what finds it

    Furnished()
    {
        const Id customer = book.create(customerNamed(QStringLiteral("衡岳精密")));
        names.insert(QStringLiteral("customer"), QStringLiteral("衡岳精密"));
        Record opportunity(opportunity::type());
        opportunity.set(opportunity::customer, Value::of(customer));
        opportunity.set(opportunity::title, Value(QStringLiteral("二期产线")));
        named(QStringLiteral("opportunity"), book.create(opportunity));
        Record contract(contract::type());
        contract.set(contract::customer, Value::of(customer));
        contract.set(contract::number, Value(QStringLiteral("HT-1")));
        book.create(contract);
        names.insert(QStringLiteral("contract"), QStringLiteral("HT-1"));
        Record survey(survey::type());
        survey.set(survey::title, Value(QStringLiteral("年度满意度")));
        named(QStringLiteral("survey"), book.create(survey));
    }
    void named(const QString &record, Id id)
    {
        const auto title =
            book->read([&](Snapshot &view) { return titleOf(view, *findRecordType(record), id); }).result();
        REQUIRE(title.ok());
        const QString number = book.get(*findRecordType(record), id).type().indexOf(QStringLiteral("number")) >= 0
                                   ? book.get(*findRecordType(record), id).text(FieldName("number"))
                                   : QString();
        names.insert(record, number.isEmpty() ? *title : number);
    }

    /// What a required field of that type may hold, as a person writes it.
    [[nodiscard]] QString wordFor(const FieldInfo &field, const RecordType &type) const
    {
        switch (field.type) {
        case FieldType::Ref:
            return names.value(field.target);
        case FieldType::RefAny:
            return QStringLiteral("customer:") + book_customer();
        case FieldType::Choice:
            return field.choices.empty() ? QStringLiteral("其他") : QString::fromUtf8(field.choices.front().code);
        case FieldType::Date:
        case FieldType::PartialDate:
            return QStringLiteral("2026-05-01");
        case FieldType::Instant:
        case FieldType::WallTime:
            return QStringLiteral("2026-05-01 09:30");
        case FieldType::Score:
        case FieldType::Int:
        case FieldType::Money:
        case FieldType::Decimal:
            return QStringLiteral("3");
        default:
            return QStringLiteral("新") + type.name();
        }
    }
    [[nodiscard]] QString book_customer() const { return m_customer; }
    QString m_customer;

    void makeFields(const RecordType &type)
    {
        book.change([&type](Change &change) -> Result<void> {
            for (const OwnField &own : ownFields)
                KEBU_TRY(
                    change.ensureCustomField(type.name(), QString::fromUtf8(own.name), QString::fromUtf8(own.type)));
            KEBU_TRY(change.ensureChoice(QStringLiteral("custom.own_choice"), QStringLiteral("甲级")));
            return {};
        });
    }

    [[nodiscard]] std::vector<FieldInfo> required(const RecordType &type) const
    {
        std::vector<FieldInfo> fields;
        for (const FieldInfo &field : type.fields()) {
            if (field.isRequired && !field.isSystemSet)
                fields.push_back(field);
        }
        return fields;
    }

    /// A record as typed into a form.
    Id typed(const RecordType &type)
    {
        Id id;
        book.change([&](Change &change) -> Result<void> {
            Record record(type);
            for (const FieldInfo &field : required(type)) {
                KEBU_LET(value, valueFromText(change, field, wordFor(field, type)));
                setValue(record, field, value);
            }
            KEBU_LET(catalog, change.view().catalog());
            for (const OwnField &own : ownFields) {
                const auto field = catalog->field(type, QStringLiteral("custom.") + QString::fromUtf8(own.name));
                KEBU_LET(value, valueFromText(change, *field, QString::fromUtf8(own.typed)));
                setValue(record, *field, value);
            }
            KEBU_LET(made, change.create(record));
            id = made;
            return {};
        });
        return id;
    }
};

std::vector<Id> found(TempBook &book, const RecordType &type, const QString &where)
{
    ListRequest request;
    request.record = &type;
    request.where = where;
    const auto list = book->read([&request](Snapshot &view) { return openList(view, request); }).result();
    INFO((list ? QString() : list.error().message).toStdString());
    REQUIRE(list.ok());
    return list->ids;
}

void checkHolds(TempBook &book, const RecordType &type, Id id)
{
    const Record record = book.get(type, id);
    CHECK(record.customValues().size() == std::size(ownFields));
    for (const OwnField &own : ownFields) {
        INFO(type.name().toStdString() << "." << own.name);
        const std::vector<Id> ids = found(book, type, QString::fromUtf8(own.query));
        CHECK(std::ranges::count(ids, id) == 1);
        CHECK(found(book, type, QStringLiteral("not (%1)").arg(QString::fromUtf8(own.query))).size() + ids.size() ==
              found(book, type, {}).size());
    }
}

QString exported(TempBook &book, const RecordType &type)
{
    ExportOptions options;
    options.record = type.name();
    options.file = book.folder() + u'/' + type.name() + QStringLiteral(".csv");
    const auto report = book->read([&](Snapshot &view) { return exportRecords(view, options); }).result();
    INFO((report ? QString() : report.error().message).toStdString());
    REQUIRE(report.ok());
    QFile file(options.file);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QString::fromUtf8(file.readAll());
}

} // namespace

TEST_CASE("the user's own fields of every type are listed, filtered and exported on every kind of record")
{
    REQUIRE(kinds().size() >= 20);
    for (const RecordType *type : kinds()) {
        INFO(type->name().toStdString());
        Furnished furnished;
        furnished.m_customer = found(furnished.book, customer::type(), {}).front().toString();
        furnished.makeFields(*type);
        const Id id = furnished.typed(*type);
        checkHolds(furnished.book, *type, id);

        const auto columns = furnished.book
                                 ->read([type](Snapshot &view) -> Result<std::vector<FieldInfo>> {
                                     KEBU_LET(catalog, view.catalog());
                                     return listColumns(*type, *catalog);
                                 })
                                 .result();
        const auto rows =
            furnished.book->read([&](Snapshot &view) { return rowsOf(view, *type, std::vector<Id>{id}, *columns); })
                .result();
        REQUIRE(rows.ok());
        QStringList shown;
        for (const ListCell &cell : rows->front().cells)
            shown << cell.text;
        const QString csv = exported(furnished.book, *type);
        for (const OwnField &own : ownFields) {
            INFO(own.name);
            CHECK(std::ranges::count(*columns, QString::fromUtf8(own.name), &FieldInfo::name) == 1);
            CHECK(csv.contains(QString::fromUtf8(own.name)));
            CHECK(csv.contains(QString::fromUtf8(own.stated)));
            CHECK(shown.join(u'|').remove(u',').contains(QString::fromUtf8(own.stated)));
        }
    }
}

TEST_CASE("the user's own fields of every type come in from a table on every kind of record")
{
    for (const RecordType *type : kinds()) {
        if (type == &attachment::type())
            continue; // a file is attached, no table holds one
        INFO(type->name().toStdString());
        Furnished furnished;
        furnished.makeFields(*type);
        const std::vector<Id> before = found(furnished.book, *type, {});
        QStringList heads;
        QStringList cells;
        for (const FieldInfo &field : furnished.required(*type)) {
            heads << field.name;
            cells << furnished.wordFor(field, *type);
        }
        for (const OwnField &own : ownFields) {
            heads << QString::fromUtf8(own.name);
            cells << QString::fromUtf8(own.typed);
        }
        QFile file(furnished.book.folder() + QStringLiteral("/table.csv"));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write((heads.join(u',') + u'\n' + cells.join(u',') + u'\n').toUtf8());
        file.close();
        ImportOptions options;
        options.file = file.fileName();
        options.record = type->name();
        const auto report = importFile(furnished.book.book(), options).result();
        INFO((report ? QString() : report.error().message).toStdString());
        REQUIRE(report.ok());
        for (const ImportNote &note : report->refusals)
            UNSCOPED_INFO(note.why.toStdString());
        INFO(report->ignored.join(u' ').toStdString());
        CHECK(report->ignored.isEmpty());
        REQUIRE(report->created == 1);
        for (const Id id : found(furnished.book, *type, {})) {
            if (!std::ranges::count(before, id))
                checkHolds(furnished.book, *type, id);
        }
    }
}

TEST_CASE("an own field that is retired leaves lists and filters, and its values come back with it")
{
    Furnished furnished;
    furnished.makeFields(customer::type());
    const Id id = furnished.typed(customer::type());
    const Id definition = furnished.book.get(customer::type(), id).customValues().front().field;
    const auto retire = [&](bool isRetired) {
        furnished.book.change([&](Change &change) {
            return change.edit(customField::type(), definition,
                               [isRetired](Record &field) { field.set(customField::retired, Value::of(isRetired)); });
        });
    };
    retire(true);
    const auto fields = furnished.book
                            ->read([](Snapshot &view) -> Result<std::vector<FieldInfo>> {
                                KEBU_LET(catalog, view.catalog());
                                return catalog->fieldsOf(customer::type());
                            })
                            .result();
    CHECK(std::ranges::count(*fields, QStringLiteral("own_text"), &FieldInfo::name) == 0);
    retire(false);
    checkHolds(furnished.book, customer::type(), id);
}
