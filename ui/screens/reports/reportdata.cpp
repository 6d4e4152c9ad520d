#include "ui/screens/reports/reportdata.h"

#include "core/domain/customer.h"
#include "core/services/listing.h"

#include <QSet>

#include <algorithm>

namespace kebu {

namespace {

const QString churnReasonsMetric = QStringLiteral("churn_reasons");

Result<MetricResult> run(Snapshot &view, const QString &name, const ReportQuestion &question, const QString &by)
{
    KEBU_LET(metric, findMetric(name));
    return metric->run(view, {question.period, metric->hasOwnRows() ? QString() : by, question.isCompared, {}});
}

/// A metric whose rows are groups of its own choice can be grouped by the field as well; one whose rows are shares, or
/// that knows no groups, cannot: its result is left empty.
Result<MetricResult> runByField(Snapshot &view, const ReportQuestion &question)
{
    KEBU_LET(metric, findMetric(question.metric));
    const bool isPlain = metric->shape() == MetricShape::Bars || metric->shape() == MetricShape::Areas;
    if (!metric->hasOwnRows() || !metric->isGroupedByField() || !isPlain || question.by.isEmpty())
        return MetricResult();
    KEBU_LET(result, metric->run(view, {question.period, question.by, question.isCompared, {}}));
    const bool isPaired =
        std::ranges::any_of(result.rows, [](const MetricRow &row) { return !row.groupLabel.isEmpty(); });
    return isPaired ? MetricResult() : result;
}

Grade gradeOf(const QString &text)
{
    Grade grade;
    for (const QChar c : text) {
        if (c.isDigit())
            grade.digit = c.digitValue();
        else
            grade.letter = c;
    }
    return grade;
}

/// Why the customer is behind the figure: what ended it for losses, else where it stands and when it was last met.
QString noteOf(const ListRow &row, bool isLoss)
{
    enum Cell { Name, Number, Kind, Stage, ChurnReason, LostOn };
    const QString &first =
        isLoss && !row.cells[ChurnReason].text.isEmpty() ? row.cells[ChurnReason].text : row.cells[Stage].text;
    const QString day = isLoss                               ? row.cells[LostOn].text
                        : row.glance.lastContactOn.isValid() ? row.glance.lastContactOn.toString(Qt::ISODate)
                                                             : QString();
    QStringList parts{first, day};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

CustomerBehind customerOf(const ListRow &row, bool isLoss)
{
    CustomerBehind customer;
    customer.customer = row.id;
    customer.name = row.cells[0].text;
    customer.number = row.cells[1].text;
    customer.isPerson = row.cells[2].value.text() == u"individual";
    customer.grade = gradeOf(row.glance.grade);
    customer.note = noteOf(row, isLoss);
    customer.amount = row.glance.amount;
    return customer;
}

QString queryFor(const std::vector<CustomerBehind> &rows)
{
    QStringList numbers;
    for (const CustomerBehind &row : rows)
        numbers << row.number;
    return numbers.isEmpty() ? QString() : QStringLiteral("number in (%1)").arg(numbers.join(QStringLiteral(", ")));
}

} // namespace

const std::vector<QString> &keyFigureMetrics()
{
    static const std::vector<QString> names{QStringLiteral("conversion"), QStringLiteral("win_rate"),
                                            QStringLiteral("churn"), QStringLiteral("on_time_logging")};
    return names;
}

QString tableMetric(const QString &metric)
{
    if (metric == u"funnel")
        return QStringLiteral("conversion");
    return metric == churnReasonsMetric ? QStringLiteral("churn") : metric;
}

Result<ReportAnswer> readReport(Snapshot &view, const ReportQuestion &question)
{
    ReportAnswer answer;
    answer.question = question;
    KEBU_LET(mainResult, run(view, question.metric, question, question.by));
    answer.main = std::move(mainResult);
    const QString kindred = tableMetric(question.metric);
    KEBU_LET(table, run(view, kindred, question, question.by));
    answer.table = std::move(table);
    KEBU_LET(byField, runByField(view, question));
    answer.byField = std::move(byField);
    KEBU_LET(reasons, run(view, churnReasonsMetric, question, {}));
    answer.reasons = std::move(reasons);
    for (const QString &name : keyFigureMetrics()) {
        KEBU_LET(figure, run(view, name, question, {}));
        answer.figures.emplace(name, std::move(figure));
    }
    return answer;
}

Result<BehindAnswer> readBehind(Snapshot &view, const FigureReference &figure)
{
    KEBU_LET(metric, findMetric(figure.metric));
    KEBU_LET(behind, metric->behind(view, figure.query, figure.key, figure.side));
    BehindAnswer answer;
    answer.records = qint64(behind.ids.size());
    QSet<Id> seen;
    std::vector<Id> shown;
    for (const Id id : behind.customers) {
        if (seen.contains(id))
            continue;
        seen.insert(id);
        if (shown.size() < BehindAnswer::shownAtMost)
            shown.push_back(id);
    }
    answer.customers = seen.size();
    std::vector<FieldInfo> columns;
    for (const FieldName name :
         {customer::name, customer::number, customer::kind, customer::stage, customer::churnReason, customer::lostOn})
        columns.push_back(customer::type().field(customer::type().indexOf(name)));
    const bool isLoss = figure.metric.startsWith(u"churn");
    KEBU_LET(rows, rowsOf(view, customer::type(), shown, columns));
    for (const ListRow &row : rows) {
        answer.rows.push_back(customerOf(row, isLoss));
        answer.amount.minor += std::max<qint64>(0, row.glance.amount.minor);
    }
    answer.query = queryFor(answer.rows);
    return answer;
}

} // namespace kebu
