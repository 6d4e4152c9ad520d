#include "tests/ui/look/gallery/gallery.h"

#include "ui/look/badges.h"
#include "ui/look/chips.h"
#include "ui/look/emptystate.h"
#include "ui/look/fields.h"
#include "ui/look/labels.h"
#include "ui/look/loadstrip.h"
#include "ui/look/messagebar.h"
#include "ui/look/navigationrail.h"
#include "ui/look/segmentedcontrol.h"
#include "ui/look/stagestrip.h"

#include <QtWidgets>

namespace kebu::gallery {

namespace {

class Painted : public QWidget
{
public:
    using QWidget::QWidget;
    [[nodiscard]] QSize sizeHint() const override { return {400, 60}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme &theme = themeOf(this);
        paintAgeingBar(&painter, QRect(0, 8, 160, 6), 14, 21, theme);
        paintAgeingBar(&painter, QRect(180, 8, 160, 6), 20, 14, theme);
        painter.setPen(theme.error);
        painter.drawText(180, 34, ageingText(20, 14));
        paintCellMark(&painter, QRect(360, 2, 90, 28), CellMark::Rejected, theme);
        paintCellMark(&painter, QRect(460, 2, 90, 28), CellMark::Conflict, theme);
        paintCellMark(&painter, QRect(560, 2, 90, 28), CellMark::Changed, theme);
        int x = 0;
        for (const QColor &color : theme.series) {
            painter.fillRect(QRect(x, 40, 40, 14), color);
            x += 48;
        }
    }
};

QLayout *badges(bool zh)
{
    auto *row = new QHBoxLayout;
    for (const Grade &grade : {Grade{u'A', 1}, Grade{u'A', 2}, Grade{u'B', 1}, Grade{u'B', 3}, Grade{u'C', 2},
                               Grade{u'C', 0, true}, Grade{}}) {
        auto *badge = new GradeBadge;
        badge->setGrade(grade);
        row->addWidget(badge);
    }
    const std::vector<std::pair<Due, QString>> states{
        {Due::Overdue, zh ? QStringLiteral("逾期 3 天") : QStringLiteral("3 days late")},
        {Due::AwaitingResult, zh ? QStringLiteral("结果待补") : QStringLiteral("Awaiting result")},
        {Due::Today, zh ? QStringLiteral("今天 09:30") : QStringLiteral("Today 09:30")},
        {Due::Soon, zh ? QStringLiteral("5/6 周三") : QStringLiteral("Wed 6 May")},
        {Due::Later, zh ? QStringLiteral("5/13 周三") : QStringLiteral("13 May")},
        {Due::None, zh ? QStringLiteral("未安排") : QStringLiteral("Not planned")},
        {Due::Done, zh ? QStringLiteral("已兑现") : QStringLiteral("Kept")}};
    for (const auto &[state, word] : states) {
        auto *label = new DueLabel;
        label->setDue(state, word);
        row->addWidget(label);
    }
    row->addWidget(new TagLabel(zh ? QStringLiteral("急需交付") : QStringLiteral("Urgent")));
    row->addStretch(1);
    return row;
}

StageStrip *stages(bool zh, int current)
{
    auto *strip = new StageStrip;
    strip->setStages(zh ? std::vector<StageStrip::Stage>{{QStringLiteral("初步接洽"), 0},
                                                         {QStringLiteral("需求明确"), 0},
                                                         {QStringLiteral("方案提交"), 0},
                                                         {QStringLiteral("谈判中"), 1},
                                                         {QStringLiteral("合同签订"), 1},
                                                         {QStringLiteral("回款完成"), 1},
                                                         {QStringLiteral("使用中"), 2},
                                                         {QStringLiteral("续约提醒"), 2},
                                                         {QStringLiteral("问题反馈"), 2},
                                                         {QStringLiteral("合作终止"), 3}}
                        : std::vector<StageStrip::Stage>{{QStringLiteral("First contact"), 0},
                                                         {QStringLiteral("Needs clear"), 0},
                                                         {QStringLiteral("Proposal"), 0},
                                                         {QStringLiteral("Negotiating"), 1},
                                                         {QStringLiteral("Signed"), 1},
                                                         {QStringLiteral("Paid"), 1},
                                                         {QStringLiteral("In use"), 2},
                                                         {QStringLiteral("Renewal"), 2},
                                                         {QStringLiteral("Feedback"), 2},
                                                         {QStringLiteral("Ended"), 3}});
    strip->setCurrent(current);
    return strip;
}

LoadStrip *load(bool isFolded)
{
    auto *strip = new LoadStrip;
    const int counts[21] = {7, 8, 9, 8, 0, 0, 0, 0, 0, 11, 6, 5, 3, 0, 6, 4, 5, 3, 4, 0, 0};
    std::vector<LoadStrip::Day> days;
    for (int i = 0; i < 21; ++i) {
        LoadStrip::Day day;
        day.date = QDate(2026, 4, 27).addDays(i);
        day.count = counts[i];
        day.isOff = (i >= 4 && i <= 8) || i == 13 || i >= 19;
        day.isHoliday = i >= 4 && i <= 8;
        day.isMadeUp = i == 12;
        days.push_back(day);
    }
    strip->setDays(days);
    strip->setCapacity(8);
    strip->setToday(QDate(2026, 4, 30));
    strip->setSelected(QDate(2026, 4, 30));
    strip->setFolded(isFolded);
    return strip;
}

QLayout *chipsAndSegments(bool zh)
{
    auto *row = new QHBoxLayout;
    auto *segments = new SegmentedControl;
    segments->addOption(QStringLiteral("phone"), zh ? QStringLiteral("电话") : QStringLiteral("Phone"),
                        QLatin1String("call-start"));
    segments->addOption(QStringLiteral("visit"), zh ? QStringLiteral("拜访") : QStringLiteral("Visit"),
                        QLatin1String("mark-location"));
    segments->addOption(QStringLiteral("meeting"), zh ? QStringLiteral("会议") : QStringLiteral("Meeting"),
                        QLatin1String("meeting-attending"));
    segments->addOption(QStringLiteral("chat"), zh ? QStringLiteral("微信") : QStringLiteral("WeChat"),
                        QLatin1String("dialog-messages"));
    segments->setCurrent(QStringLiteral("phone"));
    row->addWidget(segments);
    auto *chips = new ChipBar;
    chips->addToggle(QStringLiteral("all"), zh ? QStringLiteral("全部 11") : QStringLiteral("All 11"), true);
    chips->addToggle(QStringLiteral("a"), zh ? QStringLiteral("只看 A 级 4") : QStringLiteral("Grade A 4"));
    chips->addCondition(QStringLiteral("stage"),
                        zh ? QStringLiteral("阶段:方案提交至合同签订") : QStringLiteral("Stage: Proposal to Signed"));
    row->addWidget(chips, 1);
    return row;
}

QLayout *fields(bool zh)
{
    auto *row = new QHBoxLayout;
    auto *search = new SearchField;
    search->setPlaceholderText(zh ? QStringLiteral("搜索客户、联系人、记录、电话尾号…")
                                  : QStringLiteral("Search customers, people, records…"));
    search->setShownKeys(QStringLiteral("Ctrl+K"));
    row->addWidget(search, 2, Qt::AlignTop);
    auto *when = new UnderstoodField([zh](const QString &) {
        return Understood{Understood::Outcome::Understood,
                          zh ? QStringLiteral("5月6日 周三 15:00,节后首个工作日") : QStringLiteral("Wed 6 May 15:00"),
                          zh ? QStringLiteral("A 级间隔上限 7 天") : QStringLiteral("A: 7 days at most")};
    });
    when->setText(zh ? QStringLiteral("下周三下午3点") : QStringLiteral("next Wed 3pm"));
    row->addWidget(when, 2);
    auto *pass = new QVBoxLayout;
    auto *field = new PassphraseField;
    field->setText(QStringLiteral("correct horse"));
    auto *meter = new StrengthMeter;
    meter->setStrength(4);
    pass->addWidget(field);
    pass->addWidget(meter);
    pass->addStretch(1);
    row->addLayout(pass, 2);
    return row;
}

QLayout *figures(bool zh)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    auto *good = new KeyFigure;
    good->setContent({zh ? QStringLiteral("谈判→签订") : QStringLiteral("Signed of negotiated"), QStringLiteral("56%"),
                      zh ? QStringLiteral("上期 47%") : QStringLiteral("before 47%"), QStringLiteral("↑ 9"),
                      KeyFigure::Trend::Better});
    good->setCheckable(true);
    good->setChecked(true);
    auto *bad = new KeyFigure;
    bad->setContent({zh ? QStringLiteral("A 级转化") : QStringLiteral("Grade A"), QStringLiteral("38%"),
                     zh ? QStringLiteral("上期 41%") : QStringLiteral("before 41%"), QStringLiteral("↓ 3"),
                     KeyFigure::Trend::Worse});
    row->addWidget(good);
    row->addWidget(bad);
    auto *header = new SectionHeader(zh ? QStringLiteral("决策链") : QStringLiteral("Decision chain"),
                                     zh ? QStringLiteral("右下为上次联系") : QStringLiteral("last contact"));
    row->addWidget(header);
    return row;
}

} // namespace

std::unique_ptr<QWidget> parts(bool zh)
{
    auto page = std::make_unique<QWidget>();
    auto *row = new QHBoxLayout(page.get());
    row->setContentsMargins(0, 0, 0, 0);
    auto *rail = new NavigationRail;
    rail->addPlace(QStringLiteral("today"), zh ? QStringLiteral("今日") : QStringLiteral("Today"),
                   QLatin1String("view-calendar-day"));
    rail->addPlace(QStringLiteral("customers"), zh ? QStringLiteral("客户") : QStringLiteral("Customers"),
                   QLatin1String("system-users"));
    rail->addPlace(QStringLiteral("pipeline"), zh ? QStringLiteral("商机") : QStringLiteral("Pipeline"),
                   QLatin1String("view-file-columns"));
    rail->addPlace(QStringLiteral("service"), zh ? QStringLiteral("服务") : QStringLiteral("Service"),
                   QLatin1String("audio-headset"));
    rail->addPlace(QStringLiteral("reports"), zh ? QStringLiteral("报表") : QStringLiteral("Reports"),
                   QLatin1String("office-chart-bar"));
    rail->addAction(QStringLiteral("jobs"), zh ? QStringLiteral("进度") : QStringLiteral("Tasks"),
                    QLatin1String("view-refresh"));
    rail->addAction(QStringLiteral("settings"), zh ? QStringLiteral("设置") : QStringLiteral("Settings"),
                    QLatin1String("configure"));
    rail->addAction(QStringLiteral("lock"), zh ? QStringLiteral("锁定") : QStringLiteral("Lock"),
                    QLatin1String("object-locked"));
    rail->setCurrent(QStringLiteral("today"));
    rail->setCount(QStringLiteral("today"), 3);
    row->addWidget(rail);
    auto *body = new QWidget;
    body->setBackgroundRole(QPalette::Base);
    body->setAutoFillBackground(true);
    auto *column = new QVBoxLayout(body);
    auto *message = new MessageBar;
    message->post({Message::Kind::Success,
                   zh ? QStringLiteral("已把「金华优禾」等 2 位客户的负责人改为 何雨薇")
                      : QStringLiteral("Owner of 2 customers changed"),
                   zh ? QStringLiteral("撤销") : QStringLiteral("Undo"), QLatin1String("edit-undo"),
                   QStringLiteral("Ctrl+Z")});
    column->addWidget(message);
    auto *error = new MessageBar;
    error->post({Message::Kind::Error,
                 zh ? QStringLiteral("备份没有写成:磁盘已满。请腾出 50 MB 后再试。")
                    : QStringLiteral("The backup was not written: the disk is full."),
                 {},
                 {},
                 {}});
    column->addWidget(error);
    column->addWidget(load(false));
    auto *narrow = new QHBoxLayout;
    auto *folded = load(true);
    folded->setFixedWidth(440);
    narrow->addWidget(folded);
    auto *compact = stages(zh, 4);
    compact->setFixedWidth(420);
    narrow->addWidget(compact);
    column->addLayout(narrow);
    column->addWidget(stages(zh, 3));
    column->addLayout(badges(zh));
    column->addLayout(chipsAndSegments(zh));
    column->addLayout(fields(zh));
    column->addLayout(figures(zh));
    column->addWidget(new Painted);
    auto *empty = new EmptyState(
        QLatin1String("system-users"), zh ? QStringLiteral("还没有客户") : QStringLiteral("No customers yet"),
        zh ? QStringLiteral("新建一位,或者从 Excel 导入。") : QStringLiteral("Add one, or import a sheet."));
    empty->addButton(zh ? QStringLiteral("新建客户") : QStringLiteral("New customer"), QLatin1String("list-add"));
    empty->addButton(zh ? QStringLiteral("导入…") : QStringLiteral("Import…"), QLatin1String("document-import"));
    column->addWidget(empty, 1);
    row->addWidget(body, 1);
    page->resize(1100, 860);
    page->show();
    page->activateWindow();
    page->findChild<GradeBadge *>()->setFocus();
    QApplication::processEvents();
    return page;
}

} // namespace kebu::gallery
