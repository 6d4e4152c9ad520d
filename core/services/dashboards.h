#pragma once

#include "core/reports/metric.h"
#include "core/storage/settings.h"

#include <QJsonObject>

namespace kebu {

/// One metric on a dashboard: of whose customers, by what, over which time, and how it looks.
struct DashboardCard {
    enum class Span { Page /* the period chosen over the dashboard */, Week, Month, Quarter, Year, All };
    enum class Look { Figure, Chart };
    /// What is shown of the figures; Main: what the metric is about.
    enum class Half { Main, Base, Count, Rate, Value };
    static constexpr int widest = 3; ///< columns

    QString metric;
    QString by{};       ///< as MetricQuery::by
    QString where{};    ///< only these customers, in the query language
    bool isOwn = false; ///< only the customers of whoever looks
    Span span = Span::Page;
    Look look = Look::Chart;
    int width = 1; ///< columns, 1 to widest
    Half half = Half::Main;

    bool operator==(const DashboardCard &) const = default;
};

/// Cards in order. Housekeeping: not journalled, travels with the book.
struct Dashboard {
    QString id;
    QString name;
    std::vector<DashboardCard> cards;
    bool isReady = false; ///< as Kebu brings it, in the user's language

    bool operator==(const Dashboard &) const = default;
};

/// The two that every book has, for the salesperson and for the manager, then the user's own. A ready one that the user
/// changed stands in its place as it was changed.
[[nodiscard]] Result<std::vector<Dashboard>> dashboards(Settings &settings);
/// In place of the one with its id; a new id is put at the end. Invalid: no name, or no card.
[[nodiscard]] Result<void> storeDashboard(Settings &settings, const Dashboard &dashboard);
/// A ready one is as Kebu brings it again.
[[nodiscard]] Result<void> dropDashboard(Settings &settings, const QString &id);

/// The question behind a card, about the page's period around `today`. `user`: whoever looks; null: no own customers.
[[nodiscard]] MetricQuery queryOf(const DashboardCard &card, const Period &page, QDate today, Id user);

[[nodiscard]] QJsonObject toJson(const Dashboard &dashboard);
/// Missing and unknown words take their first meaning; a card without a metric is left out.
[[nodiscard]] Dashboard dashboardFromJson(const QJsonObject &json);

} // namespace kebu
