#include "ui/dialogs/import/differences.h"

#include "core/domain/registry.h"
#include "core/rules/masking.h"

#include <QCoreApplication>

namespace kebu {

namespace {

Personal personalOf(const ImportDifference &difference)
{
    const RecordType *type = findRecordType(difference.record);
    const FieldInfo *field = type ? type->find(difference.field) : nullptr;
    return field ? field->personalClass : Personal::None;
}

QString oneLine(QString text) { return text.replace(u'\n', QStringLiteral(" ⏎ ")); }

} // namespace

QString shownSide(const ImportDifference &difference, ImportSide side, bool isMasked)
{
    const QString text = side == ImportSide::Book ? difference.inBook : difference.inFile;
    if (!isMasked)
        return oneLine(text);
    const Personal personal = personalOf(difference);
    return oneLine(personal == Personal::None ? FreeTextMask().apply(text)
                                              : masked(text, personal, {difference.record == u"customer", {}}));
}

QString differenceText(const ImportDifference &difference, bool isMasked)
{
    const QString book = shownSide(difference, ImportSide::Book, isMasked);
    const QString file = shownSide(difference, ImportSide::File, isMasked);
    return (difference.taken == ImportSide::File
                ? DifferencesModel::tr("%1: the book says \"%2\", the file \"%3\". The file's value will stand.")
                : DifferencesModel::tr("%1: the book says \"%2\", the file \"%3\". The book's value stays."))
        .arg(difference.label, book, file);
}

void DifferencesModel::setRows(const std::vector<ImportedRow> &rows, int nameColumn, bool isMasked)
{
    beginResetModel();
    m_isMasked = isMasked;
    m_lines.clear();
    for (const ImportedRow &row : rows) {
        QString name = nameColumn >= 0 ? row.cells.value(nameColumn) : QString();
        if (isMasked)
            name = masked(name, Personal::Name, {true, {}});
        for (const ImportDifference &difference : row.differences)
            m_lines.push_back({{row.row, row.table}, name, difference});
    }
    endResetModel();
}

bool DifferencesModel::choose(int line, ImportSide side)
{
    if (line < 0 || line >= rowCount() || taken(line) == side)
        return false;
    Entry &entry = m_lines[size_t(line)];
    entry.difference.taken = side;
    emit dataChanged(index(line, 0), index(line, File));
    emit decided(entry.place, entry.difference.field, side);
    return true;
}

void DifferencesModel::chooseRow(int line, ImportSide side)
{
    if (line < 0 || line >= rowCount())
        return;
    const ImportPlace place = m_lines[size_t(line)].place;
    for (int i = 0; i < rowCount(); ++i) {
        if (m_lines[size_t(i)].place == place)
            choose(i, side);
    }
}

/// The lines of one row stand together; who it is is said once.
bool DifferencesModel::isFirstOfRow(int line) const
{
    return line == 0 || !(m_lines[size_t(line)].place == m_lines[size_t(line) - 1].place);
}

QString DifferencesModel::shown(const Entry &entry, int column) const
{
    switch (column) {
    case Line:
        return QString::number(entry.place.row);
    case Name:
        return entry.name;
    case Field:
        return entry.difference.label;
    default:
        return shownSide(entry.difference, column == Book ? ImportSide::Book : ImportSide::File, m_isMasked);
    }
}

/// What a screen reader says of a side: also whether it is the one that will stand.
QString DifferencesModel::spoken(const Entry &entry, int column) const
{
    const QString text = shown(entry, column);
    if (column != Book && column != File)
        return text;
    const bool isTaken = (column == Book) == (entry.difference.taken == ImportSide::Book);
    return isTaken ? tr("%1, chosen").arg(text) : text;
}

QVariant DifferencesModel::data(const QModelIndex &index, int role) const
{
    const Entry &entry = m_lines[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return index.column() <= Name && !isFirstOfRow(index.row()) ? QString() : shown(entry, index.column());
    case Qt::AccessibleTextRole:
        return spoken(entry, index.column());
    case Qt::ToolTipRole:
        return shown(entry, index.column()).toHtmlEscaped();
    case Qt::TextAlignmentRole:
        return int((index.column() == Line ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case TakenRole:
        return (index.column() == Book || index.column() == File) &&
               (index.column() == Book) == (entry.difference.taken == ImportSide::Book);
    case FirstOfRowRole:
        return isFirstOfRow(index.row());
    default:
        return {};
    }
}

QVariant DifferencesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Line:
        return tr("Line");
    case Name:
        return tr("Who");
    case Field:
        return tr("Field");
    case Book:
        return tr("In the book");
    default:
        return tr("In the file");
    }
}

} // namespace kebu
