#include "ui/screens/reports/reportdata.h"

#include "core/domain/customer.h"
#include "core/reports/grouping.h"
#include "core/services/listing.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace kebu {

namespace {

const QString churnReasonsMetric = QStringLiteral("churn_reasons");

const Metric *metricOf(const QString &name)
{
    const auto metric = findMetric(name);
    return metric ? *metric : nullptr;
}

ReportPiece piece(ReportPiece::Part part, const QString &name, const ReportQuestion &question, const QString &by)
{
    const Metric *metric = metricOf(name);
    // each target has its own days, and no week of this period was one of the period before
    const bool isCompared = question.isCompared && name != u"targets" && !timeStepOf(by);
    // cohorts are a metric's own rows, and are of weeks to years as one asks
    const bool takesField = !metric || !metric->hasOwnRows() || metric->shape() == MetricShape::Heat;
    return {part, name, {question.period, takesField ? by : QString(), isCompared, question.where}};
}

/// A metric whose rows are groups of its own choice can be grouped by the field as well; one whose rows are shares, or
/// that knows no groups, cannot.
std::optional<ReportPiece> fieldPiece(const ReportQuestion &question)
{
    const Metric *metric = metricOf(question.metric);
    if (!metric || !metric->hasOwnRows() || !metric->isGroupedByField() || question.by.isEmpty())
        return std::nullopt;
    if (metric->shape() == MetricShape::Heat || tableMetric(question.metric) != question.metric)
        return std::nullopt;
    return ReportPiece{ReportPiece::Part::ByField,
                       question.metric,
                       {question.period, question.by, question.isCompared && !timeStepOf(question.by), question.where}};
}

bool isPaired(const MetricResult &result)
{
    return std::ranges::any_of(result.rows, [](const MetricRow &row) { return !row.groupLabel.isEmpty(); });
}

std::vector<ReportPiece> figurePieces(const ReportQuestion &question)
{
    std::vector<ReportPiece> pieces;
    for (const QString &name : keyFigureMetrics())
        pieces.push_back(piece(ReportPiece::Part::Figure, name, question, {}));
    return pieces;
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
    const QDate met = row.glance.lastContactOn;
    const QString day =
        isLoss          ? row.cells[LostOn].text
        : met.isValid() ? QCoreApplication::translate("BehindPane", "last contact %1").arg(met.toString(Qt::ISODate))
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

std::vector<ReportPiece> piecesOf(const ReportQuestion &question)
{
    using enum ReportPiece::Part;
    std::vector<ReportPiece> pieces{piece(Main, question.metric, question, question.by)};
    if (const QString kindred = tableMetric(question.metric); kindred != question.metric)
        pieces.push_back(piece(Table, kindred, question, question.by));
    if (const auto byField = fieldPiece(question))
        pieces.push_back(*byField);
    if (question.metric == u"funnel" || question.metric == u"churn")
        pieces.push_back(piece(Reasons, churnReasonsMetric, question, {}));
    std::ranges::move(figurePieces(question), std::back_inserter(pieces));
    return pieces;
}

const MetricResult *knownResult(const KnownPieces &known, const ReportPiece &piece)
{
    const auto found = std::ranges::find_if(known, [&piece](const auto &each) {
        MetricQuery query = each.first.query;
        if (piece.part == ReportPiece::Part::Figure)
            query.by = piece.query.by;
        return each.first.metric == piece.metric && query == piece.query;
    });
    return found == known.end() ? nullptr : &found->second;
}

ReportAnswer answerOf(const ReportQuestion &question, const KnownPieces &known)
{
    using enum ReportPiece::Part;
    const auto read = [&known](const ReportPiece &wanted) {
        const MetricResult *result = knownResult(known, wanted);
        return result ? *result : MetricResult();
    };
    ReportAnswer answer;
    answer.question = question;
    answer.main = read(piece(Main, question.metric, question, question.by));
    answer.table = read(piece(Table, tableMetric(question.metric), question, question.by));
    answer.reasons = read(piece(Reasons, churnReasonsMetric, question, {}));
    if (const auto byField = fieldPiece(question)) {
        answer.byField = read(*byField);
        answer.awaitsByField = answer.byField.metric.isEmpty();
        if (isPaired(answer.byField)) { // too many bars, but what the table is for
            answer.table = std::exchange(answer.byField, {});
            answer.isTablePaired = true;
        } else if (!answer.awaitsByField) {
            answer.table = answer.byField;
            answer.isTableByField = true;
        }
    }
    return answer;
}

std::map<QString, MetricResult> keyFiguresOf(const ReportQuestion &question, const KnownPieces &known)
{
    std::map<QString, MetricResult> figures;
    for (const ReportPiece &wanted : figurePieces(question)) {
        if (const MetricResult *result = knownResult(known, wanted))
            figures.emplace(wanted.metric, *result);
    }
    return figures;
}

Result<BehindAnswer> readBehind(Snapshot &view, const FigureReference &figure)
{
    KEBU_LET(metric, findMetric(figure.metric));
    const std::optional<QString> key = figure.key.isNull() ? std::nullopt : std::optional(figure.key);
    KEBU_LET(behind, metric->behind(view, figure.query, key, figure.side));
    BehindAnswer answer;
    answer.records = qint64(behind.ids.size());
    QSet<Id> seen;
    std::vector<Id> shown;
    for (const Id id : behind.customers) {
        if (!id || seen.contains(id)) // a target is nobody's
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
