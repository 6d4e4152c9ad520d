#include "core/exchange/papercells.h"

#include "core/exchange/arrangedsource.h"
#include "core/exchange/formrows.h"
#include "core/exchange/headername.h"
#include "core/exchange/papernotes.h"

#include <QHash>

#include <algorithm>

namespace kebu {

namespace {

class PaperCells final : public Arrangement
{
public:
    /// Whether a table has columns that paper fills with several facts.
    [[nodiscard]] static bool suits(const QStringList &header)
    {
        return std::ranges::any_of(header, [](const QString &column) { return bool(partingOf(column)); });
    }

    QStringList learn(const QStringList &header, const QList<QStringList> &rows) override
    {
        for (const QStringList &row : rows)
            m_hasBoxes = m_hasBoxes || std::ranges::any_of(row, [](const QString &cell) {
                             return cell.contains(u'☐') || cell.contains(u'□');
                         });
        QStringList names;
        for (qsizetype i = 0; i < header.size(); ++i) {
            Column column = learned(header, i, rows);
            if (!column.isLeftOut)
                names << header[i];
            names << column.names;
            m_columns.push_back(std::move(column));
        }
        return names;
    }

    [[nodiscard]] QStringList arranged(const QStringList &asRead) const override
    {
        QStringList row;
        row.reserve(asRead.size() + 8);
        for (qsizetype i = 0; i < asRead.size(); ++i) {
            const Column *column = size_t(i) < m_columns.size() ? &m_columns[size_t(i)] : nullptr;
            if (!column || !column->parting) {
                row << (m_hasBoxes ? withoutBoxes(asRead[i]) : asRead[i]);
                continue;
            }
            QStringList cells(column->labels.size() + 1);
            for (const PaperFact &fact : factsIn(asRead[i], *column)) {
                // what the first rows did not hold stays in the cell
                QString &cell = cells[column->labels.indexOf(fact.label) + 1];
                cell += cell.isEmpty() ? fact.text : QString(u'\n' + fact.text);
            }
            if (column->isLeftOut)
                cells.removeFirst();
            row << cells;
        }
        return row;
    }

private:
    struct Column {
        PaperParting parting = nullptr;
        QStringList labels;     ///< of the facts that further columns hold
        QStringList names;      ///< of those columns
        bool isLeftOut = false; ///< all that the file holds in it belongs to those
    };

    /// With a column for each further fact that the first rows hold. A table that has such a column of its own means
    /// its cells as they are.
    [[nodiscard]] static Column learned(const QStringList &header, qsizetype at, const QList<QStringList> &rows)
    {
        Column column{partingOf(header[at]), {}, {}, false};
        for (const QStringList &row : column.parting ? rows : QList<QStringList>()) {
            for (const PaperFact &fact : factsIn(row.value(at), column)) {
                if (fact.label.isEmpty() || column.labels.contains(fact.label))
                    continue;
                const QString name = besides(header[at], fact.label);
                if (header.contains(name) && !isFurtherNumber(fact.label))
                    return {};
                column.labels << fact.label;
                column.names << (header.contains(name) ? name + QStringLiteral(" (2)") : name);
            }
        }
        const auto isOwn = [&column, at](const QStringList &row) {
            return std::ranges::any_of(factsIn(row.value(at), column),
                                       [](const PaperFact &fact) { return fact.label.isEmpty(); });
        };
        const bool isWhole = rows.size() < rowsLookedAt;
        column.isLeftOut = isWhole && !column.labels.isEmpty() && std::ranges::none_of(rows, isOwn);
        return column;
    }

    /// Nearly all cells hold one fact, and a file may have millions of them.
    [[nodiscard]] static std::vector<PaperFact> factsIn(const QString &cell, const Column &column)
    {
        return cell.isEmpty() ? std::vector<PaperFact>() : column.parting(cell);
    }

    [[nodiscard]] static PaperParting partingOf(const QString &column)
    {
        const auto cell = FormCell::of(column);
        return paperParting(foldedHeader(cell ? cell->label : column));
    }

    /// Of telephones there may always be one more.
    [[nodiscard]] static bool isFurtherNumber(const QString &label)
    {
        return label == u"其他电话" || label == u"固定电话" || label == u"联系人手机";
    }

    /// A fact out of a row of a table inside a form belongs to that row.
    [[nodiscard]] static QString besides(const QString &column, const QString &label)
    {
        auto cell = FormCell::of(column);
        if (!cell)
            return label;
        cell->label = label;
        return cell->column();
    }

    std::vector<Column> m_columns;
    bool m_hasBoxes = false;
};

} // namespace

Result<std::unique_ptr<TableSource>> withPaperCells(std::unique_ptr<TableSource> source)
{
    if (!PaperCells::suits(source->header()))
        return source;
    return arrangedSource(std::move(source), std::make_unique<PaperCells>());
}

} // namespace kebu
