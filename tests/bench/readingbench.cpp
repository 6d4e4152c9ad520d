#include "tests/bench/engine.h"
#include "tests/bench/rooms.h"

#include "core/domain/customer.h"
#include "core/services/agenda.h"
#include "core/services/customerpage.h"
#include "core/services/listing.h"

namespace kebu::bench {

namespace {

constexpr int inSight = 50;
constexpr double frame = 16; ///< milliseconds

/// One read of the book as a screen asks for it.
template <typename Read>
void ask(const Stage &stage, Read read)
{
    (void)must(stage.book
                   .read([&read](Snapshot &view) -> Result<void> {
                       const auto answer = read(view);
                       return answer ? Result<void>() : Result<void>(answer.error());
                   })
                   .result());
}

ListRequest byName() { return {&customer::type(), {}, {}, QStringLiteral("name"), false}; }

std::vector<Id> everybody(const Stage &stage)
{
    return must(stage.book.read([](Snapshot &view) { return openList(view, byName()); }).result()).ids;
}

/// Two neighbouring characters of the names of customers spread over the book: what people type.
QStringList words(const Stage &stage, const std::vector<Id> &ids, int count)
{
    QStringList words;
    for (int i = 0; i < count; ++i) {
        const Id id = ids[ids.size() * size_t(i) / size_t(count)];
        const auto record =
            must(stage.book.read([id](Snapshot &view) { return view.get(customer::type(), id); }).result());
        const QString name = record.text(customer::name);
        words << name.mid(name.size() / 2 - 1, 2);
    }
    return words;
}

Timing finding(const Stage &stage, Engine &engine, const std::vector<Id> &ids)
{
    constexpr int rounds = 200;
    const QStringList asked = words(stage, ids, rounds + 1);
    Timing timing = inTurns(
        QStringLiteral("find two characters, first 50"), rounds,
        [&](int round) { ask(stage, [&](Snapshot &view) { return view.finder().find(asked[round], inSight); }); },
        [&](int round) {
            const FinderQuery query(asked[round]);
            engine.read("SELECT c.* FROM finder f JOIN finder_row r ON r.row = f.rowid "
                        "JOIN customer c ON c.id = r.customer_id WHERE finder MATCH ? LIMIT 50",
                        query.matchExpression().toUtf8());
        });
    timing.goalTime = 2;
    return timing;
}

Timing opening(const Stage &stage, Engine &engine, const std::vector<Id> &ids)
{
    constexpr int rounds = 200;
    const auto chosen = [&ids](int round) { return ids[size_t(round) * 7919 % ids.size()]; };
    Timing timing = inTurns(
        QStringLiteral("open a customer with its last 20 contacts"), rounds,
        [&](int round) { ask(stage, [&](Snapshot &view) { return customerPage(view, chosen(round), 20); }); },
        [&](int round) {
            const qint64 id = chosen(round).value;
            engine.read("SELECT * FROM customer WHERE id = ?", {id});
            engine.read("SELECT * FROM interaction WHERE customer_id = ? ORDER BY happened_at DESC LIMIT 20", {id});
        });
    timing.goalTime = frame;
    return timing;
}

Timing today(const Stage &stage, Engine &engine)
{
    const QDate day = stage.book.clock().today();
    Timing timing = inTurns(
        QStringLiteral("Today, first 50"), 50,
        [&](int) { ask(stage, [&](Snapshot &view) { return followUpsOn(view, day, inSight); }); },
        [&](int) {
            engine.read("SELECT t.*, c.* FROM task t JOIN customer c ON c.id = t.customer_id "
                        "WHERE t.state = 'open' AND t.due_at <= ? ORDER BY t.due_at LIMIT 50",
                        (day.toString(Qt::ISODate) + u'~').toUtf8());
        });
    timing.goalTime = frame;
    return timing;
}

Timing paging(const Stage &stage, Engine &engine, const std::vector<Id> &ids)
{
    constexpr int rounds = 200;
    const auto first = [&ids](int round) { return size_t(round) * 7919 % (ids.size() - inSight); };
    const auto columns = must(stage.book
                                  .read([](Snapshot &view) -> Result<std::vector<FieldInfo>> {
                                      KEBU_LET(catalog, view.catalog()); // the snapshot's own: it goes with it
                                      std::vector<FieldInfo> all = listColumns(customer::type(), *catalog);
                                      std::erase_if(all, [](const FieldInfo &field) { return !field.isListed; });
                                      return all;
                                  })
                                  .result());
    Timing timing = inTurns(
        QStringLiteral("a page of the customers anywhere"), rounds,
        [&](int round) {
            ask(stage, [&](Snapshot &view) {
                return rowsOf(view, customer::type(), std::span(ids).subspan(first(round), inSight), columns);
            });
        },
        [&](int round) {
            engine.read("SELECT c.* FROM customer_summary s JOIN customer c ON c.id = s.customer_id "
                        "WHERE (s.name_key, s.customer_id) >= "
                        "(SELECT name_key, customer_id FROM customer_summary WHERE customer_id = ?) "
                        "ORDER BY s.name_key, s.customer_id LIMIT 50",
                        {ids[first(round)].value});
        });
    timing.goalTime = frame;
    return timing;
}

} // namespace

std::vector<Timing> timeReading(const Stage &stage)
{
    Engine engine(stage.book);
    const std::vector<Id> ids = everybody(stage);
    return {finding(stage, engine, ids), opening(stage, engine, ids), today(stage, engine), paging(stage, engine, ids)};
}

} // namespace kebu::bench
