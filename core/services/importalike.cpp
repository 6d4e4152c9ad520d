#include "core/services/importalike.h"

#include "core/domain/customer.h"
#include "core/services/duplicates.h"

#include <QSet>

namespace kebu::importing {

namespace {

/// So many are asked of the indexes one by one; a scan of the book is quicker for more.
constexpr size_t fewMade = 400;

ImportAlike alike(const MadeCustomer &made, const DuplicatePair &pair, bool isOtherFirst)
{
    const int other = isOtherFirst ? 0 : 1;
    ImportAlike found;
    found.row = made.row;
    found.table = made.table;
    found.other = isOtherFirst ? pair.a : pair.b;
    found.number = pair.numbers[other];
    found.name = pair.names[other];
    found.probability = pair.probability;
    found.why = pair.why;
    return found;
}

Result<std::vector<ImportAlike>> askOneByOne(Snapshot &view, const std::vector<MadeCustomer> &made)
{
    std::vector<ImportAlike> all;
    for (const MadeCustomer &each : made) {
        KEBU_LET(record, view.get(customer::type(), each.id));
        KEBU_LET(pairs, duplicatesOf(view, record, 1));
        if (!pairs.empty())
            all.push_back(alike(each, pairs.front(), pairs.front().a != each.id));
    }
    return all;
}

Result<std::vector<ImportAlike>> scan(Snapshot &view, const std::vector<MadeCustomer> &made,
                                      const std::function<bool()> &isCancelled)
{
    QHash<Id, const MadeCustomer *> own;
    for (const MadeCustomer &each : made)
        own.insert(each.id, &each);
    KEBU_LET(pairs, findDuplicates(view, customer::type(), [&](double) { return !isCancelled(); }));
    std::vector<ImportAlike> all;
    QSet<Id> told; // pairs come with the likeliest first
    for (const DuplicatePair &pair : pairs) {
        // of two rows of the file the later one is told
        const bool isSecond = own.contains(pair.b);
        const Id id = isSecond ? pair.b : pair.a;
        const MadeCustomer *each = own.value(id);
        if (!each || told.contains(id))
            continue;
        told.insert(id);
        all.push_back(alike(*each, pair, isSecond));
    }
    return all;
}

} // namespace

Result<std::vector<ImportAlike>> alikeOf(Snapshot &view, const std::vector<MadeCustomer> &made,
                                         const std::function<bool()> &isCancelled)
{
    KEBU_LET(all, made.size() <= fewMade ? askOneByOne(view, made) : scan(view, made, isCancelled));
    QSet<Id> ofFile;
    for (const MadeCustomer &each : made)
        ofFile.insert(each.id);
    for (ImportAlike &each : all) {
        if (ofFile.contains(each.other)) // a number that a trial gave goes with it
            each.number.clear();
    }
    return all;
}

} // namespace kebu::importing
