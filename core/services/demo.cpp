#include "core/services/demo.h"

#include "core/domain/registry.h"
#include "core/domain/tag.h"
#include "core/domain/target.h"
#include "core/domain/user.h"
#include "core/rules/workcalendar.h"
#include "core/services/demo/aftermath.h"
#include "core/services/demo/cast.h"
#include "core/services/demo/regraded.h"
#include "core/services/demo/story.h"
#include "core/services/demo/words.h"
#include "core/storage/bulkcache.h"

#include <cmath>

namespace kebu {

using namespace demo;

namespace {

constexpr int historyDays = 362;
constexpr int customersPerChange = 2000;
constexpr int writerOfDemoIds = 1;

std::vector<QDate> workdaysOfNextWeek(QDate today)
{
    std::vector<QDate> days;
    for (int i = 1; i <= 7; ++i) {
        if (WorkCalendar::builtIn().isWorkday(today.addDays(i)))
            days.push_back(today.addDays(i));
    }
    if (days.empty()) // a week of holidays
        days.push_back(today.addDays(7));
    return days;
}

Result<Id> newUser(Change &change, const char *name)
{
    Record user(user::type());
    user.set(user::name, words(name));
    user.set(user::role, Value(QStringLiteral("sales")));
    user.set(user::team, words("销售一部"));
    return change.create(std::move(user));
}

Result<void> writeTeam(Change &change, World &world)
{
    KEBU_TRY(change.ensureChoice(QStringLiteral("team"), zh("销售一部")));
    KEBU_TRY(change.edit(user::type(), change.user(), [](Record &me) {
        me.set(user::name, words("林晓"));
        me.set(user::team, words("销售一部"));
    }));
    KEBU_LET(second, newUser(change, "周启明"));
    KEBU_LET(third, newUser(change, "何雨薇"));
    world.users = {change.user(), second, third};
    static constexpr const char *tags[] = {"急需交付", "重视性价比", "关注售后", "决策周期长", "新线索",
                                           "季节采购", "分期建设",   "续约",     "投诉处理中", "三个月未联系"};
    for (const char *name : tags) {
        Record tag(tag::type());
        tag.set(tag::name, words(name));
        tag.set(tag::kind, Value(QStringLiteral("need")));
        KEBU_LET(id, change.create(std::move(tag)));
        world.tags.insert(zh(name), id);
    }
    return {};
}

Result<void> writeChoices(Change &change)
{
    const auto ensure = [&change](const char *list, const char *word) {
        return change.ensureChoice(QString::fromLatin1(list), zh(word));
    };
    for (const Trade &trade : trades())
        KEBU_TRY(ensure("industry", trade.industry));
    for (const CastCustomer *cast : castBySeniority()) {
        KEBU_TRY(ensure("industry", cast->industry));
        KEBU_TRY(ensure("province", cast->province));
        KEBU_TRY(ensure("city", cast->city));
    }
    for (const Town &town : towns()) {
        KEBU_TRY(ensure("province", town.province));
        KEBU_TRY(ensure("city", town.city));
        for (const char *district : town.districts)
            KEBU_TRY(ensure("district", district));
    }
    for (const char *age : {"25–34 岁", "35–44 岁", "45–54 岁", "55 岁以上"})
        KEBU_TRY(ensure("age_bracket", age));
    for (const char *gender : {"男", "女"})
        KEBU_TRY(ensure("gender", gender));
    return {};
}

struct Aim {
    const char *measure;
    double goal; ///< in a book of the usual size
    int monthsAgo;
    int months;
    int user; ///< in World::users; -1: everybody
    const char *because = "";
};

/// Some reached, some missed, some under way, for whatever day the demo is made.
Result<void> writeTargets(Change &change, const World &world)
{
    constexpr double usualSize = 120;
    constexpr Aim aims[] = {
        {"amount_won", 2'000'000, 0, 1, 0},
        {"new_customers", 10, 0, 1, 0},
        {"contacts", 130, 0, 1, 0},
        {"amount_won", 600'000, 0, 1, 1},
        {"amount_won", 3'000'000, 0, 1, -1},
        {"amount_won", 2'500'000, 1, 1, 0, "两个老客户提前签了续约"},
        {"payments_received", 3'000'000, 1, 1, -1, "两家客户的验收推迟到本月，款项顺延"},
    };
    const QDate month(world.today.year(), world.today.month(), 1);
    for (const Aim &aim : aims) {
        const QDate from = month.addMonths(-aim.monthsAgo);
        const double goal = std::ceil(aim.goal * world.customers / usualSize);
        Record record(target::type());
        record.set(target::measure, Value(QString::fromLatin1(aim.measure)));
        record.set(target::goal, Value(qint64(goal) * 1'000'000));
        record.set(target::fromOn, Value::of(from));
        record.set(target::toOn, Value::of(from.addMonths(aim.months).addDays(-1)));
        if (aim.user >= 0)
            record.set(target::owner, Value::of(world.users[size_t(aim.user)]));
        if (*aim.because)
            record.set(target::because, words(aim.because));
        KEBU_TRY(change.create(std::move(record)));
    }
    return {};
}

/// Customers in the order in which they were met, so that their numbers grow with time.
class Enrolment
{
public:
    explicit Enrolment(const World &world) : m_world(world), m_cast(castBySeniority())
    {
        if (int(m_cast.size()) > world.customers)
            m_cast.resize(size_t(world.customers));
        m_invented = world.customers - int(m_cast.size());
    }
    [[nodiscard]] bool isDone() const { return m_nextCast == m_cast.size() && m_nextInvented == m_invented; }

    Result<void> writeNext(Scribe &scribe)
    {
        const QDate met = m_nextInvented < m_invented ? dayMet(m_nextInvented) : QDate();
        if (m_nextCast < m_cast.size() && (!met.isValid() || m_world.past(m_cast[m_nextCast]->since) <= met))
            return writeCast(scribe, *m_cast[m_nextCast++]);
        return writeInvented(scribe, m_nextInvented++, met);
    }

private:
    [[nodiscard]] QDate dayMet(int index) const
    {
        return m_world.past(2 + int(qint64(historyDays) * (m_invented - 1 - index) / std::max(m_invented, 1)));
    }

    const World &m_world;
    std::vector<const CastCustomer *> m_cast;
    size_t m_nextCast = 0;
    int m_invented = 0;
    int m_nextInvented = 0;
};

/// Regraded at the last month's end, and a next contact for everybody.
Result<void> writeCare(Book &book, FixedClock &clock, QDate today)
{
    clock = FixedClock::at(QDate(today.year(), today.month(), 1).addDays(-1), 17, book.clock().zone());
    KEBU_TRY(book.birth(QStringLiteral("demo"), clock,
                        [](Change &change) -> Result<void> {
                            const BulkCache cache(change.view().connection());
                            return writeRegraded(change);
                        })
                 .result());
    clock = FixedClock::at(today, 9, book.clock().zone());
    KEBU_TRY(book.birth(QStringLiteral("demo"), clock,
                        [](Change &change) -> Result<void> {
                            const BulkCache cache(change.view().connection());
                            return writeNextContacts(change);
                        })
                 .result());
    return {};
}

Result<DemoCounts> countRows(Book &book)
{
    return book
        .read([](Snapshot &view) -> Result<DemoCounts> {
            DemoCounts counts;
            for (const RecordType *type : recordTypes()) {
                KEBU_LET(count, view.count(*type));
                counts.emplace(type->name(), count);
            }
            return counts;
        })
        .result();
}

} // namespace

Result<DemoCounts> fillDemo(Book &book, const DemoOptions &options)
{
    World world;
    world.today = options.today.isValid() ? options.today : book.clock().today();
    world.seed = options.seed;
    world.customers = options.customers;
    world.soonDays = workdaysOfNextWeek(world.today);
    FixedClock clock = FixedClock::at(world.today, 9, book.clock().zone());
    KEBU_TRY(book.birth(QStringLiteral("demo"), clock,
                        [&world](Change &change) -> Result<void> {
                            KEBU_TRY(writeTeam(change, world));
                            KEBU_TRY(writeChoices(change));
                            return writeProducts(change, world);
                        })
                 .result());
    for (Enrolment enrolment(world); !enrolment.isDone();) {
        clock = FixedClock::at(world.today, 9, book.clock().zone());
        KEBU_TRY(book.birth(QStringLiteral("demo"), clock,
                            [&](Change &change) -> Result<void> {
                                Scribe scribe(change, clock, world);
                                for (int i = 0; i < customersPerChange && !enrolment.isDone(); ++i)
                                    KEBU_TRY(enrolment.writeNext(scribe));
                                return {};
                            })
                     .result());
    }
    clock = FixedClock::at(world.today, 9, book.clock().zone());
    KEBU_TRY(book.birth(QStringLiteral("demo"), clock,
                        [&world](Change &change) -> Result<void> {
                            KEBU_TRY(writeEvents(change, world));
                            return writeTargets(change, world);
                        })
                 .result());
    KEBU_TRY(writeCare(book, clock, world.today));
    return countRows(book);
}

Result<DemoCounts> createDemo(const QString &path, const Secret &secret, const DemoOptions &options)
{
    DemoOptions dated = options;
    if (!dated.today.isValid())
        dated.today = SystemClock().today();
    const FixedClock clock = FixedClock::at(dated.today, 9, SystemClock().zone());
    KEBU_LET(book, Book::create(path, secret, {&clock, false, writerOfDemoIds}));
    return fillDemo(*book, dated);
}

} // namespace kebu
