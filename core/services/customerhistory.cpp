#include "core/services/customerhistory.h"

#include "core/domain/contact.h"
#include "core/domain/contract.h"
#include "core/domain/customer.h"
#include "core/domain/need.h"
#include "core/domain/opportunity.h"
#include "core/domain/registry.h"
#include "core/domain/servicecase.h"
#include "core/services/listing.h"

#include <algorithm>

namespace kebu {

namespace {

Result<void> addLines(Snapshot &view, const Record &record, const QString &title, std::vector<HistoryLine> &lines)
{
    KEBU_LET(steps, recordHistory(view, record.type(), record.id()));
    for (const RecordStep &step : steps) {
        HistoryLine line{&record.type(), record.id(), title, step.change, step.action, step.isErased, {}};
        for (const FieldStep &moved : step.fields) {
            KEBU_LET(before, displayText(view, moved.field, moved.before));
            KEBU_LET(after, displayText(view, moved.field, moved.after));
            line.fields.push_back({moved.field, moved.before, before, after});
        }
        lines.push_back(std::move(line));
    }
    return {};
}

/// Whose making is a step worth telling; of the rest, what happened later.
bool isMakingTold(const RecordType &type)
{
    return &type == &contact::type() || &type == &need::type() || &type == &opportunity::type() ||
           &type == &contract::type() || &type == &serviceCase::type();
}

Result<std::vector<Id>> toldOf(Snapshot &view, const RecordType &type, Id customer)
{
    const QString own = QStringLiteral("SELECT id FROM %1 WHERE customer_id = ?").arg(quoted(type.table()));
    const QString changed =
        QStringLiteral("SELECT DISTINCT record_id FROM journal WHERE record_id IN (%1) AND action <> %2")
            .arg(own)
            .arg(int(JournalAction::Created));
    Statement &rows = view.connection().prepared(isMakingTold(type) ? own : changed);
    KEBU_TRY(rows.run(customer));
    std::vector<Id> ids;
    while (rows.next())
        ids.push_back(rows.id(0));
    KEBU_TRY(rows.done());
    return ids;
}

} // namespace

Result<std::vector<HistoryLine>> customerHistory(Snapshot &view, Id customer, int limit)
{
    std::vector<HistoryLine> lines;
    KEBU_LET(itself, view.get(customer::type(), customer));
    KEBU_TRY(addLines(view, itself, {}, lines));
    for (const RecordType *type : recordTypes()) {
        if (type->customerField() < 0)
            continue;
        KEBU_LET(told, toldOf(view, *type, customer));
        for (const Id id : told) {
            KEBU_LET(child, view.get(*type, id));
            KEBU_TRY(addLines(view, child, titleOf(child), lines));
        }
    }
    std::ranges::stable_sort(lines, std::greater(), [](const HistoryLine &line) { return line.change.id; });
    if (std::ssize(lines) > limit)
        lines.resize(size_t(limit));
    return lines;
}

Result<QHash<Id, int>> correctionsOf(Snapshot &view, Id customer)
{
    Statement &rows = view.connection().prepared(
        QStringLiteral("SELECT j.record_id, count(*) FROM interaction AS i JOIN journal AS j ON j.record_id = i.id "
                       "WHERE i.customer_id = ? AND j.action = ? GROUP BY j.record_id"));
    KEBU_TRY(rows.run(customer, int(JournalAction::Edited)));
    QHash<Id, int> counts;
    while (rows.next())
        counts.insert(rows.id(0), int(rows.number(1)));
    KEBU_TRY(rows.done());
    return counts;
}

Result<void> restoreValue(Change &change, const RecordType &type, Id record, const FieldInfo &field, const Value &value)
{
    return change.edit(type, record, [&](Record &stored) { setValue(stored, field, value); });
}

} // namespace kebu
