#include "core/services/review.h"

#include <QJsonArray>

/// A review's figures as JSON and back.
namespace kebu {

namespace {

QString dayText(QDate day) { return day.toString(Qt::ISODate); }
QDate dayOf(const QJsonValue &json) { return QDate::fromString(json.toString(), Qt::ISODate); }

QJsonObject toJson(const MetricRow &row)
{
    QJsonObject json{{QStringLiteral("key"), row.key},     {QStringLiteral("label"), row.label},
                     {QStringLiteral("group"), row.group}, {QStringLiteral("group_label"), row.groupLabel},
                     {QStringLiteral("base"), row.base},   {QStringLiteral("count"), row.count}};
    if (row.rate)
        json.insert(QStringLiteral("rate"), *row.rate);
    if (row.value)
        json.insert(QStringLiteral("value"), *row.value);
    if (row.interval)
        json.insert(QStringLiteral("interval"), QJsonArray{row.interval->first, row.interval->second});
    return json;
}

MetricRow rowOf(const QJsonObject &json)
{
    MetricRow row;
    row.key = json[u"key"].toString();
    row.label = json[u"label"].toString();
    row.group = json[u"group"].toString();
    row.groupLabel = json[u"group_label"].toString();
    row.base = json[u"base"].toInteger();
    row.count = json[u"count"].toInteger();
    if (json.contains(u"rate"))
        row.rate = json[u"rate"].toDouble();
    if (json.contains(u"value"))
        row.value = json[u"value"].toDouble();
    const QJsonArray interval = json[u"interval"].toArray();
    if (interval.size() == 2)
        row.interval = {interval[0].toDouble(), interval[1].toDouble()};
    return row;
}

QJsonObject toJson(const ReviewFigure &figure)
{
    return {{QStringLiteral("metric"), figure.metric},
            {QStringLiteral("label"), figure.label},
            {QStringLiteral("measure"), int(figure.measure)},
            {QStringLiteral("unit"), int(figure.unit)},
            {QStringLiteral("now"), toJson(figure.now)},
            {QStringLiteral("before"), toJson(figure.before)},
            {QStringLiteral("less_is_better"), figure.isLessBetter},
            {QStringLiteral("why"), figure.why}};
}

ReviewFigure figureOf(const QJsonObject &json)
{
    return {json[u"metric"].toString(),        json[u"label"].toString(),      ReviewMeasure(json[u"measure"].toInt()),
            MetricUnit(json[u"unit"].toInt()), rowOf(json[u"now"].toObject()), rowOf(json[u"before"].toObject()),
            json[u"less_is_better"].toBool(),  json[u"why"].toString()};
}

QJsonObject toJson(const ReviewCustomer &one)
{
    return {{QStringLiteral("id"), one.customer.toString()},
            {QStringLiteral("number"), one.number},
            {QStringLiteral("name"), one.name},
            {QStringLiteral("grade"), one.grade},
            {QStringLiteral("note"), one.note},
            {QStringLiteral("amount"), one.amountMinor},
            {QStringLiteral("severity"), one.severity}};
}

ReviewCustomer customerOf(const QJsonObject &json)
{
    return {Id::fromString(json[u"id"].toString()),
            json[u"number"].toString(),
            json[u"name"].toString(),
            json[u"grade"].toString(),
            json[u"note"].toString(),
            json[u"amount"].toInteger(),
            json[u"severity"].toInt()};
}

QJsonObject toJson(const ReviewPromise &promise)
{
    return {{QStringLiteral("id"), promise.customer.toString()},
            {QStringLiteral("number"), promise.number},
            {QStringLiteral("name"), promise.name},
            {QStringLiteral("text"), promise.text},
            {QStringLiteral("due_on"), promise.dueOn.toString(Qt::ISODate)},
            {QStringLiteral("ours"), promise.isOurs}};
}

ReviewPromise promiseOf(const QJsonObject &json)
{
    return {Id::fromString(json[u"id"].toString()),
            json[u"number"].toString(),
            json[u"name"].toString(),
            json[u"text"].toString(),
            QDate::fromString(json[u"due_on"].toString(), Qt::ISODate),
            json[u"ours"].toBool()};
}

QJsonObject toJson(const ReviewTarget &target)
{
    return {{QStringLiteral("title"), target.title},
            {QStringLiteral("figure"), target.figure},
            {QStringLiteral("because"), target.because},
            {QStringLiteral("share"), target.share},
            {QStringLiteral("is_reached"), target.isReached},
            {QStringLiteral("is_over"), target.isOver},
            {QStringLiteral("metric"), target.metric},
            {QStringLiteral("side"), int(target.side)},
            {QStringLiteral("from"), dayText(target.period.from)},
            {QStringLiteral("to"), dayText(target.period.to)},
            {QStringLiteral("owner"), target.owner.toString()}};
}

ReviewTarget targetOf(const QJsonObject &json)
{
    return {json[u"title"].toString(),
            json[u"figure"].toString(),
            json[u"because"].toString(),
            json[u"share"].toDouble(),
            json[u"is_reached"].toBool(),
            json[u"is_over"].toBool(),
            json[u"metric"].toString(),
            MetricSide(json[u"side"].toInt(int(MetricSide::Count))),
            {dayOf(json[u"from"]), dayOf(json[u"to"])},
            Id::fromString(json[u"owner"].toString())};
}

template <typename Item>
QJsonArray toJson(const std::vector<Item> &items)
{
    QJsonArray all;
    for (const Item &item : items)
        all.append(toJson(item));
    return all;
}

template <typename Read>
auto itemsOf(const QJsonValue &json, Read read)
{
    std::vector<decltype(read(QJsonObject()))> items;
    for (const QJsonValue &item : json.toArray())
        items.push_back(read(item.toObject()));
    return items;
}

/// The lists of rows by their names, for both ways.
constexpr std::pair<const char *, std::vector<MetricRow> ReviewContent::*> rowLists[] = {
    {"conversion_by_grade", &ReviewContent::conversionByGrade},
    {"regrades", &ReviewContent::regrades},
    {"churn_reasons", &ReviewContent::churnReasons},
    {"late_records", &ReviewContent::lateRecords},
    {"frequent_needs", &ReviewContent::frequentNeeds},
    {"satisfaction", &ReviewContent::satisfaction},
    {"strategy", &ReviewContent::strategy},
};

} // namespace

QJsonObject reviewFigures(const ReviewContent &content)
{
    QJsonObject json{{QStringLiteral("as_of"), content.asOf},
                     {QStringLiteral("changes"), toJson(content.changes)},
                     {QStringLiteral("targets"), toJson(content.targets)},
                     {QStringLiteral("lost"), toJson(content.lost)},
                     {QStringLiteral("at_risk"), toJson(content.atRisk)},
                     {QStringLiteral("promises_kept"), toJson(content.promisesKept)},
                     {QStringLiteral("promises_open"), toJson(content.promisesOpen)}};
    for (const auto &[name, rows] : rowLists)
        json.insert(QString::fromLatin1(name), toJson(content.*rows));
    return json;
}

void readReviewFigures(const QJsonObject &json, ReviewContent &content)
{
    content.asOf = json[u"as_of"].toString();
    content.changes = itemsOf(json[u"changes"], figureOf);
    content.targets = itemsOf(json[u"targets"], targetOf);
    content.lost = itemsOf(json[u"lost"], customerOf);
    content.atRisk = itemsOf(json[u"at_risk"], customerOf);
    content.promisesKept = rowOf(json[u"promises_kept"].toObject());
    content.promisesOpen = itemsOf(json[u"promises_open"], promiseOf);
    for (const auto &[name, rows] : rowLists)
        content.*rows = itemsOf(json[QString::fromLatin1(name)], rowOf);
}

} // namespace kebu
