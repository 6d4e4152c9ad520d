#include "core/rules/plantemplate.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace kebu {

namespace {

constexpr int longestPlan = 730;

QString say(const char *words) { return QCoreApplication::translate("rules", words); }
Error invalid(const QString &message) { return {ErrorCode::Invalid, message, QStringLiteral("plan templates")}; }

Result<void> checkSteps(const PlanTemplate &plan)
{
    for (const PlanStep &step : plan.steps) {
        if (step.goal.trimmed().isEmpty())
            return invalid(QCoreApplication::translate("rules", "A step of \"%1\" has no goal. Say what is to be done.")
                               .arg(plan.name));
        if (step.afterDays < 0 || step.afterDays > longestPlan)
            return invalid(QCoreApplication::translate(
                               "rules", "The step \"%1\" of \"%2\" must lie between 0 and %3 days after the start.")
                               .arg(step.goal, plan.name)
                               .arg(longestPlan));
    }
    return {};
}

} // namespace

PlanTemplates PlanTemplates::defaults()
{
    const QString phone = QStringLiteral("phone");
    const QString visit = QStringLiteral("visit");
    return {{
        {QStringLiteral("proposal"),
         say(QT_TRANSLATE_NOOP("rules", "Proposal to signing")),
         {{say(QT_TRANSLATE_NOOP("rules", "Send the proposal and hear what they think")),
           3,
           {},
           QStringLiteral("proposal_feedback")},
          {say(QT_TRANSLATE_NOOP("rules", "Demo for those who decide")), 7, visit, QStringLiteral("demo")},
          {say(QT_TRANSLATE_NOOP("rules", "Sign the contract")), 14, visit, QStringLiteral("signing")}}},
        {QStringLiteral("rescue"),
         say(QT_TRANSLATE_NOOP("rules", "Rescue plan")),
         {{say(QT_TRANSLATE_NOOP("rules", "Caring call: hear what is wrong")), 0, phone, {}},
          {say(QT_TRANSLATE_NOOP("rules", "Visit with an answer to what was said")), 3, visit, {}},
          {say(QT_TRANSLATE_NOOP("rules", "Check that what was promised is done")), 7, phone, {}},
          {say(QT_TRANSLATE_NOOP("rules", "Ask whether they are content again")), 14, phone, {}}}},
        {QStringLiteral("welcome"),
         say(QT_TRANSLATE_NOOP("rules", "First month after the deal")),
         {{say(QT_TRANSLATE_NOOP("rules", "Thank them and name the people they can call")), 1, {}, {}},
          {say(QT_TRANSLATE_NOOP("rules", "Ask how the first week went")), 7, phone, {}},
          {say(QT_TRANSLATE_NOOP("rules", "Ask for their satisfaction")), 30, phone, {}}}},
    }};
}

const PlanTemplate *PlanTemplates::find(const QString &codeOrName) const
{
    const auto byCode = std::ranges::find(all, codeOrName, &PlanTemplate::code);
    if (byCode != all.end())
        return &*byCode;
    const auto byName = std::ranges::find_if(all, [&codeOrName](const PlanTemplate &plan) {
        return plan.name.compare(codeOrName.trimmed(), Qt::CaseInsensitive) == 0;
    });
    return byName == all.end() ? nullptr : &*byName;
}

Result<void> PlanTemplates::check() const
{
    QStringList names;
    for (const PlanTemplate &plan : all) {
        const QString name = plan.name.trimmed();
        if (name.isEmpty())
            return invalid(QCoreApplication::translate("rules", "A plan has no name."));
        if (names.contains(name, Qt::CaseInsensitive))
            return invalid(QCoreApplication::translate("rules", "Two plans are called \"%1\". Rename one.").arg(name));
        if (plan.steps.empty())
            return invalid(QCoreApplication::translate("rules", "The plan \"%1\" has no step.").arg(name));
        KEBU_TRY(checkSteps(plan));
        names << name;
    }
    return {};
}

QJsonObject PlanTemplates::toJson() const
{
    QJsonArray plans;
    for (const PlanTemplate &plan : all) {
        QJsonArray steps;
        for (const PlanStep &step : plan.steps)
            steps.append(QJsonObject{{QStringLiteral("goal"), step.goal},
                                     {QStringLiteral("after_days"), step.afterDays},
                                     {QStringLiteral("method"), step.method},
                                     {QStringLiteral("milestone"), step.milestone}});
        plans.append(QJsonObject{{QStringLiteral("code"), plan.code},
                                 {QStringLiteral("name"), plan.name},
                                 {QStringLiteral("steps"), steps}});
    }
    return {{QStringLiteral("plans"), plans}};
}

Result<PlanTemplates> PlanTemplates::fromJson(const QJsonObject &json)
{
    PlanTemplates templates;
    const QJsonArray plans = json[QStringLiteral("plans")].toArray();
    for (const QJsonValue &value : plans) {
        const QJsonObject object = value.toObject();
        PlanTemplate plan{object[QStringLiteral("code")].toString(), object[QStringLiteral("name")].toString(), {}};
        if (plan.code.isEmpty())
            plan.code = plan.name;
        const QJsonArray steps = object[QStringLiteral("steps")].toArray();
        for (const QJsonValue &entry : steps) {
            const QJsonObject step = entry.toObject();
            plan.steps.push_back({step[QStringLiteral("goal")].toString(), step[QStringLiteral("after_days")].toInt(-1),
                                  step[QStringLiteral("method")].toString(),
                                  step[QStringLiteral("milestone")].toString()});
        }
        std::ranges::stable_sort(plan.steps, {}, &PlanStep::afterDays);
        templates.all.push_back(std::move(plan));
    }
    KEBU_TRY(templates.check());
    return templates;
}

std::vector<QDate> planDays(const PlanTemplate &plan, QDate start, const WorkCalendar &calendar)
{
    std::vector<QDate> days;
    QDate earliest = start;
    for (const PlanStep &step : plan.steps) {
        days.push_back(calendar.nextWorkday(std::max(start.addDays(step.afterDays), earliest)));
        earliest = days.back();
    }
    return days;
}

QDate slippedDay(QDate day, int days, const WorkCalendar &calendar) { return calendar.nextWorkday(day.addDays(days)); }

} // namespace kebu
