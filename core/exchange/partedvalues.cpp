#include "core/exchange/partedvalues.h"

#include "core/exchange/arrangedsource.h"
#include "core/exchange/headername.h"
#include "core/exchange/programs.h"

#include <algorithm>

namespace kebu {

namespace {

const QString between = QStringLiteral(" ::: ");
constexpr qsizetype mostParts = 5;

bool holdsGroups(const QString &column)
{
    const QString folded = foldedHeader(column);
    return folded == u"labels" || folded == u"groupmembership";
}

/// `E-mail 1 - Label`
bool holdsType(const QString &column)
{
    const QString folded = foldedHeader(column);
    return folded.endsWith(u"type") || folded.endsWith(u"label");
}

/// A star before a type says that Google would use this one first.
QString bareType(const QString &cell) { return cell.startsWith(u"* ") ? cell.mid(2) : cell; }

QString ownGroups(const QString &cell)
{
    QStringList groups = cell.split(between, Qt::SkipEmptyParts);
    groups.removeIf([](const QString &group) { return group.trimmed().startsWith(u'*'); });
    return groups.join(QStringLiteral(", "));
}

class PartedValues final : public Arrangement
{
public:
    QStringList learn(const QStringList &header, const QList<QStringList> &rows) override
    {
        QStringList names;
        for (qsizetype i = 0; i < header.size(); ++i) {
            Column column{1, holdsGroups(header[i]), holdsType(header[i])};
            for (const QStringList &row : column.isGroups || column.isType ? QList<QStringList>() : rows)
                column.parts = std::clamp(row.value(i).count(between) + 1, column.parts, mostParts);
            for (qsizetype part = 0; part < column.parts; ++part)
                names << header[i];
            m_columns.push_back(column);
        }
        return names;
    }

    [[nodiscard]] QStringList arranged(const QStringList &asRead) const override
    {
        QStringList row;
        for (qsizetype i = 0; i < asRead.size(); ++i) {
            const Column column = size_t(i) < m_columns.size() ? m_columns[size_t(i)] : Column{};
            if (column.isGroups)
                row << ownGroups(asRead[i]);
            else if (column.isType)
                row << bareType(asRead[i]);
            else
                row << partsOf(asRead[i], column.parts);
        }
        return row;
    }

private:
    struct Column {
        qsizetype parts = 1;
        bool isGroups = false;
        bool isType = false;
    };

    [[nodiscard]] static QStringList partsOf(const QString &cell, qsizetype most)
    {
        QStringList values = most > 1 ? cell.split(between) : QStringList{cell};
        while (values.size() > most) {
            const QString last = values.takeLast();
            values.last() += between + last;
        }
        values.resize(most);
        return values;
    }

    std::vector<Column> m_columns;
};

} // namespace

Result<std::unique_ptr<TableSource>> withPartedValues(std::unique_ptr<TableSource> source)
{
    if (programOf(source->header()) != u"google")
        return source;
    return arrangedSource(std::move(source), std::make_unique<PartedValues>());
}

} // namespace kebu
