#include "core/exchange/dateorder.h"

#include "core/domain/datetext.h"

namespace kebu {

namespace {

QStringList cellsOf(const QList<QStringList> &rows, qsizetype column)
{
    QStringList cells;
    for (const QStringList &row : rows) {
        if (!row.value(column).trimmed().isEmpty())
            cells << row.value(column);
    }
    return cells;
}

bool isMoment(const RecordType *type, const ColumnTarget &target)
{
    const FieldInfo *field = type ? type->find(target.field) : nullptr;
    return field && target.format.isEmpty() &&
           (field->type == FieldType::Date || field->type == FieldType::Instant || field->type == FieldType::WallTime ||
            field->type == FieldType::PartialDate);
}

} // namespace

QStringList openDateColumns(const Mapping &mapping, const QStringList &header, const QList<QStringList> &rows,
                            const RecordLookup &lookup)
{
    QStringList open;
    for (const ColumnMapping &column : mapping.columns) {
        const bool isAnyMoment =
            std::any_of(column.targets.begin(), column.targets.end(), [&](const ColumnTarget &each) {
                return isMoment(lookup(each.record.isEmpty() ? mapping.record : plainRecord(each.record)), each);
            });
        const QStringList cells = isAnyMoment ? cellsOf(rows, header.indexOf(column.column)) : QStringList();
        if (!cells.isEmpty() && possibleDateFormats(cells).size() > 1)
            open << column.column;
    }
    return open;
}

void sayDateOrder(Mapping &mapping, const QStringList &header, const QList<QStringList> &rows,
                  const QStringList &columns, DateOrder order)
{
    for (ColumnMapping &column : mapping.columns) {
        if (!columns.contains(column.column))
            continue;
        const QStringList formats = possibleDateFormats(cellsOf(rows, header.indexOf(column.column)));
        const QChar first = order == DateOrder::DayFirst ? u'd' : u'M';
        const auto wanted = std::find_if(formats.begin(), formats.end(),
                                         [first](const QString &format) { return format.startsWith(first); });
        for (ColumnTarget &target : column.targets) {
            if (target.format.isEmpty() && wanted != formats.end())
                target.format = *wanted;
        }
    }
}

} // namespace kebu
