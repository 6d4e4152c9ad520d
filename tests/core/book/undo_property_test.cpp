#include "core/domain/contact.h"
#include "core/domain/customer.h"
#include "core/domain/customfield.h"
#include "core/domain/interaction.h"
#include "core/domain/listvalue.h"
#include "core/domain/picklist.h"
#include "core/domain/registry.h"
#include "tests/support/book.h"

#include <catch2/catch_test_macros.hpp>

#include <random>

using namespace kebu;
using namespace kebu::test;

namespace {

/// Makes changes of every kind to every kind of record, the same ones for the same seed.
class RandomWork
{
public:
    explicit RandomWork(quint32 seed) : m_chance(seed) {}

    /// One to three random steps.
    Result<void> operator()(Change &change)
    {
        for (int steps = 1 + below(3); steps > 0; --steps) {
            // what the rules refuse was not written and is no step
            if (const Result<void> done = step(change); !done && done.error().code != ErrorCode::Invalid)
                return done;
        }
        return {};
    }

private:
    int below(int end) { return int(m_chance() % quint32(end)); }

    Result<void> step(Change &change)
    {
        const RecordType &type = *recordTypes()[size_t(below(int(recordTypes().size())))];
        KEBU_LET(existing, anyOf(change.view(), type));
        const int kind = below(10);
        if (!existing || kind < 5)
            return create(change, type);
        if (kind < 8)
            return edit(change, type, existing);
        return existing == change.user() ? Result<void>() : change.removeWithChildren(type, existing);
    }

    Result<void> create(Change &change, const RecordType &type)
    {
        Record record(type);
        for (int i = 0; i < int(type.fields().size()); ++i) {
            const FieldInfo &field = type.field(i);
            if (!field.isRequired && below(3) == 0)
                continue;
            KEBU_LET(value, anyValue(change.view(), type, field));
            if (field.isRequired && value.isEmpty())
                return {}; // nothing to point at yet
            record.set(i, value);
        }
        KEBU_TRY(setCustom(change.view(), record));
        KEBU_TRY(change.create(std::move(record)));
        return {};
    }

    Result<void> edit(Change &change, const RecordType &type, Id id)
    {
        KEBU_LET(record, change.view().get(type, id));
        for (int times = 1 + below(4); times > 0; --times) {
            const int index = below(int(type.fields().size()));
            const FieldInfo &field = type.field(index);
            KEBU_LET(value, anyValue(change.view(), type, field));
            if (value.isEmpty() && field.isRequired)
                continue;
            record.set(index, !field.isRequired && below(4) == 0 ? Value() : value);
        }
        KEBU_TRY(setCustom(change.view(), record));
        return change.edit(record);
    }

    Result<void> setCustom(Snapshot &view, Record &record)
    {
        KEBU_LET(catalog, view.catalog());
        for (const FieldInfo &field : catalog->fieldsOf(record.type())) {
            if (field.customId && below(2) == 0) {
                KEBU_LET(value, anyValue(view, record.type(), field));
                record.setCustomValue(field.customId, value);
            }
        }
        return {};
    }

    Result<Id> anyOf(Snapshot &view, const RecordType &type)
    {
        KEBU_LET(count, view.count(type));
        if (count == 0)
            return Id{};
        Statement row(view.connection().database(), QStringLiteral("SELECT id FROM %1 ORDER BY id LIMIT 1 OFFSET ?").arg(quoted(type.table())));
        KEBU_TRY(row.run(below(int(count))));
        const Id id = row.next() ? row.id(0) : Id{};
        KEBU_TRY(row.done());
        return id;
    }

    Result<Value> anyValue(Snapshot &view, const RecordType &type, const FieldInfo &field)
    {
        static const QStringList phrases{QStringLiteral("苏州衡岳精密机械"), QStringLiteral("温州瑞德阀门"), QStringLiteral("陈国栋"), QStringLiteral("Blue Ocean Ltd."),
                                         QStringLiteral("两年维保与 4 小时到场"), QStringLiteral("第一行\n第二行"), QStringLiteral("𠮷野家 🙂")};
        if (&type == &customField::type() && field.name == QString(customField::record))
            return Value(QStringLiteral("customer"));
        if (&type == &picklistEntry::type() && field.name == QString(picklistEntry::list))
            return Value(QStringList{QStringLiteral("industry"), QStringLiteral("city"), QStringLiteral("competitor")}[below(3)]);
        if (field.isUnique || &type == &customField::type() || &type == &picklistEntry::type())
            if (field.type == FieldType::Text)
                return Value(QStringLiteral("w%1").arg(++m_words));
        const QDate day = QDate(2026, 1, 1).addDays(below(300));
        switch (field.type) {
        case FieldType::Choice: return anyChoice(view, field);
        case FieldType::Ref: {
            KEBU_LET(target, anyOf(view, *findRecordType(field.target)));
            return Value::of(target);
        }
        case FieldType::Refs: return someOf(view, *findRecordType(field.target));
        case FieldType::RefAny: {
            const RecordType &target = *recordTypes()[4 + size_t(below(20))];
            KEBU_LET(id, anyOf(view, target));
            return id ? Value(RecordRef{target.name(), id}.toString()) : Value();
        }
        case FieldType::Date: return Value::of(day);
        case FieldType::PartialDate: return Value(PartialDate{0, day.month(), std::min(day.day(), 28)}.toString());
        case FieldType::Time: return Value(QTime(below(24), below(60)).toString(QStringLiteral("HH:mm")));
        case FieldType::WallTime: return Value::of(WallTime{day, below(2) ? QTime(9, 30) : QTime(), {}});
        case FieldType::Instant: return Value(QDateTime(day, QTime(10, 0), Qt::UTC).toMSecsSinceEpoch());
        case FieldType::Bool: return Value::of(below(2) == 1);
        case FieldType::Score: return Value(qint64(1 + below(5)));
        case FieldType::Weekdays: return Value(qint64(1 + below(127)));
        case FieldType::Int:
        case FieldType::Percent: return Value(qint64(below(101)));
        case FieldType::Money:
        case FieldType::Decimal: return Value(qint64(below(100'000'000)) - 1'000);
        case FieldType::Phone: return Value(QStringLiteral("13%1 0000 %2").arg(below(10)).arg(below(10000), 4, 10, QLatin1Char('0')));
        case FieldType::Email: return Value(QStringLiteral("mail%1@firm.example").arg(below(100)));
        case FieldType::List: return listValue({phrases[below(3)], phrases[below(3)]});
        case FieldType::Text: break;
        }
        return Value(phrases[below(int(phrases.size()))]);
    }

    Result<Value> anyChoice(Snapshot &view, const FieldInfo &field)
    {
        KEBU_LET(catalog, view.catalog());
        const auto entries = catalog->picklists().entries(field.picklist);
        return entries.empty() ? Value() : Value(entries[size_t(below(int(entries.size())))].code);
    }

    Result<Value> someOf(Snapshot &view, const RecordType &type)
    {
        std::vector<Id> ids;
        for (int i = below(4); i > 0; --i) {
            KEBU_LET(id, anyOf(view, type));
            if (id && std::ranges::find(ids, id) == ids.end())
                ids.push_back(id);
        }
        return Value(std::move(ids));
    }

    std::mt19937 m_chance;
    int m_words = 0;
};

QStringList rowsOf(TempBook &book, const QString &table)
{
    const auto rows = book->read([table](Snapshot &view) -> Result<QStringList> {
        Statement columns(view.connection().database(), QStringLiteral("SELECT name FROM pragma_table_info('%1')").arg(table));
        KEBU_TRY(columns.run());
        QStringList names;
        while (columns.next())
            names << QStringLiteral("quote(") + quoted(columns.text(0)) + QStringLiteral(")");
        KEBU_TRY(columns.done());
        Statement all(view.connection().database(), QStringLiteral("SELECT %1 FROM %2 ORDER BY 1").arg(names.join(QStringLiteral(" || ', ' || ")), quoted(table)));
        KEBU_TRY(all.run());
        QStringList rows;
        while (all.next())
            rows << all.text(0);
        KEBU_TRY(all.done());
        return rows;
    }).result();
    REQUIRE(rows.ok());
    return *rows;
}

std::vector<std::vector<Id>> searches(TempBook &book)
{
    std::vector<std::vector<Id>> found;
    for (const char *query : {"苏州", "hengyue", "rdfm", "0000", "blue", "陈国栋", "w1", "野家"})
        found.push_back(book.find(QString::fromUtf8(query)));
    return found;
}

/// What was kept up to date step by step is what a rebuild makes of the facts.
void checkProjections(TempBook &book)
{
    const QStringList summaries = rowsOf(book, QStringLiteral("customer_summary"));
    const auto found = searches(book);
    const auto integrity = book->maintain([](Connection &connection) {
        return connection.execute(QStringLiteral("INSERT INTO finder (finder) VALUES ('integrity-check')"));
    }).result();
    CHECK(integrity.ok());
    REQUIRE(book->rebuildProjections().result().ok());
    CHECK(rowsOf(book, QStringLiteral("customer_summary")) == summaries);
    CHECK(searches(book) == found);
}

QStringList breaks(TempBook &book)
{
    const auto broken = book->read([](Snapshot &view) { return Journal(view.connection()).verify(); }).result();
    REQUIRE(broken.ok());
    return *broken;
}

} // namespace

TEST_CASE("a thousand random changes are undone to the first row and redone to the last, across restarts")
{
    constexpr int wanted = 1000;
    TempBook book;
    const Digest first = book.digest();
    RandomWork work(20260430);
    int changes = 0;
    while (changes < wanted) {
        book.clock().advance(60'000);
        if (book.change([&work](Change &change) { return work(change); }).id && ++changes % 250 == 0)
            checkProjections(book);
    }
    const Digest last = book.digest();
    const QStringList summaries = rowsOf(book, QStringLiteral("customer_summary"));
    for (const RecordType *type : recordTypes()) {
        CAPTURE(type->name().toStdString());
        CHECK_FALSE(rowsOf(book, type->table()).isEmpty());
    }

    book.reopen();
    int undone = 0;
    for (; undone < changes; ++undone) {
        const UndoOutcome outcome = book.undo();
        REQUIRE(outcome.fieldsChangedSince == 0);
        REQUIRE(outcome.recordsKept.isEmpty());
        if (undone == wanted / 2)
            checkProjections(book);
    }
    CHECK_FALSE(book->undo().result().ok());
    CHECK(book.digest().content == first.content);
    CHECK(book.digest().rows == first.rows);
    CHECK(rowsOf(book, QStringLiteral("customer_summary")).isEmpty());
    CHECK(rowsOf(book, QStringLiteral("finder_row")).isEmpty());

    book.reopen();
    for (int redone = 0; redone < changes; ++redone)
        book.redo();
    CHECK_FALSE(book->redo().result().ok());
    CHECK(book.digest().rows == last.rows);
    CHECK(rowsOf(book, QStringLiteral("customer_summary")) == summaries);
    checkProjections(book);
    CHECK(breaks(book).isEmpty());
}

TEST_CASE("undoing an older change leaves what was written later and counts it")
{
    TempBook book;
    const Id id = book.create(customerNamed(QStringLiteral("甲公司")));
    const ChangeInfo older = book.change([id](Change &change) {
        return change.edit(customer::type(), id, [](Record &record) {
            record.set(customer::shortName, Value(QStringLiteral("甲")));
            record.set(customer::remarks, Value(QStringLiteral("旧备注")));
        });
    });
    book.change([id](Change &change) {
        return change.edit(customer::type(), id, [](Record &record) { record.set(customer::remarks, Value(QStringLiteral("新备注"))); });
    });
    const UndoOutcome outcome = book.undo(older.id);
    CHECK(outcome.fieldsChangedSince == 1);
    const Record customer = book.get(customer::type(), id);
    CHECK(customer.text(customer::shortName).isEmpty());
    CHECK(customer.text(customer::remarks) == QStringLiteral("新备注"));
}

TEST_CASE("a created record that others hang on since stays when its creation is undone, and is named")
{
    TempBook book;
    Id id;
    const ChangeInfo creation = book.change([&id](Change &change) -> Result<void> {
        KEBU_LET(made, change.create(customerNamed(QStringLiteral("甲公司"))));
        id = made;
        KEBU_TRY(change.create(customerNamed(QStringLiteral("乙公司"))));
        return {};
    });
    Record contact(contact::type());
    contact.set(contact::customer, Value::of(id));
    contact.set(contact::name, Value(QStringLiteral("陈国栋")));
    book.create(contact);
    const UndoOutcome outcome = book.undo(creation.id);
    REQUIRE(outcome.recordsKept.size() == 1);
    CHECK(outcome.recordsKept.front().contains(QStringLiteral("甲公司")));
    CHECK(rowsOf(book, QStringLiteral("customer")).size() == 1);
    CHECK(rowsOf(book, QStringLiteral("contact")).size() == 1);
}

TEST_CASE("what a talk is about stays when its creation is undone")
{
    TempBook book;
    const Id customer = book.create(customerNamed(QStringLiteral("甲公司")));
    Id subject;
    const ChangeInfo creation = book.change([&subject](Change &change) -> Result<void> {
        KEBU_TRY(change.create(customerNamed(QStringLiteral("丙公司"))));
        KEBU_LET(made, change.create(customerNamed(QStringLiteral("乙公司"))));
        subject = made;
        return {};
    });
    Record talk(interaction::type());
    talk.set(interaction::customer, Value::of(customer));
    talk.set(interaction::method, Value(QStringLiteral("phone")));
    talk.set(interaction::content, Value(QStringLiteral("问起乙公司")));
    talk.set(interaction::about, Value(RecordRef{QStringLiteral("customer"), subject}.toString()));
    book.create(talk);
    CHECK(book.undo(creation.id).recordsKept.size() == 1);
    CHECK(book.get(customer::type(), subject).text(customer::name) == QStringLiteral("乙公司"));
}

TEST_CASE("a field the user added goes with its values, stays while values hang on it, and comes back with them")
{
    TempBook book;
    FieldInfo area;
    const ChangeInfo creation = book.change([&area](Change &change) -> Result<void> {
        KEBU_LET(made, change.ensureCustomField(QStringLiteral("customer"), QStringLiteral("仓库面积"), QStringLiteral("number")));
        area = made;
        KEBU_TRY(change.create(customerNamed(QStringLiteral("丙公司"))));
        return {};
    });
    Record customer = customerNamed(QStringLiteral("甲公司"));
    customer.setCustomValue(area.customId, Value(qint64{3'000'000}));
    const Id id = book.create(customer);
    const Digest filled = book.digest();
    CHECK(book.undo(creation.id).recordsKept.size() == 1);
    CHECK(book.get(customer::type(), id).customValue(area.customId) == Value(qint64{3'000'000}));
    book.redo();
    CHECK(book.digest().rows == filled.rows);

    book.change([&area](Change &change) { return change.remove(customField::type(), area.customId); });
    CHECK(book.get(customer::type(), id).customValues().empty());
    book.undo();
    CHECK(book.digest().rows == filled.rows);
    CHECK(breaks(book).isEmpty());
}
