#include "app/cli/command.h"
#include "app/cli/percentline.h"
#include "app/cli/reportpicture.h"
#include "core/base/savefile.h"
#include "core/domain/customer.h"
#include "core/domain/registry.h"
#include "core/exchange/csvwriter.h"
#include "core/exchange/figurebook.h"
#include "core/reports/rowkeys.h"
#include "core/rules/masking.h"
#include "core/services/listing.h"
#include "ui/paper/pdf.h"

namespace kebu::cli {

namespace {

QJsonObject rowJson(const MetricRow &row, MetricUnit unit, bool isTotal)
{
    constexpr double minorUnits = 100;
    const double unitOf = unit == MetricUnit::Money ? minorUnits : 1;
    QJsonObject json{
        {QStringLiteral("base"), row.base},
        {QStringLiteral("count"), row.count},
        {QStringLiteral("rate"), row.rate ? QJsonValue(*row.rate) : QJsonValue(QJsonValue::Null)},
        {QStringLiteral("value"), row.value ? QJsonValue(*row.value / unitOf) : QJsonValue(QJsonValue::Null)}};
    if (row.interval)
        json.insert(QStringLiteral("interval"),
                    QJsonArray{row.interval->first / unitOf, row.interval->second / unitOf});
    if (!isTotal) {
        json.insert(QStringLiteral("key"), row.key);
        json.insert(QStringLiteral("label"), row.label);
        if (!row.groupLabel.isEmpty()) {
            json.insert(QStringLiteral("group"), row.group);
            json.insert(QStringLiteral("group_label"), row.groupLabel);
        }
    }
    return json;
}

QJsonArray rowsJson(const std::vector<MetricRow> &rows, MetricUnit unit)
{
    QJsonArray all;
    for (const MetricRow &row : rows)
        all.append(rowJson(row, unit, false));
    return all;
}

QJsonObject resultJson(const Metric &metric, const MetricResult &result)
{
    QJsonObject json{{QStringLiteral("metric"), result.metric},
                     {QStringLiteral("definition"), result.definition},
                     {QStringLiteral("rows"), rowsJson(result.rows, metric.valueUnit())},
                     {QStringLiteral("total"), rowJson(result.total, metric.valueUnit(), true)},
                     {QStringLiteral("overlaps"), result.overlaps}};
    if (!result.note.isEmpty())
        json.insert(QStringLiteral("note"), result.note);
    if (result.previousTotal) {
        json.insert(QStringLiteral("previous"),
                    QJsonObject{{QStringLiteral("rows"), rowsJson(result.previousRows, metric.valueUnit())},
                                {QStringLiteral("total"), rowJson(*result.previousTotal, metric.valueUnit(), true)}});
    }
    return json;
}

Outcome giveList(const Session &session)
{
    QJsonArray rows;
    for (const Metric *metric : metrics())
        rows.append(QJsonObject{{QStringLiteral("metric"), metric->name()},
                                {QStringLiteral("label"), metric->label()},
                                {QStringLiteral("theme"), themeLabel(metric->theme())},
                                {QStringLiteral("definition"), metric->definition()}});
    session.give(QJsonObject{{QStringLiteral("metrics"), rows}});
    return {};
}

Result<void> addCustomer(Snapshot &view, Id id, bool isMasked, QJsonObject &row)
{
    KEBU_LET(record, view.get(customer::type(), id));
    const bool isCompany = record.text(customer::kind) != u"individual";
    const QString name = record.text(customer::name);
    row.insert(QStringLiteral("number"), record.text(customer::number));
    row.insert(QStringLiteral("name"), isMasked ? masked(name, Personal::Name, {isCompany, {}}) : name);
    return {};
}

Outcome giveBehind(Session &session, const Metric &metric, const MetricQuery &query)
{
    const QString side = session.arguments().value("side", QStringLiteral("count"));
    if (side != u"count" && side != u"base")
        return Outcome::usage(say(QT_TRANSLATE_NOOP("cli", "--side is \"base\" or \"count\".")));
    const QString key = session.arguments().value("behind");
    // without rows an empty key can only mean the total
    const bool isTotal = key == u"total" || (key.isEmpty() && query.by.isEmpty() && !metric.hasOwnRows());
    const std::optional<QString> row = isTotal ? std::nullopt : std::optional(key);
    KEBU_ASK(json, session.read([&](Snapshot &view) -> Result<QJsonObject> {
        if (row)
            KEBU_TRY(requireRow(view, metric, query, *row));
        KEBU_LET(behind, metric.behind(view, query, row, side == u"base" ? MetricSide::Base : MetricSide::Count));
        QJsonArray rows;
        for (size_t i = 0; i < behind.ids.size(); ++i) {
            QJsonObject row{{QStringLiteral("id"), behind.ids[i].toString()}};
            if (behind.customers[i]) // a target is nobody's
                KEBU_TRY(addCustomer(view, behind.customers[i], query.isMasked, row));
            rows.append(row);
        }
        return QJsonObject{{QStringLiteral("metric"), metric.name()},
                           {QStringLiteral("key"), key},
                           {QStringLiteral("side"), side},
                           {QStringLiteral("record"), behind.record},
                           {QStringLiteral("rows"), rows},
                           {QStringLiteral("total"), rows.size()}};
    }));
    session.give(json);
    return {};
}

/// Before anything is counted.
Result<void> requireEndings(const Arguments &arguments)
{
    for (const char *kind : {"csv", "xlsx", "png", "pdf"}) {
        if (arguments.has(kind))
            KEBU_TRY(requireEnding(arguments.value(kind), QString::fromLatin1(kind)));
    }
    return {};
}

Result<void> writeFiles(const Session &session, const Metric &metric, const MetricResult &result, const Period &period)
{
    const Arguments &arguments = session.arguments();
    if (arguments.has("csv"))
        KEBU_TRY(saveCsv(reportTable(metric, result), arguments.value("csv")));
    if (arguments.has("xlsx"))
        KEBU_TRY(saveFigureBook(metric.label(), reportTable(metric, result), arguments.value("xlsx")));
    if (arguments.has("png"))
        KEBU_TRY(writePicture(metric, result, arguments.value("png")));
    if (arguments.has("pdf")) {
        const QString words =
            period.from.toString(Qt::ISODate) + QStringLiteral(" – ") + period.to.toString(Qt::ISODate);
        KEBU_TRY(paper::writePdf(
            reportSheet(metric, result, period.from.isValid() || period.to.isValid() ? words : QString()),
            arguments.value("pdf")));
    }
    return {};
}

} // namespace

Outcome runReport(Session &session)
{
    const Arguments &arguments = session.arguments();
    if (arguments.has("list"))
        return giveList(session);
    if (session.argument(1).isEmpty())
        return Outcome::usage(say(QT_TRANSLATE_NOOP("cli", "Name a metric; \"report BOOK --list\" names them all.")));
    KEBU_ASK(metric, findMetric(session.argument(1)));
    KEBU_ASK(from, session.dayOption("from"));
    KEBU_ASK(to, session.dayOption("to"));
    if (arguments.has("compare") && arguments.value("compare") != u"previous")
        return Outcome::usage(say(QT_TRANSLATE_NOOP("cli", "--compare knows \"previous\" only.")));
    const MetricQuery query{
        {from, to}, arguments.value("by"), arguments.has("compare"), arguments.value("where"), arguments.has("masked")};
    if (const Result<void> fitting = requireEndings(arguments); !fitting)
        return Outcome::ofQuestion(fitting.error());
    if (arguments.has("behind"))
        return giveBehind(session, *metric, query);
    const PercentLine percent;
    KEBU_ASK(result, session.read([metric, query, &percent](Snapshot &view) {
        return metric->run(view, query, percent.tell());
    }));
    KEBU_TRY(writeFiles(session, *metric, result, query.period));
    session.give(resultJson(*metric, result));
    return {};
}

} // namespace kebu::cli
