#include "core/storage/tallies.h"

#include "core/base/datetime.h"
#include "core/domain/interaction.h"
#include "core/domain/servicecase.h"
#include "core/storage/recordstore.h"
#include "core/storage/settings.h"

namespace kebu {

namespace {

/// Beyond it what was gathered is written: some ten megabytes.
constexpr qsizetype gatheredAtMost = 100'000;

const QString zoneSetting = QStringLiteral("tally_zone");

bool isReached(const QString &reach) { return reach != u"no_answer" && reach != u"no_reply"; }

qint64 minutesBetween(qint64 from, qint64 to)
{
    constexpr qint64 minute = 60'000;
    return std::max<qint64>(0, (to - from) / minute);
}

qint64 ownerOf(const Standing &standing)
{
    const QString &owner = standing.entries[size_t(TallyDimension::Owner)];
    return owner.isEmpty() ? tallyOfNobody : owner.toLongLong();
}

/// A null text is the empty one; the columns are never NULL.
QString filled(const QString &text) { return text.isNull() ? QStringLiteral("") : text; }

} // namespace

/// What all customers are to the figures, for a walk over what hangs on them: the words once each, and four bytes a
/// customer for each of them.
class StandingsInMemory
{
public:
    void keep(Id customer, const Standing &standing)
    {
        Places &places = m_places[customer];
        for (size_t i = 0; i < places.size(); ++i)
            places[i] = placeOf(standing.entries[i]);
    }
    /// Its entries, and nothing else of it.
    [[nodiscard]] std::optional<Standing> of(Id customer) const
    {
        const auto found = m_places.constFind(customer);
        if (found == m_places.constEnd())
            return std::nullopt;
        Standing standing;
        for (size_t i = 0; i < found->size(); ++i)
            standing.entries[i] = m_words[qsizetype((*found)[i])];
        return standing;
    }

private:
    using Places = std::array<quint32, customerDimensions>;
    quint32 placeOf(const QString &word)
    {
        const auto found = m_placeOf.constFind(word);
        if (found != m_placeOf.constEnd())
            return *found;
        m_words << word;
        return *m_placeOf.insert(word, quint32(m_words.size() - 1));
    }

    QHash<Id, Places> m_places;
    QHash<QString, quint32> m_placeOf;
    QStringList m_words;
};

Result<QTimeZone> Tallies::zoneOf(Connection &connection)
{
    KEBU_LET(name, Settings(connection).text(zoneSetting));
    return name.isEmpty() ? QTimeZone() : QTimeZone(name.toLatin1());
}

Result<void> Tallies::readZone()
{
    if (m_zone.isValid())
        return {};
    KEBU_LET(zone, zoneOf(m_connection));
    m_zone = zone.isValid() ? zone : QTimeZone::utc();
    return {};
}

QString Tallies::dayOf(qint64 instant)
{
    if (instant == RecordStore::emptyNumber)
        return QStringLiteral("");
    if (instant >= m_dayBegins && instant < m_dayEnds)
        return m_day;
    const QDate day = localDate(Instant{instant}, m_zone);
    m_day = day.toString(Qt::ISODate);
    m_dayBegins = day.startOfDay(m_zone).toMSecsSinceEpoch();
    m_dayEnds = day.addDays(1).startOfDay(m_zone).toMSecsSinceEpoch();
    return m_day;
}

Tallies::Counted Tallies::contact(qint64 happenedAt, const QString &reach, const QString &method, Id recordedBy)
{
    return {TallyMeasure::Contact,
            dayOf(happenedAt),
            isReached(reach),
            0,
            method,
            recordedBy ? recordedBy.toString() : QString()};
}

Tallies::Counted Tallies::serviceCase(qint64 receivedAt, qint64 resolvedAt)
{
    const bool isResolved = resolvedAt != RecordStore::emptyNumber;
    return {TallyMeasure::Case, dayOf(receivedAt), isResolved, isResolved ? minutesBetween(receivedAt, resolvedAt) : 0};
}

void Tallies::addTo(const Counted &counted, TallyDimension dimension, qint64 owner, const QString &entry, int sign)
{
    const Cell cell{int(counted.measure), int(dimension), owner, counted.day, filled(entry), 0};
    Counts &counts = m_cells[cell];
    counts.base += sign;
    counts.counted += counted.isCounted ? sign : 0;
    counts.amount += counted.measure == TallyMeasure::Ended ? sign * counted.amount : 0;
    if (counted.measure == TallyMeasure::Case && counted.isCounted) {
        Cell single = cell;
        single.amount = counted.amount;
        m_spread[single] += sign;
    }
}

void Tallies::add(const Counted &counted, const Standing &standing, int sign)
{
    for (int dimension = 0; dimension < customerDimensions; ++dimension)
        addTo(counted, TallyDimension(dimension), tallyOfAll, standing.entries[size_t(dimension)], sign);
    for (const TallyDimension dimension : countedByOwner)
        addTo(counted, dimension, ownerOf(standing), standing.entries[size_t(dimension)], sign);
    if (counted.measure != TallyMeasure::Contact)
        return;
    addTo(counted, TallyDimension::Method, tallyOfAll, counted.method, sign);
    addTo(counted, TallyDimension::RecordedBy, tallyOfAll, counted.recordedBy, sign);
}

void Tallies::addStanding(const Standing &standing, int sign)
{
    add({TallyMeasure::Met, filled(standing.metOn), standing.isConverted}, standing, sign);
    if (!standing.hasDealt)
        return;
    add({TallyMeasure::Dealt, QStringLiteral(""), true}, standing, sign);
    if (standing.endedOn)
        add({TallyMeasure::Ended, filled(*standing.endedOn), true, standing.lostMinor}, standing, sign);
}

Result<void> Tallies::count(const Record &record, int sign)
{
    const bool isContact = &record.type() == &interaction::type();
    if (!isContact && &record.type() != &serviceCase::type())
        return {};
    const Id customer = record.value(record.type().customerField()).id();
    KEBU_LET(standing, m_standings.stored(customer));
    if (!standing)
        return {};
    KEBU_TRY(readZone());
    const auto instantOf = [&](FieldName field) {
        return record.has(field) ? record.number(field) : RecordStore::emptyNumber;
    };
    if (isContact)
        add(contact(instantOf(interaction::happenedAt), record.text(interaction::reach),
                    record.text(interaction::method), record.ref(interaction::recordedBy)),
            *standing, sign);
    else if (record.has(serviceCase::receivedAt))
        add(serviceCase(instantOf(serviceCase::receivedAt), instantOf(serviceCase::resolvedAt)), *standing, sign);
    return flushIfMany();
}

Result<std::vector<Tallies::Counted>> Tallies::childrenOf(Id customer)
{
    std::vector<Counted> children;
    Statement &contacts = m_connection.prepared(
        QStringLiteral("SELECT happened_at, reach, method, recorded_by_id FROM interaction WHERE customer_id = ?"));
    KEBU_TRY(contacts.run(customer));
    while (contacts.next())
        children.push_back(contact(contacts.number(0), contacts.text(1), contacts.text(2), contacts.id(3)));
    KEBU_TRY(contacts.done());
    Statement &cases = m_connection.prepared(
        QStringLiteral("SELECT received_at, resolved_at FROM service_case WHERE customer_id = ? AND received_at > "
                       "-9223372036854775808"));
    KEBU_TRY(cases.run(customer));
    while (cases.next())
        children.push_back(serviceCase(cases.number(0), cases.number(1)));
    KEBU_TRY(cases.done());
    return children;
}

Result<void> Tallies::move(Id customer, const std::optional<Standing> &before, const std::optional<Standing> &after)
{
    if (before == after)
        return {};
    KEBU_TRY(readZone());
    if (before)
        addStanding(*before, -1);
    if (after)
        addStanding(*after, 1);
    if (before && after && before->entries == after->entries)
        return {};
    KEBU_LET(children, childrenOf(customer));
    for (const Counted &child : children) {
        if (before && after)
            moveChild(child, *before, *after);
        else
            add(child, before ? *before : *after, before ? -1 : 1);
    }
    return {};
}

/// Under what is the same before and after a child is counted already.
void Tallies::moveChild(const Counted &child, const Standing &before, const Standing &after)
{
    for (size_t dimension = 0; dimension < size_t(customerDimensions); ++dimension) {
        if (before.entries[dimension] == after.entries[dimension])
            continue;
        addTo(child, TallyDimension(dimension), tallyOfAll, before.entries[dimension], -1);
        addTo(child, TallyDimension(dimension), tallyOfAll, after.entries[dimension], 1);
    }
    for (const TallyDimension dimension : countedByOwner) {
        const auto of = [dimension](const Standing &standing) {
            return std::pair(ownerOf(standing), standing.entries[size_t(dimension)]);
        };
        if (of(before) == of(after))
            continue;
        addTo(child, dimension, of(before).first, of(before).second, -1);
        addTo(child, dimension, of(after).first, of(after).second, 1);
    }
}

Result<void> Tallies::follow(Id customer)
{
    KEBU_LET(before, m_standings.stored(customer));
    KEBU_LET(after, m_standings.measured(customer));
    KEBU_TRY(move(customer, before, after));
    KEBU_TRY(m_standings.store(customer, before, after));
    return flushIfMany();
}

Result<void> Tallies::begin(Id customer, std::optional<Standing> own)
{
    std::optional<Standing> standing = std::move(own);
    if (!standing) {
        KEBU_LET(measured, m_standings.measured(customer));
        standing = std::move(measured);
    }
    if (!standing)
        return {};
    addStanding(*standing, 1);
    KEBU_TRY(m_standings.store(customer, std::nullopt, standing));
    return flushIfMany();
}

Result<void> Tallies::flushIfMany()
{
    return m_cells.size() + m_spread.size() > gatheredAtMost ? flush() : Result<void>();
}

Result<void> Tallies::flush()
{
    for (auto at = m_cells.cbegin(); at != m_cells.cend(); ++at)
        KEBU_TRY(write(at.key(), *at));
    for (auto at = m_spread.cbegin(); at != m_spread.cend(); ++at)
        KEBU_TRY(writeSpread(at.key(), *at));
    m_cells.clear();
    m_spread.clear();
    return {};
}

// an update and, where it met nothing, an insert; an upsert opens a savepoint within the statement, at which FTS5
// writes out all it has gathered
Result<void> Tallies::write(const Cell &cell, const Counts &counts)
{
    if (counts.base == 0 && counts.counted == 0 && counts.amount == 0)
        return {};
    Statement &update = m_connection.prepared(
        QStringLiteral("UPDATE tally SET base = base + ?, counted = counted + ?, amount = amount + ? WHERE measure = ? "
                       "AND dimension = ? AND owner_id = ? AND day = ? AND entry = ?"));
    KEBU_TRY(update.run(counts.base, counts.counted, counts.amount, cell.measure, cell.dimension, cell.owner, cell.day,
                        cell.entry));
    if (update.affected() == 0)
        return m_connection
            .prepared(
                QStringLiteral("INSERT INTO tally (base, counted, amount, measure, dimension, owner_id, day, entry) "
                               "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"))
            .run(counts.base, counts.counted, counts.amount, cell.measure, cell.dimension, cell.owner, cell.day,
                 cell.entry);
    if (counts.base >= 0)
        return {};
    return m_connection
        .prepared(QStringLiteral("DELETE FROM tally WHERE measure = ? AND dimension = ? AND owner_id = ? AND day = ? "
                                 "AND entry = ? AND base = 0"))
        .run(cell.measure, cell.dimension, cell.owner, cell.day, cell.entry);
}

Result<void> Tallies::writeSpread(const Cell &cell, qint64 count)
{
    if (count == 0)
        return {};
    Statement &update = m_connection.prepared(
        QStringLiteral("UPDATE tally_spread SET base = base + ? WHERE measure = ? AND dimension = ? AND owner_id = ? "
                       "AND day = ? AND entry = ? AND amount = ?"));
    KEBU_TRY(update.run(count, cell.measure, cell.dimension, cell.owner, cell.day, cell.entry, cell.amount));
    if (update.affected() == 0)
        return m_connection
            .prepared(
                QStringLiteral("INSERT INTO tally_spread (base, measure, dimension, owner_id, day, entry, amount) "
                               "VALUES (?, ?, ?, ?, ?, ?, ?)"))
            .run(count, cell.measure, cell.dimension, cell.owner, cell.day, cell.entry, cell.amount);
    if (count >= 0)
        return {};
    return m_connection
        .prepared(
            QStringLiteral("DELETE FROM tally_spread WHERE measure = ? AND dimension = ? AND owner_id = ? AND day "
                           "= ? AND entry = ? AND amount = ? AND base = 0"))
        .run(cell.measure, cell.dimension, cell.owner, cell.day, cell.entry, cell.amount);
}

Result<void> Tallies::rebuild(const QTimeZone &zone)
{
    m_cells.clear();
    m_spread.clear();
    m_zone = zone;
    KEBU_TRY(Settings(m_connection).set(zoneSetting, QString::fromLatin1(zone.id())));
    KEBU_TRY(m_connection.execute(QStringLiteral("DELETE FROM tally")));
    KEBU_TRY(m_connection.execute(QStringLiteral("DELETE FROM tally_spread")));
    KEBU_TRY(m_standings.rebuild());
    KEBU_TRY(countAll());
    return flush();
}

/// Three walks, each in the order of its rows: what hangs on a customer lies scattered over the whole table, so what
/// the customers are is kept at hand.
Result<void> Tallies::countAll()
{
    StandingsInMemory standings;
    Statement customers(m_connection.database(), QStringLiteral("SELECT id FROM customer_standing ORDER BY id"));
    KEBU_TRY(customers.run());
    while (customers.next()) {
        KEBU_LET(standing, m_standings.stored(customers.id(0)));
        addStanding(*standing, 1);
        standings.keep(customers.id(0), *standing);
        KEBU_TRY(flushIfMany());
    }
    KEBU_TRY(customers.done());
    KEBU_TRY(countContacts(standings));
    return countCases(standings);
}

Result<void> Tallies::countContacts(const StandingsInMemory &standings)
{
    Statement contacts(
        m_connection.database(),
        QStringLiteral("SELECT happened_at, reach, method, recorded_by_id, customer_id FROM interaction"));
    KEBU_TRY(contacts.run());
    while (contacts.next()) {
        const std::optional<Standing> standing = standings.of(contacts.id(4));
        if (!standing)
            continue;
        add(contact(contacts.number(0), contacts.text(1), contacts.text(2), contacts.id(3)), *standing, 1);
        KEBU_TRY(flushIfMany());
    }
    return contacts.done();
}

Result<void> Tallies::countCases(const StandingsInMemory &standings)
{
    Statement cases(m_connection.database(),
                    QStringLiteral("SELECT received_at, resolved_at, customer_id FROM service_case WHERE received_at > "
                                   "-9223372036854775808"));
    KEBU_TRY(cases.run());
    while (cases.next()) {
        const std::optional<Standing> standing = standings.of(cases.id(2));
        if (!standing)
            continue;
        add(serviceCase(cases.number(0), cases.number(1)), *standing, 1);
        KEBU_TRY(flushIfMany());
    }
    return cases.done();
}

} // namespace kebu
