#include "ui/dialogs/import/candidatenames.h"

#include "core/domain/customer.h"
#include "core/rules/masking.h"
#include "core/services/listing.h"

#include <QSet>

namespace kebu {

namespace {

constexpr qsizetype mostCandidates = 2000;

QString nameOf(const Record &customer, bool isMasked)
{
    const auto shown = [&](FieldName field, Personal personal) {
        const QString text = customer.text(field);
        return isMasked ? masked(text, personal, {true, {}}) : text;
    };
    QStringList parts{customer.text(customer::number), shown(customer::name, Personal::Name),
                      customer.text(customer::city), shown(customer::phone, Personal::Phone)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

} // namespace

std::vector<Id> allCandidates(const ImportRowsModel &rows)
{
    std::vector<Id> found;
    QSet<Id> seen;
    for (const ImportedRow &row : rows.kept()) {
        for (const Id id : rows.candidatesOf(row)) {
            if (seen.size() < mostCandidates && !seen.contains(id)) {
                seen.insert(id);
                found.push_back(id);
            }
        }
    }
    return found;
}

Result<QHash<Id, QString>> candidateNames(Snapshot &view, const RecordType &type, const std::vector<Id> &records,
                                          bool isMasked)
{
    QHash<Id, QString> names;
    for (const Id id : records) {
        KEBU_LET(record, view.store().find(type, id));
        if (!record)
            continue;
        if (&type == &customer::type())
            names.insert(id, nameOf(*record, isMasked));
        else
            names.insert(id, isMasked ? masked(titleOf(*record), Personal::Name) : titleOf(*record));
    }
    return names;
}

} // namespace kebu
