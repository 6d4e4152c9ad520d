// duplicates, merge, distinct: who is in the book twice, making one of two, and saying that two are two.
#include "app/cli/command.h"
#include "app/cli/recordjson.h"
#include "core/domain/contact.h"
#include "core/domain/customer.h"
#include "core/domain/registry.h"
#include "core/services/duplicates.h"
#include "core/services/listing.h"
#include "core/services/merge.h"
#include "core/services/recordtext.h"

#include <QElapsedTimer>

#include <cmath>

namespace kebu::cli {

namespace {

QJsonObject pairJson(const DuplicatePair &pair)
{
    constexpr double digits = 10000;
    return {{QStringLiteral("a"), pair.a.toString()},
            {QStringLiteral("b"), pair.b.toString()},
            {QStringLiteral("numbers"), QJsonArray{pair.numbers[0], pair.numbers[1]}},
            {QStringLiteral("names"), QJsonArray{pair.names[0], pair.names[1]}},
            {QStringLiteral("score"), std::round(pair.probability * digits) / digits},
            {QStringLiteral("certain"), pair.isCertain},
            {QStringLiteral("why"), QJsonArray::fromStringList(pair.why)}};
}

/// --record names a kind of record, or one customer by its id or number.
Result<std::vector<DuplicatePair>> pairsFor(Session &session, const QString &which)
{
    const RecordType *type = which.isEmpty() ? &customer::type() : findRecordType(which);
    if (type && type != &customer::type() && type->name() != u"contact")
        return Error{
            ErrorCode::Invalid,
            say(QT_TRANSLATE_NOOP("cli", "Duplicates are looked for among customers and contacts, not %1.")).arg(which),
            {}};
    return session.read([type, which](Snapshot &view) -> Result<std::vector<DuplicatePair>> {
        if (type)
            return findDuplicates(view, *type);
        const auto record = view.get(customer::type(), which);
        if (!record && record.error().code == ErrorCode::NotFound)
            return Error{ErrorCode::Invalid,
                         say(QT_TRANSLATE_NOOP("cli", "%1 is no customer of this book, and no kind of record whose "
                                                      "duplicates are looked for: those are customer and contact."))
                             .arg(which),
                         {}};
        if (!record)
            return record.error();
        return duplicatesOf(view, *record, 100);
    });
}

QString kindOf(Session &session)
{
    return session.arguments().has("record") ? session.arguments().value("record") : QStringLiteral("customer");
}

Outcome unknownKind(Session &session)
{
    return Outcome::usage(say(QT_TRANSLATE_NOOP("cli", "There is no kind of record called %1.")).arg(kindOf(session)));
}

/// The two records that the second and third argument name.
Result<std::pair<Record, Record>> bothOf(Session &session, const RecordType &type)
{
    const QString first = session.argument(1);
    const QString second = session.argument(2);
    return session.read([=, &type](Snapshot &view) -> Result<std::pair<Record, Record>> {
        KEBU_LET(one, view.get(type, first));
        KEBU_LET(other, view.get(type, second));
        return std::pair(one, other);
    });
}

} // namespace

Outcome runDuplicates(Session &session)
{
    QElapsedTimer clock;
    clock.start();
    auto found = pairsFor(session, session.arguments().value("record"));
    if (!found)
        return Outcome::ofQuestion(found.error());
    QJsonArray pairs;
    QStringList lines;
    for (const DuplicatePair &pair : *found) {
        pairs.append(pairJson(pair));
        lines << QStringLiteral("%1 %2 %3 %4 | %5")
                     .arg(pair.isCertain ? u'=' : u'~')
                     .arg(pair.probability, 0, 'f', 2)
                     .arg(QStringList{pair.numbers[0], pair.names[0]}.join(u' ').trimmed(),
                          QStringList{pair.numbers[1], pair.names[1]}.join(u' ').trimmed(),
                          pair.why.join(QStringLiteral(", ")));
    }
    session.give({{QStringLiteral("pairs"), pairs}, {QStringLiteral("ms"), clock.elapsed()}}, lines.join(u'\n'));
    return {};
}

Outcome runMerge(Session &session)
{
    const RecordType *type = findRecordType(kindOf(session));
    if (!type)
        return unknownKind(session);
    const auto both = bothOf(session, *type);
    if (!both)
        return both.error();
    MergeOutcome outcome;
    const auto change = session.change(mergeTitle(both->first, both->second), [&](Change &writing) -> Result<void> {
        KEBU_LET(made, merge(writing, *type, both->first.id(), both->second.id()));
        outcome = std::move(made);
        return {};
    });
    if (!change)
        return change.error();
    session.give({{QStringLiteral("kept"), both->first.id().toString()},
                  {QStringLiteral("merged"), both->second.id().toString()},
                  {QStringLiteral("moved"), countsJson(outcome.moved)},
                  {QStringLiteral("joined"), outcome.joined},
                  {QStringLiteral("change"), changeJson(*change)}});
    return {};
}

Outcome runDistinct(Session &session)
{
    const RecordType *type = findRecordType(kindOf(session));
    if (type != &customer::type() && type != &contact::type())
        return Outcome::usage(say(QT_TRANSLATE_NOOP("cli", "Only customers and contacts are told apart.")));
    const auto both = bothOf(session, *type);
    if (!both)
        return both.error();
    const Id one = both->first.id();
    const Id other = both->second.id();
    if (one == other)
        return Outcome::usage(say(QT_TRANSLATE_NOOP("cli", "These are one and the same record.")));
    const auto change = session.change(say(QT_TRANSLATE_NOOP("cli", "Not a duplicate")),
                                       [=](Change &writing) { return tellApart(writing, *type, one, other); });
    if (!change)
        return change.error();
    session.give({{QStringLiteral("a"), one.toString()},
                  {QStringLiteral("b"), other.toString()},
                  {QStringLiteral("change"), changeJson(*change)}});
    return {};
}

} // namespace kebu::cli
