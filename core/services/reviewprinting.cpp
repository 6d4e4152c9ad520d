#include "core/services/reviewprinting.h"

#include "core/services/sheetgatherer.h"
#include "core/sheets/papertext.h"
#include "core/sheets/reviewsheet.h"

#include <algorithm>
#include <map>

namespace kebu {

namespace {

QString decimal(double number, int places)
{
    QString text = QString::number(number, 'f', places);
    if (text.contains(u'.')) {
        while (text.endsWith(u'0'))
            text.chop(1);
        if (text.endsWith(u'.'))
            text.chop(1);
    }
    return text;
}

/// Turns what was measured into words of the sheet's language.
class ReviewWords
{
public:
    ReviewWords(const ReviewContent &content, Language language) : m_content(content), m_language(language) {}

    [[nodiscard]] std::vector<ReviewSheetInput::Figure> changes() const
    {
        std::vector<ReviewSheetInput::Figure> figures;
        for (const ReviewFigure &figure : m_content.changes)
            figures.push_back(
                {figure.label, text(figure, figure.now), text(figure, figure.before), change(figure), figure.why});
        return figures;
    }

    [[nodiscard]] std::vector<ReviewSheetInput::Chart> charts() const
    {
        return {{QStringLiteral("conversion_by_grade"), rates(m_content.conversionByGrade)},
                {QStringLiteral("churn_reasons"), counts(m_content.churnReasons)},
                {QStringLiteral("regrades"), counts(m_content.regrades)},
                {QStringLiteral("late_records"), counts(m_content.lateRecords)},
                {QStringLiteral("frequent_needs"), counts(m_content.frequentNeeds)},
                {QStringLiteral("satisfaction"), counts(m_content.satisfaction)}};
    }

    [[nodiscard]] std::vector<ReviewSheetInput::List> lists() const
    {
        const auto customers = [this](const char *part, const Label &note, const std::vector<ReviewCustomer> &all) {
            Table table;
            table.columns = {{word({"Number", "客户编号"}), 80, Align::Centre},
                             {word({"Name", "客户名称"}), 190},
                             {word({"Grade", "等级"}), 46, Align::Centre},
                             {word(note), 244},
                             {word({"Amount", "金额"}), 100, Align::Right}};
            for (const ReviewCustomer &one : all)
                table.rows.push_back({one.number, one.name, one.grade, one.note, amount(one.amountMinor)});
            return ReviewSheetInput::List{
                QLatin1String(part), std::move(table), {}, word({"%1 customers", "共 %1 个客户"}).arg(all.size())};
        };
        Table promises;
        promises.columns = {{word({"Number", "客户编号"}), 80, Align::Centre},
                            {word({"Name", "客户名称"}), 200},
                            {word({"Promise", "承诺事项"}), 270},
                            {word({"By", "承诺方"}), 60, Align::Centre},
                            {word({"Due", "承诺日期"}), 80, Align::Centre}};
        for (const ReviewPromise &one : m_content.promisesOpen)
            promises.rows.push_back({one.number, one.name, one.text,
                                     one.isOurs ? word({"Ours", "我方"}) : word({"Theirs", "对方"}),
                                     papertext::day(one.dueOn)});
        const MetricRow &kept = m_content.promisesKept;
        const QString howMany = word({"%1 in all", "共 %1 项"}).arg(promises.rows.size());
        const QString note = kept.base > 0
                                 ? word({"%1 of %2 kept", "到期 %2 项，已兑现 %1 项"}).arg(kept.count).arg(kept.base)
                                 : QString();
        return {{QStringLiteral("targets"), targets()},
                customers("lost", {"Reason", "流失原因"}, m_content.lost),
                customers("at_risk", {"Why", "风险"}, m_content.atRisk),
                {QStringLiteral("promises"), std::move(promises), note, howMany},
                {QStringLiteral("strategy"), strategy()}};
    }

    [[nodiscard]] std::vector<std::vector<QString>> decisions() const
    {
        std::vector<std::vector<QString>> rows;
        for (const ReviewDecision &one : m_content.decisions)
            rows.push_back({one.text, one.because, one.ownerName, papertext::day(one.dueOn),
                            one.task ? word({"made", "已建"}) : QString()});
        return rows;
    }

private:
    [[nodiscard]] QString word(const Label &label) const { return label.in(m_language); }
    [[nodiscard]] QString amount(qint64 minor) const
    {
        return minor == 0 ? QString() : papertext::money(Money{minor}, m_language);
    }
    [[nodiscard]] static QString percent(double rate) { return decimal(rate * 100, 1) + u'%'; }

    [[nodiscard]] QString value(double number, MetricUnit unit) const
    {
        if (unit == MetricUnit::Money)
            return papertext::money(Money{qint64(number)}, m_language);
        if (unit == MetricUnit::Minutes)
            return word({"%1 h", "%1 小时"}).arg(decimal(number / 60, 1));
        if (unit == MetricUnit::Days)
            return word({"%1 d", "%1 天"}).arg(decimal(number, 1));
        if (unit == MetricUnit::Share || unit == MetricUnit::Points)
            return percent(number);
        return decimal(number, 2);
    }

    /// Nothing to divide by is a dash, never a zero.
    [[nodiscard]] QString text(const ReviewFigure &figure, const MetricRow &row) const
    {
        const QString none = QStringLiteral("–");
        switch (figure.measure) {
        case ReviewMeasure::Base:
            return QString::number(row.base);
        case ReviewMeasure::Count:
            return QString::number(row.count);
        case ReviewMeasure::Rate:
            return row.rate ? QString(percent(*row.rate) + QStringLiteral(" (%1/%2)").arg(row.count).arg(row.base))
                            : none;
        case ReviewMeasure::Value:
            return row.value ? value(*row.value, figure.unit) : none;
        }
        return none;
    }

    [[nodiscard]] QString change(const ReviewFigure &figure) const
    {
        const MetricRow &now = figure.now;
        const MetricRow &before = figure.before;
        switch (figure.measure) {
        case ReviewMeasure::Base:
            return signedText(double(now.base - before.base), QString::number(std::abs(now.base - before.base)));
        case ReviewMeasure::Count:
            return signedText(double(now.count - before.count), QString::number(std::abs(now.count - before.count)));
        case ReviewMeasure::Rate: {
            if (!now.rate || !before.rate)
                return {};
            return signedPoints(*now.rate - *before.rate);
        }
        case ReviewMeasure::Value: {
            if (!now.value || !before.value)
                return {};
            const double by = *now.value - *before.value;
            return signedText(by, value(std::abs(by), figure.unit));
        }
        }
        return {};
    }

    [[nodiscard]] QString labelOf(const MetricRow &row) const
    {
        return row.label.isEmpty() ? word({"Not given", "未填写"}) : row.label;
    }

    [[nodiscard]] BarChart counts(const std::vector<MetricRow> &rows) const
    {
        qint64 largest = 0;
        for (const MetricRow &row : rows)
            largest = std::max(largest, row.count);
        BarChart chart;
        for (const MetricRow &row : rows) {
            if (row.count > 0)
                chart.bars.push_back({labelOf(row), QString::number(row.count), double(row.count) / double(largest)});
        }
        return chart;
    }

    /// Rates stand on one scale from nothing to all, so that charts can be held side by side.
    [[nodiscard]] BarChart rates(const std::vector<MetricRow> &rows) const
    {
        BarChart chart;
        for (const MetricRow &row : rows) {
            if (row.rate)
                chart.bars.push_back({labelOf(row),
                                      percent(*row.rate) + QStringLiteral(" (%1/%2)").arg(row.count).arg(row.base),
                                      *row.rate});
        }
        return chart;
    }

    [[nodiscard]] Table targets() const
    {
        Table table;
        table.columns = {{word({"Target", "目标"}), 250},
                         {word({"Reached of the goal", "完成 / 目标"}), 170, Align::Right},
                         {word({"Share", "完成率"}), 70, Align::Right},
                         {word({"State", "状态"}), 80, Align::Centre},
                         {word({"Because", "原因"}), 190}};
        for (const ReviewTarget &one : m_content.targets) {
            const QString state = one.isReached ? word({"reached", "已达成"})
                                  : one.isOver  ? word({"missed", "未达成"})
                                                : word({"under way", "进行中"});
            table.rows.push_back({one.title, one.figure, percent(one.share), state, one.because});
        }
        return table;
    }

    /// What was before and after stands in one row.
    [[nodiscard]] Table strategy() const
    {
        Table table;
        table.columns = {{word({"Figure", "指标"}), 150},
                         {word({"Before", "之前"}), 120, Align::Right},
                         {word({"After", "之后"}), 120, Align::Right},
                         {word({"Change", "变化"}), 110, Align::Right},
                         {word({"95 % interval", "95% 区间"}), 160, Align::Right}};
        std::map<QString, size_t> rowOf;
        for (const MetricRow &row : m_content.strategy) {
            const auto [found, isFirst] = rowOf.try_emplace(labelOf(row), table.rows.size());
            if (isFirst)
                table.rows.push_back({labelOf(row), {}, {}, {}, {}});
            std::vector<QString> &cells = table.rows[found->second];
            cells[isFirst ? 1 : 2] =
                row.rate ? percent(*row.rate) + QStringLiteral(" (%1/%2)").arg(row.count).arg(row.base) : QString();
            if (row.value)
                cells[3] = signedPoints(*row.value);
            if (row.interval)
                cells[4] = signedText(row.interval->first, decimal(std::abs(row.interval->first) * 100, 1)) +
                           word({" to ", " 至 "}) + signedPoints(row.interval->second);
        }
        return table;
    }

    /// With a sign, and the minus that is as wide as the plus.
    [[nodiscard]] static QString signedText(double by, const QString &size)
    {
        return by == 0 ? QStringLiteral("±0") : (by > 0 ? QStringLiteral("+") : QStringLiteral("−")) + size;
    }
    [[nodiscard]] QString signedPoints(double by) const
    {
        return signedText(by, word({"%1 pp", "%1 个百分点"}).arg(decimal(std::abs(by) * 100, 1)));
    }

    const ReviewContent &m_content;
    Language m_language;
};

} // namespace

Result<Sheet> reviewReport(Snapshot &view, ReviewSpan span, const Period &period, Id owner, const PrintOptions &options)
{
    KEBU_LET(content, findReview(view, span, period, owner));
    if (options.isMasked) {
        KEBU_LET(masked, maskedReview(view, std::move(content)));
        content = std::move(masked);
    }
    SheetGatherer gatherer(view, options);
    ReviewSheetInput input;
    KEBU_LET(context, gatherer.context());
    input.context = std::move(context);
    if (options.isMasked)
        input.context.mask = SheetGatherer::maskOf(std::make_shared<const CustomerPeople>());
    const ReviewWords words(content, options.language);
    input.period = reviewPeriodText(content.span, content.period);
    input.whose = content.ownerName;
    input.asOf = QString(content.asOf).replace(u'T', u' ');
    input.isFinal = content.isFinal;
    input.finishedOn = content.finishedOn;
    input.isOfNothing = isOfNothing(content);
    input.changes = words.changes();
    input.charts = words.charts();
    input.lists = words.lists();
    input.comment = content.comment;
    input.decisions = words.decisions();
    return reviewSheet(input);
}

} // namespace kebu
