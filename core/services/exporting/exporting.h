#pragma once

#include "core/domain/catalog.h"
#include "core/services/exporter.h"
#include "core/services/people.h"

#include <functional>

namespace kebu::exporting {

/// What every form of export asks of the book.

/// The declared and own fields that were asked for, or all. Invalid when one of `columns` is unknown.
[[nodiscard]] Result<std::vector<FieldInfo>> fieldsFor(Snapshot &view, const RecordType &type,
                                                       const QStringList &columns);
/// Hands over the records one by one, by id; how many there were.
[[nodiscard]] Result<qint64> eachRecord(Snapshot &view, const RecordType &type,
                                        const std::optional<SqlCondition> &where,
                                        const std::function<Result<void>(const Record &)> &take);
/// The head of a field's column: its name in exact exports, else its label.
[[nodiscard]] QString headOf(const FieldInfo &field, const ExportOptions &options);

/// The fields of records as words, behind the mask where there is one.
class RecordWords
{
public:
    RecordWords(Snapshot &view, const ExportOptions &options) : m_view(view), m_options(options) {}

    /// To be called before the fields of a record are asked for.
    Result<void> begin(const Record &record);
    [[nodiscard]] Result<QString> text(const Record &record, const FieldInfo &field);
    /// `text`, a value of the field, as the mask leaves it.
    [[nodiscard]] QString masked(const FieldInfo &field, const QString &text) const;

private:
    Result<QString> names(const FieldInfo &field, const Value &value);
    /// What a record is called: its name, number, or first required text.
    Result<QString> nameOf(const QString &record, Id id);
    /// A masked customer is known by its number.
    [[nodiscard]] QString maskedName(const Record &record, const FieldInfo &field) const;

    Snapshot &m_view;
    const ExportOptions &m_options;
    Id m_customer;
    CustomerPeople m_people;
};

/// One export under way.
struct Export {
    Snapshot &view;
    const std::vector<const RecordType *> &types;
    const ExportOptions &options;
    ExportReport report;
};

Result<void> writeCsv(Export &to);
Result<void> writeBookJson(Export &to);
Result<void> writeWorkbook(Export &to);
Result<void> writeCards(Export &to);
Result<void> writeCalendar(Export &to);

} // namespace kebu::exporting
