#include "core/services/customerhistory.h"

#include "core/domain/contact.h"
#include "core/domain/customer.h"
#include "core/domain/need.h"
#include "core/domain/opportunity.h"
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

} // namespace

Result<std::vector<HistoryLine>> customerHistory(Snapshot &view, Id customer, int limit)
{
    std::vector<HistoryLine> lines;
    KEBU_LET(itself, view.get(customer::type(), customer));
    KEBU_TRY(addLines(view, itself, {}, lines));
    for (const RecordType *type : {&contact::type(), &need::type(), &opportunity::type()}) {
        KEBU_LET(children, view.store().children(*type, type->customerField(), customer));
        for (const Record &child : children)
            KEBU_TRY(addLines(view, child, titleOf(child), lines));
    }
    std::ranges::stable_sort(lines, std::greater(), [](const HistoryLine &line) { return line.change.id; });
    if (std::ssize(lines) > limit)
        lines.resize(size_t(limit));
    return lines;
}

Result<void> restoreValue(Change &change, const RecordType &type, Id record, const FieldInfo &field, const Value &value)
{
    return change.edit(type, record, [&](Record &stored) { setValue(stored, field, value); });
}

} // namespace kebu
