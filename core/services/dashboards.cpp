#include "core/services/dashboards.h"

#include "core/reports/grouping.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace kebu {

namespace {

using Span = DashboardCard::Span;
using Look = DashboardCard::Look;
using Half = DashboardCard::Half;

const QString settingName = QStringLiteral("dashboards");

constexpr std::pair<const char *, Span> spanCodes[] = {{"page", Span::Page},   {"week", Span::Week},
                                                       {"month", Span::Month}, {"quarter", Span::Quarter},
                                                       {"year", Span::Year},   {"all", Span::All}};
constexpr std::pair<const char *, Half> halfCodes[] = {
    {"main", Half::Main}, {"base", Half::Base}, {"count", Half::Count}, {"rate", Half::Rate}, {"value", Half::Value}};
constexpr std::pair<const char *, Look> lookCodes[] = {{"chart", Look::Chart}, {"figure", Look::Figure}};

template <typename Value, size_t n>
QString codeOf(const std::pair<const char *, Value> (&codes)[n], Value value)
{
    for (const auto &[code, each] : codes) {
        if (each == value)
            return QString::fromLatin1(code);
    }
    return QString::fromLatin1(codes[0].first);
}

template <typename Value, size_t n>
Value valueOf(const std::pair<const char *, Value> (&codes)[n], const QString &text)
{
    for (const auto &[code, each] : codes) {
        if (text == QLatin1String(code))
            return each;
    }
    return codes[0].second;
}

DashboardCard figure(const char *metric, bool isOwn)
{
    return {QString::fromLatin1(metric), {}, {}, isOwn, Span::Page, Look::Figure, 1, Half::Main};
}

DashboardCard chart(const char *metric, const char *by, bool isOwn, Half half = Half::Main, Span span = Span::Page,
                    int width = 1)
{
    return {QString::fromLatin1(metric), QString::fromLatin1(by), {}, isOwn, span, Look::Chart, width, half};
}

/// What somebody with a book of customers wants to see of the own work.
Dashboard ofSalesperson()
{
    return {QStringLiteral("salesperson"),
            QCoreApplication::translate("dashboards", "My work"),
            {figure("win_rate", true), figure("followups_on_time", true), figure("promises_kept", true),
             chart("targets", "", true, Half::Main, Span::Page, 2),
             chart("contacts", "interaction.method", true, Half::Count), chart("funnel", "", true),
             chart("forecast", "", true, Half::Main, Span::All),
             chart("lost_reasons", "", true, Half::Main, Span::Year),
             chart("overdue", "grade", true, Half::Value, Span::All)},
            true};
}

/// What somebody who answers for a team looks at.
Dashboard ofManager()
{
    return {QStringLiteral("manager"),
            QCoreApplication::translate("dashboards", "The team"),
            {figure("conversion", false), figure("churn", false), figure("on_time_logging", false),
             chart("targets", "", false, Half::Main, Span::Page, 2), chart("win_rate", "owner", false, Half::Value),
             chart("conversion", "source", false), chart("contacts", "owner", false, Half::Count),
             chart("late_records", "", false), chart("churn_reasons", "", false),
             chart("cases_in_time", "owner", false), chart("satisfaction", "month", false, Half::Main, Span::Year),
             chart("forecast", "", false, Half::Main, Span::All)},
            true};
}

std::vector<Dashboard> ready() { return {ofSalesperson(), ofManager()}; }

QJsonObject toJson(const DashboardCard &card)
{
    return {{QStringLiteral("metric"), card.metric},
            {QStringLiteral("by"), card.by},
            {QStringLiteral("where"), card.where},
            {QStringLiteral("own"), card.isOwn},
            {QStringLiteral("span"), codeOf(spanCodes, card.span)},
            {QStringLiteral("look"), codeOf(lookCodes, card.look)},
            {QStringLiteral("width"), card.width},
            {QStringLiteral("show"), codeOf(halfCodes, card.half)}};
}

DashboardCard cardOf(const QJsonObject &json)
{
    return {json[u"metric"].toString(),
            json[u"by"].toString(),
            json[u"where"].toString(),
            json[u"own"].toBool(),
            valueOf(spanCodes, json[u"span"].toString()),
            valueOf(lookCodes, json[u"look"].toString()),
            std::clamp(json[u"width"].toInt(1), 1, DashboardCard::widest),
            valueOf(halfCodes, json[u"show"].toString())};
}

Result<std::vector<Dashboard>> stored(Settings &settings)
{
    KEBU_LET(json, settings.text(settingName));
    std::vector<Dashboard> own;
    const QJsonArray array = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const QJsonValue &value : array) {
        Dashboard read = dashboardFromJson(value.toObject());
        if (!read.id.isEmpty() && !read.cards.empty())
            own.push_back(std::move(read));
    }
    return own;
}

Result<void> store(Settings &settings, const std::vector<Dashboard> &own)
{
    QJsonArray array;
    for (const Dashboard &each : own)
        array.append(kebu::toJson(each));
    return settings.set(settingName, QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact)));
}

Period around(Span span, QDate day)
{
    constexpr std::pair<Span, TimeStep> steps[] = {{Span::Week, TimeStep::Week},
                                                   {Span::Month, TimeStep::Month},
                                                   {Span::Quarter, TimeStep::Quarter},
                                                   {Span::Year, TimeStep::Year}};
    for (const auto &[each, step] : steps) {
        if (each == span)
            return timeSpan(step, timeKey(step, day));
    }
    return {};
}

} // namespace

Result<std::vector<Dashboard>> dashboards(Settings &settings)
{
    KEBU_LET(own, stored(settings));
    std::vector<Dashboard> all = ready();
    for (Dashboard &each : own) {
        const auto same = std::ranges::find(all, each.id, &Dashboard::id);
        if (same == all.end())
            all.push_back(std::move(each));
        else
            *same = std::move(each);
    }
    return all;
}

Result<void> storeDashboard(Settings &settings, const Dashboard &dashboard)
{
    if (dashboard.name.trimmed().isEmpty())
        return Error{ErrorCode::Invalid, QCoreApplication::translate("dashboards", "Give the dashboard a name."), {}};
    if (dashboard.cards.empty())
        return Error{
            ErrorCode::Invalid, QCoreApplication::translate("dashboards", "A dashboard needs at least one card."), {}};
    KEBU_LET(own, stored(settings));
    const auto same = std::ranges::find(own, dashboard.id, &Dashboard::id);
    if (same == own.end())
        own.push_back(dashboard);
    else
        *same = dashboard;
    return store(settings, own);
}

Result<void> dropDashboard(Settings &settings, const QString &id)
{
    KEBU_LET(own, stored(settings));
    std::erase_if(own, [&id](const Dashboard &each) { return each.id == id; });
    return store(settings, own);
}

MetricQuery queryOf(const DashboardCard &card, const Period &page, QDate today, Id user)
{
    MetricQuery query;
    query.period = card.span == Span::Page ? page : around(card.span, today);
    query.by = card.by;
    query.comparePrevious = query.period.isBounded() && card.metric != u"targets"; // each has its own days
    query.where = card.where;
    if (card.isOwn && user) {
        const QString own = QStringLiteral("owner = %1").arg(user.toString());
        query.where = card.where.trimmed().isEmpty() ? own : QStringLiteral("%1 and (%2)").arg(own, card.where);
    }
    return query;
}

QJsonObject toJson(const Dashboard &dashboard)
{
    QJsonArray cards;
    for (const DashboardCard &card : dashboard.cards)
        cards.append(toJson(card));
    return {{QStringLiteral("id"), dashboard.id},
            {QStringLiteral("name"), dashboard.name},
            {QStringLiteral("cards"), cards}};
}

Dashboard dashboardFromJson(const QJsonObject &json)
{
    Dashboard dashboard{json[u"id"].toString(), json[u"name"].toString(), {}, false};
    const QJsonArray cards = json[u"cards"].toArray();
    for (const QJsonValue &card : cards) {
        if (DashboardCard read = cardOf(card.toObject()); !read.metric.isEmpty())
            dashboard.cards.push_back(std::move(read));
    }
    return dashboard;
}

} // namespace kebu
