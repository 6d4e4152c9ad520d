#include "core/services/review.h"

#include "core/domain/customer.h"
#include "core/domain/promise.h"
#include "core/domain/user.h"
#include "core/reports/grouping.h"
#include "core/reports/targets.h"
#include "core/services/watch.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

/// Measuring a review: one look at the book, section by section.
namespace kebu {

namespace {

constexpr size_t mostListed = 12;
constexpr int leastSeverity = 2; ///< what merely deserves an eye is no risk

QString say(const char *sentence) { return QCoreApplication::translate("review", sentence); }

/// Asks metrics about the review's period and owner.
class Asker
{
public:
    Asker(Snapshot &view, const ReviewContent &content) : m_view(view), m_period(content.period)
    {
        if (content.owner)
            m_where = QStringLiteral("owner = %1").arg(content.owner.toString());
    }

    [[nodiscard]] Result<MetricResult> ask(const char *metric, const QString &by = {}) const
    {
        KEBU_LET(found, findMetric(QString::fromLatin1(metric)));
        return found->run(m_view, {m_period, by, true, m_where});
    }
    [[nodiscard]] Result<RecordsBehind> counted(const char *metric) const
    {
        KEBU_LET(found, findMetric(QString::fromLatin1(metric)));
        return found->behind(m_view, {m_period, {}, false, m_where}, std::nullopt, MetricSide::Count);
    }

private:
    Snapshot &m_view;
    Period m_period;
    QString m_where;
};

/// Which groups moved the figure most: `Referral +3, Exhibition −1`.
QString movedBy(const MetricResult &result, qint64 MetricRow::*measure)
{
    struct Moved {
        QString label;
        qint64 by = 0;
    };
    std::vector<Moved> moved;
    for (const MetricRow &row : result.rows) {
        if (row.key.isEmpty()) // those of whom the field says nothing explain nothing
            continue;
        const auto before = std::ranges::find(result.previousRows, row.key, &MetricRow::key);
        moved.push_back({row.label, row.*measure - (before == result.previousRows.end() ? 0 : (*before).*measure)});
    }
    for (const MetricRow &row : result.previousRows) {
        if (!row.key.isEmpty() && std::ranges::find(result.rows, row.key, &MetricRow::key) == result.rows.end())
            moved.push_back({row.label, -(row.*measure)});
    }
    std::erase_if(moved, [](const Moved &one) { return one.by == 0; });
    std::ranges::stable_sort(moved, std::greater(), [](const Moved &one) { return std::abs(one.by); });
    QStringList parts;
    for (size_t i = 0; i < std::min<size_t>(2, moved.size()); ++i)
        parts << moved[i].label + QStringLiteral(" ") + (moved[i].by > 0 ? QStringLiteral("+") : QStringLiteral("−")) +
                     QString::number(std::abs(moved[i].by));
    return parts.join(QStringLiteral(", "));
}

struct Line {
    const char *metric;
    const char *label;
    ReviewMeasure measure;
    const char *by; ///< what explains a change
    bool isLessBetter = false;
};

constexpr Line lines[] = {
    {"conversion", QT_TRANSLATE_NOOP("review", "New customers"), ReviewMeasure::Base, "source"},
    {"conversion", QT_TRANSLATE_NOOP("review", "Signed of the new"), ReviewMeasure::Rate, "source"},
    {"win_rate", QT_TRANSLATE_NOOP("review", "Amount won"), ReviewMeasure::Value, "owner"},
    {"win_rate", QT_TRANSLATE_NOOP("review", "Win rate"), ReviewMeasure::Rate, "competitor"},
    {"grade_a_conversion", QT_TRANSLATE_NOOP("review", "Conversion of grade A"), ReviewMeasure::Rate, "stage"},
    {"churn", QT_TRANSLATE_NOOP("review", "Customers ended"), ReviewMeasure::Count, "churn_reason", true},
    {"interaction_frequency", QT_TRANSLATE_NOOP("review", "Contacts for each customer"), ReviewMeasure::Value, "grade"},
    {"on_time_logging", QT_TRANSLATE_NOOP("review", "Logged on time"), ReviewMeasure::Rate, "recorded_by"},
    {"complaint_rate", QT_TRANSLATE_NOOP("review", "Complaint rate"), ReviewMeasure::Rate, "industry", true},
    {"cases_in_time", QT_TRANSLATE_NOOP("review", "Cases resolved in time"), ReviewMeasure::Rate, "kind"},
    {"needs_in_time", QT_TRANSLATE_NOOP("review", "Needs met in time"), ReviewMeasure::Rate, "urgency"},
    {"renewal_rate", QT_TRANSLATE_NOOP("review", "Renewal rate"), ReviewMeasure::Rate, "industry"},
    {"satisfaction", QT_TRANSLATE_NOOP("review", "Satisfaction, average"), ReviewMeasure::Value, "industry"},
    {"overdue", QT_TRANSLATE_NOOP("review", "Overdue payments"), ReviewMeasure::Value, "owner", true},
};

Result<void> measureChanges(const Asker &asker, ReviewContent &content)
{
    for (const Line &line : lines) {
        KEBU_LET(found, findMetric(QString::fromLatin1(line.metric)));
        KEBU_LET(result, asker.ask(line.metric, QString::fromLatin1(line.by)));
        ReviewFigure figure;
        figure.metric = result.metric;
        figure.label = say(line.label);
        figure.measure = line.measure;
        figure.unit = found->valueUnit();
        figure.now = result.total;
        figure.before = result.previousTotal.value_or(MetricRow());
        figure.isLessBetter = line.isLessBetter;
        figure.why = movedBy(result, line.measure == ReviewMeasure::Base ? &MetricRow::base : &MetricRow::count);
        content.changes.push_back(std::move(figure));
    }
    return {};
}

Result<void> measureRows(const Asker &asker, const char *metric, const char *by, std::vector<MetricRow> &rows)
{
    KEBU_LET(result, asker.ask(metric, QString::fromLatin1(by)));
    rows = std::move(result.rows);
    return {};
}

Result<void> measureLosses(Snapshot &view, const Asker &asker, ReviewContent &content)
{
    KEBU_TRY(measureRows(asker, "churn_reasons", "", content.churnReasons));
    KEBU_LET(behind, asker.counted("churn"));
    KEBU_LET(catalog, view.catalog());
    const FieldInfo &reason = *customer::type().find(QString(customer::churnReason));
    KEBU_LET(faces, customerFaces(view, behind.customers));
    for (const WatchedCustomer &face : faces) {
        KEBU_LET(record, view.get(customer::type(), face.customer));
        const QString code = record.text(customer::churnReason);
        content.lost.push_back({face.customer, face.number, face.name, face.grade,
                                code.isEmpty() ? QString() : catalog->choiceLabel(reason, code), face.amountMinor, 0});
    }
    std::ranges::stable_sort(content.lost, std::greater(), &ReviewCustomer::amountMinor);
    return {};
}

Result<void> measureRisks(Snapshot &view, ReviewContent &content)
{
    KEBU_LET(watched, watchList(view, std::min(content.period.to, view.today())));
    for (const WatchedCustomer &one : watched) {
        if (content.atRisk.size() == mostListed)
            break;
        if (one.warnings.front().severity < leastSeverity)
            continue;
        KEBU_LET(record, view.get(customer::type(), one.customer));
        if (content.owner && record.ref(customer::owner) != content.owner)
            continue;
        content.atRisk.push_back({one.customer, one.number, one.name, one.grade, one.warnings.front().text,
                                  one.amountMinor, one.warnings.front().severity});
    }
    return {};
}

Result<void> measureTargets(Snapshot &view, ReviewContent &content)
{
    const std::optional<Id> owner = content.owner ? std::optional(content.owner) : std::nullopt;
    KEBU_LET(targets, targetsWithin(view, content.period, owner));
    for (const TargetProgress &each : targets) {
        ReviewTarget target{each.title(), each.figure(), each.because, each.share(), each.isReached(), each.isOver};
        if (const TargetMeasure *measure = findTargetMeasure(each.measure)) {
            target.metric = QString::fromLatin1(measure->metric);
            target.side = measure->half == TargetMeasure::Half::Base ? MetricSide::Base : MetricSide::Count;
        }
        target.period = each.period;
        target.owner = each.owner;
        content.targets.push_back(std::move(target));
    }
    return {};
}

Result<void> measurePromises(Snapshot &view, const Asker &asker, ReviewContent &content)
{
    KEBU_LET(kept, asker.ask("promises_kept"));
    content.promisesKept = kept.total;
    KEBU_LET(open,
             view.store().where(promise::type(),
                                QStringLiteral("kept_on = '' AND due_on <> '' AND due_on <= ? ORDER BY due_on, id"),
                                {content.period.to.toString(Qt::ISODate)}));
    for (const Record &record : open) {
        KEBU_LET(owner, view.get(customer::type(), record.ref(promise::customer)));
        if (content.owner && owner.ref(customer::owner) != content.owner)
            continue;
        content.promisesOpen.push_back({owner.id(), owner.text(customer::number), owner.text(customer::name),
                                        record.text(promise::wording), record.date(promise::dueOn),
                                        record.text(promise::by) != u"theirs"});
    }
    return {};
}

} // namespace

Result<ReviewContent> measureReview(Snapshot &view, ReviewSpan span, const Period &period, Id owner)
{
    ReviewContent content;
    content.span = span;
    content.period = period;
    content.owner = owner;
    if (owner) {
        KEBU_LET(record, view.get(user::type(), owner));
        content.ownerName = record.text(user::name);
    }
    content.asOf = view.clock().wallNow().toString().left(16);
    const Asker asker(view, content);
    KEBU_TRY(measureChanges(asker, content));
    KEBU_TRY(measureTargets(view, content));
    KEBU_TRY(measureRows(asker, "conversion", "grade", content.conversionByGrade));
    KEBU_TRY(measureRows(asker, "regrades", "", content.regrades));
    KEBU_TRY(measureLosses(view, asker, content));
    KEBU_TRY(measureRisks(view, content));
    KEBU_TRY(measureRows(asker, "late_records", "", content.lateRecords));
    KEBU_TRY(measurePromises(view, asker, content));
    KEBU_TRY(measureRows(asker, "frequent_needs", "", content.frequentNeeds));
    KEBU_TRY(measureRows(asker, "satisfaction_distribution", "", content.satisfaction));
    KEBU_TRY(measureRows(asker, "strategy", "", content.strategy));
    return content;
}

} // namespace kebu
