#include "core/exchange/headerrow.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

namespace kebu {

namespace {

constexpr int mostTitleLines = 10;

bool isAddressLike(const QString &cell)
{
    return (cell.contains(u'@') && cell.contains(u'.') && !cell.contains(u' ')) || cell.startsWith(u"http://") ||
           cell.startsWith(u"https://") || cell.startsWith(u"www.");
}

bool isNumberLike(const QString &cell)
{
    static const QRegularExpression form(QStringLiteral(R"(^[\d\s.,:/+()%¥$€年月日TZ-]*\d[\d\s.,:/+()%年月日TZ-]*$)"));
    return form.match(cell).hasMatch();
}

/// A long number over long numbers, a company over companies: what stands in the list, not what names its columns.
bool isLikeThoseBelow(const TableRows &rows, qsizetype at, qsizetype column)
{
    static const QRegularExpression longNumber(QStringLiteral(R"(^'?\+?[\d() -]{7,24}$)"));
    static const QRegularExpression company(
        QStringLiteral(R"(.(有限公司|有限责任公司|股份公司|\b(inc|ltd|llc|gmbh|co)\.?)$)"),
        QRegularExpression::CaseInsensitiveOption);
    for (const QRegularExpression &form : {longNumber, company}) {
        if (!form.match(rows[at].value(column).trimmed().left(100)).hasMatch())
            continue;
        int alike = 0;
        int filled = 0;
        for (qsizetype later = at + 1; later < rows.size(); ++later) {
            const QString cell = rows[later].value(column).trimmed();
            filled += !cell.isEmpty();
            alike += !cell.isEmpty() && form.match(cell.left(100)).hasMatch();
        }
        if (alike > 0 && alike * 3 >= filled * 2)
            return true;
    }
    return false;
}

/// How many cells stand again in the same column of a later row: values do, names of columns do not.
qsizetype recurringCells(const TableRows &rows, qsizetype at)
{
    const QStringList &row = rows[at];
    qsizetype recurring = 0;
    for (qsizetype column = 0; column < row.size(); ++column) {
        if (row[column].trimmed().isEmpty())
            continue;
        int times = 0;
        for (qsizetype later = at + 1; later < rows.size(); ++later)
            times += rows[later] != row && rows[later].value(column) == row[column];
        recurring += times > 0;
    }
    return recurring;
}

bool isHeader(const TableRows &rows, qsizetype at)
{
    qsizetype numbers = 0;
    for (qsizetype column = 0; column < rows[at].size(); ++column) {
        const QString &raw = rows[at][column];
        if (isLikeThoseBelow(rows, at, column))
            return false;
        const QString cell = raw.trimmed();
        if (isAddressLike(cell) || cell.size() > 200)
            return false;
        numbers += isNumberLike(cell);
    }
    const qsizetype filled = filledCells(rows[at]);
    return numbers * 10 <= filled * 3 && recurringCells(rows, at) * 2 <= filled;
}

/// The first row that is wide enough to name the columns; title lines above it fill a cell or two.
qsizetype firstWideRow(const TableRows &rows, qsizetype columns)
{
    // columns that nobody fills, as a table set off from the margin has them, name nothing
    qsizetype widest = 0;
    for (const QStringList &row : rows)
        widest = std::max(widest, filledCells(row));
    const qsizetype used = std::min(columns, widest);
    const qsizetype enough = used < 2 ? 1 : std::max<qsizetype>(2, (used + 1) / 2);
    int titles = 0;
    for (qsizetype i = 0; i < rows.size() && titles <= mostTitleLines; ++i) {
        const qsizetype filled = filledCells(rows[i]);
        if (filled >= enough)
            return i;
        titles += filled > 0;
    }
    return -1;
}

qsizetype firstFilledRow(const TableRows &rows)
{
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (!isBlankRow(rows[i]))
            return i;
    }
    return 0;
}

} // namespace

bool isBlankRow(const QStringList &row)
{
    static const QRegularExpression rule(QStringLiteral("^:?[-=_—─]{2,}:?$"));
    return std::all_of(row.begin(), row.end(), [](const QString &raw) {
        const QString cell = raw.trimmed();
        return cell.isEmpty() || (cell.size() < 200 && rule.match(cell).hasMatch());
    });
}

qsizetype filledCells(const QStringList &row)
{
    return std::count_if(row.begin(), row.end(), [](const QString &cell) { return !cell.trimmed().isEmpty(); });
}

HeaderPlace findHeader(const TableRows &rows, qsizetype columns, const HeaderWish &wish)
{
    HeaderPlace place;
    if (wish.rowsBefore) {
        place.rowsBefore = *wish.rowsBefore;
        place.hasHeader = wish.hasHeader.value_or(true);
        return place;
    }
    const qsizetype wide = firstWideRow(rows, columns);
    const bool isNamed = wide >= 0 && (wish.hasHeader ? *wish.hasHeader : isHeader(rows, wide));
    place.hasHeader = wish.hasHeader.value_or(isNamed);
    place.rowsBefore = int(isNamed ? wide : place.hasHeader ? firstFilledRow(rows) : 0);
    return place;
}

QStringList columnNames(const QStringList &names, bool hasHeader)
{
    QStringList unique;
    QSet<QString> taken;
    QHash<QString, int> copies; // thousands of columns may share one name
    qsizetype count = names.size();
    while (hasHeader && count > 1 && names[count - 1].trimmed().isEmpty())
        --count; // separators at the line's end name no columns
    for (qsizetype i = 0; i < count; ++i) {
        QString name = names[i].trimmed();
        if (name.isEmpty())
            name = QCoreApplication::translate("Csv", "Column %1").arg(i + 1);
        QString own = name;
        while (taken.contains(own))
            own = QStringLiteral("%1 (%2)").arg(name).arg(++copies[name] + 1);
        taken.insert(own);
        unique.append(own);
    }
    return unique;
}

} // namespace kebu
