#include "ui/screens/reports/figuretable.h"

#include <QHeaderView>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;

namespace {

MetricResult figuresOf(const QString &name)
{
    MetricResult result;
    result.metric = QStringLiteral("conversion");
    MetricRow row;
    row.label = name;
    row.base = 4;
    row.count = 1;
    result.rows = {row};
    return result;
}

int nameWidth(const FigureTable &table) { return table.horizontalHeader()->sectionSize(0); }

} // namespace

TEST_CASE("the names of a table of figures are read whole, short of two fifths of it")
{
    FigureTable table;
    table.resize(1000, 300);
    table.setResult(figuresOf(QStringLiteral("A")), {});
    table.show();
    const int room = table.viewport()->width();
    const int share = room / table.model()->columnCount();
    CHECK(nameWidth(table) == share);

    const QString longer =
        QString(QStringLiteral("N")).repeated(1 + share / table.fontMetrics().horizontalAdvance(QLatin1Char('N')));
    table.setResult(figuresOf(longer), {});
    CHECK(nameWidth(table) >= table.fontMetrics().horizontalAdvance(longer));

    table.setResult(figuresOf(QString(QStringLiteral("N")).repeated(400)), {});
    CHECK(nameWidth(table) == room * 2 / 5);
    table.resize(600, 300);
    CHECK(nameWidth(table) == table.viewport()->width() * 2 / 5);

    int sum = 0;
    for (int column = 0; column < table.model()->columnCount(); ++column)
        sum += table.horizontalHeader()->sectionSize(column);
    CHECK(sum == table.viewport()->width());
}
