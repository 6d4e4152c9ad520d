#include "core/exchange/formgrid.h"

#include "core/domain/contact.h"
#include "core/domain/customer.h"
#include "core/domain/interaction.h"
#include "core/domain/need.h"
#include "core/exchange/headername.h"
#include "core/exchange/headersynonyms.h"

#include <QSet>

namespace kebu {

namespace {

constexpr int fewestLabels = 5;
constexpr int fewestRows = 3;
constexpr qsizetype mostRows = 120;

const QSet<QString> &knownLabels()
{
    static const QSet<QString> known = [] {
        QSet<QString> names;
        for (const RecordType *type : {&customer::type(), &contact::type(), &interaction::type(), &need::type()}) {
            for (const FieldInfo &field : type->fields()) {
                names << foldedHeader(field.label.in(Language::English))
                      << foldedHeader(field.label.in(Language::Chinese));
                for (const QString &synonym : field.synonyms)
                    names << foldedHeader(synonym);
            }
        }
        for (const HeaderSynonym &synonym : headerSynonyms()) {
            const QStringList headers = QString::fromUtf8(synonym.headers).split(u'|');
            for (const QString &header : headers)
                names << foldedHeader(header);
        }
        names.remove(QString());
        return names;
    }();
    return known;
}

/// `客户名称：苏州衡岳` in one cell is a label beside its value.
QStringList partedCells(const QStringList &row)
{
    QStringList parted;
    for (const QString &cell : row) {
        const auto colon = std::find_if(cell.begin(), cell.end(), [](QChar c) { return c == u'：' || c == u':'; });
        const qsizetype at = colon - cell.begin();
        const QString value = cell.mid(at + 1).trimmed();
        const bool isPair =
            at > 0 && at <= 24 && !value.isEmpty() && knownLabels().contains(foldedHeader(cell.left(at)));
        if (isPair)
            parted << cell.left(at).trimmed() << value;
        else
            parted << cell;
    }
    return parted;
}

/// `联系电话：` as well; words such as 备注 are labels only where they stand alone.
bool isLabel(const QString &cell) { return cell.size() <= 24 && knownLabels().contains(foldedHeader(cell)); }

QString valueBeside(const QStringList &row, qsizetype column)
{
    for (qsizetype at = column + 1; at < row.size() && !isLabel(row[at]); ++at) {
        if (!row[at].trimmed().isEmpty())
            return row[at].trimmed();
    }
    return {};
}

} // namespace

std::optional<FilledForm> filledForm(const TableRows &asRead)
{
    if (asRead.size() > mostRows)
        return {};
    TableRows rows;
    for (const QStringList &row : asRead)
        rows << partedCells(row);
    FilledForm form;
    int labelRows = 0;
    qsizetype mostInARow = 0;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        qsizetype labels = 0;
        qsizetype neighbours = 0;
        for (qsizetype column = 0; column < rows[i].size(); ++column) {
            if (!isLabel(rows[i][column]))
                continue;
            ++labels;
            neighbours += isLabel(rows[i].value(column + 1));
            const QString label = rows[i][column].trimmed();
            QString value = valueBeside(rows[i], column);
            if (const QString below = rows.value(i + 1).value(column).trimmed();
                value.isEmpty() && !below.isEmpty() && !isLabel(below))
                value = below;
            if (!form.labels.contains(label)) {
                form.labels << label;
                form.values << value;
            }
        }
        labelRows += labels > 0;
        // names side by side, with no room for values between them, are the header of a table
        if (neighbours >= 2)
            return {};
        mostInARow = std::max(mostInARow, labels);
    }
    const bool isSpread = labelRows >= fewestRows && labelRows * 2 >= rows.size();
    const bool isFilled = filledCells(form.values) * 3 >= form.values.size();
    if (form.labels.size() < fewestLabels || mostInARow > 6 || !isSpread || !isFilled)
        return {};
    return form;
}

GroupedNames groupedNames(const QStringList &upper, const QStringList &lower)
{
    GroupedNames plain{upper, 1};
    GroupedNames grouped{{}, 2};
    QString group;
    bool isAny = false;
    for (qsizetype column = 0; column < std::max(upper.size(), lower.size()); ++column) {
        const QString above = upper.value(column).trimmed();
        const QString below = lower.value(column).trimmed();
        const bool startsGroup = !above.isEmpty() && above != below;
        if (startsGroup)
            group = above;
        if (below.isEmpty() || above == below) {
            grouped.names << above;
            group.clear();
            continue;
        }
        // a part belongs to the group above it, and a group has its parts under blanks
        if (group.isEmpty() || below.size() > 24 || (startsGroup && !upper.value(column + 1).trimmed().isEmpty()))
            return plain;
        grouped.names << group + below;
        isAny = true;
    }
    return isAny ? grouped : plain;
}

} // namespace kebu
