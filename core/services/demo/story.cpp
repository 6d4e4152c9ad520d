#include "core/services/demo/story.h"

#include "core/rules/stages.h"

namespace kebu::demo {

std::vector<StageStep> pathTo(const QString &stage, QDate from, QDate to)
{
    QStringList names;
    for (const stages::Stage &step : stages::all()) {
        const QString code = QString::fromLatin1(step.code);
        const bool isStepToLoss = stage == u"not_won" ? step.phase == stages::Phase::Lead
                                                      : step.level <= stages::find(QStringLiteral("in_use"))->level;
        if (code == stage)
            break;
        if (stages::isLost(stage) && !isStepToLoss)
            continue;
        if (code != u"renewal_due" && code != u"issue_reported" && code != u"ended")
            names << code;
    }
    names << stage;
    std::vector<StageStep> path;
    const qint64 days = from.daysTo(to);
    for (int i = 0; i < names.size(); ++i)
        path.push_back({names[i], names.size() == 1 ? to : from.addDays(days * i / (names.size() - 1))});
    return path;
}

Phase phaseOn(const std::vector<StageStep> &path, QDate day)
{
    Phase phase = Lead;
    for (const StageStep &step : path) {
        if (step.on > day)
            break;
        const auto found = stages::phaseOf(step.stage);
        if (found == stages::Phase::Deal)
            phase = Deal;
        else if (found == stages::Phase::Service)
            phase = Service;
    }
    return phase;
}

QTime Story::workingTime()
{
    const int hour = m_dice.chance(55) ? m_dice.between(9, 11) : m_dice.between(13, 17);
    return QTime(hour, m_dice.below(12) * 5);
}

Result<Id> Story::tell(QDate day, bool isAvoided)
{
    const bool unanswered = m_dice.chance(9) || isAvoided;
    const Spoken spoken = m_talk.next(phaseOn(path, day), unanswered ? '!' : ' ');
    std::vector<Id> with;
    if (!contacts.empty())
        with.push_back(contacts[size_t(spoken.person)]);
    const bool isLate = m_dice.chance(8) && day.daysTo(m_scribe.world().today) > 2;
    KEBU_LET(talk, m_scribe.interaction(customer, day, workingTime(), spoken, owner, with,
                                        isLate ? m_dice.between(26, 40) : 0));
    if (spoken.reached)
        KEBU_TRY(comesOf(talk, spoken, day));
    return talk;
}

Result<void> Story::comesOf(Id talk, const Spoken &spoken, QDate day)
{
    const QDate today = m_scribe.world().today;
    if (m_dice.chance(5)) {
        static constexpr const char *ours[] = {"补齐资质文件",   "发对比表",   "出改版方案", "给书面答复",
                                               "安排工程师到场", "发操作视频", "确认交期"};
        static constexpr const char *theirs[] = {"提供平面图",   "给接口账号", "安排现场测量",
                                                 "回签会议纪要", "付款到账",   "确认参会人"};
        const bool isOurs = m_dice.chance(65);
        const QString text = zh(isOurs ? m_dice.pick(std::span<const char *const>(ours))
                                       : m_dice.pick(std::span<const char *const>(theirs)));
        const QDate due = m_scribe.world().ahead(int(today.daysTo(day)) + m_dice.between(3, 9));
        const QDate kept = due <= today ? due.addDays(m_dice.chance(85) ? -1 : 2) : QDate();
        KEBU_TRY(m_scribe.promise(customer, talk, isOurs, text, due, kept > today ? today : kept));
    }
    if (m_dice.chance(5)) {
        const QString goal = spoken.result.isEmpty() ? zh("按跟进频率联系") : spoken.result;
        KEBU_TRY(m_scribe.task(customer, goal, WallTime{day, {}, {}}, spoken.method, owner, QStringLiteral("cadence"),
                               talk));
    }
    return {};
}

} // namespace kebu::demo
