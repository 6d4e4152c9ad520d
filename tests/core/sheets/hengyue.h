#pragma once

#include "core/domain/contact.h"
#include "core/domain/customer.h"
#include "core/domain/interaction.h"
#include "core/domain/need.h"
#include "core/domain/promise.h"
#include "core/domain/task.h"
#include "core/sheets/recordsheet.h"

#include <QHash>

/// An invented customer with everything a record sheet can show, and the people around it.
namespace kebu::hengyue {

inline const QTimeZone &zone()
{
    static const QTimeZone shanghai("Asia/Shanghai");
    return shanghai;
}

inline Instant at(const QString &wall) { return WallTime::fromString(wall)->toInstant(zone()); }

inline QString nameOf(const QString &record, Id id)
{
    static const QHash<qint64, QString> colleagues{
        {1, QStringLiteral("林晓")}, {2, QStringLiteral("周启明")}, {3, QStringLiteral("郑凯")}};
    static const QHash<qint64, QString> contacts{{11, QStringLiteral("陈国栋")},
                                                 {12, QStringLiteral("吴丽娟")},
                                                 {13, QStringLiteral("郑凯")},
                                                 {14, QStringLiteral("孙海燕")}};
    return record == QLatin1String("user") ? colleagues.value(id.value) : contacts.value(id.value);
}

inline Record customerRecord()
{
    Record record(customer::type(), Id{128});
    const auto set = [&record](FieldName field, const char16_t *text) {
        record.set(field, Value(QString::fromUtf16(text)));
    };
    set(customer::number, u"C-000128");
    set(customer::kind, u"enterprise");
    set(customer::name, u"苏州衡岳精密机械有限公司");
    set(customer::industry, u"制造业");
    set(customer::source, u"exhibition");
    record.set(customer::employeesFrom, Value(qint64{520}));
    record.set(customer::employeesTo, Value(qint64{520}));
    record.set(customer::annualRevenueFrom, Value::of(Money{34'000'000'000}));
    record.set(customer::annualRevenueTo, Value::of(Money{34'000'000'000}));
    set(customer::foundedOn, u"2009-06-01");
    set(customer::grade, u"A");
    set(customer::stage, u"negotiating");
    set(customer::team, u"销售一部");
    set(customer::communicationPreference, u"工作日上午打电话，不接陌生号码；周三下午在厂");
    set(customer::remarks, u"对工期敏感，需优先排产；提到竞品时先讲到场时间，再讲价格。");
    record.set(customer::owner, Value::of(Id{1}));
    record.set(customer::registeredBy, Value::of(Id{1}));
    set(customer::registeredOn, u"2026-03-12");
    return record;
}

inline Record person(qint64 id, const char16_t *name, const char16_t *title, const char16_t *role)
{
    Record record(contact::type(), Id{id});
    record.set(contact::name, Value(QString::fromUtf16(name)));
    record.set(contact::title, Value(QString::fromUtf16(title)));
    record.set(contact::decisionRole, Value(QString::fromUtf16(role)));
    return record;
}

inline std::vector<Record> people()
{
    Record chen = person(11, u"陈国栋", u"生产总监", u"decision_maker");
    chen.set(contact::isPrimary, Value::of(true));
    chen.set(contact::mobile, Value(QStringLiteral("13900005678")));
    chen.set(contact::usualChannel, Value(QStringLiteral("phone")));
    chen.set(contact::wechat, Value(QStringLiteral("chen-guodong")));
    chen.set(contact::email, Value(QStringLiteral("chen@hengyue.example")));
    chen.set(contact::emailNoticesOnly, Value::of(true));
    return {chen, person(12, u"吴丽娟", u"采购经理", u"purchasing"),
            person(13, u"郑凯", u"设备工程师", u"technical_evaluator"), person(14, u"孙海燕", u"仓库主管", u"user")};
}

inline Record needRecord()
{
    Record record(need::type(), Id{31});
    record.set(need::description,
               Value(QStringLiteral("采购 6 台 AGV，接入现有 WMS，要求 7 月 10 日前上线；两年维保，4 小时到场")));
    record.set(need::urgency, Value(QStringLiteral("high")));
    record.set(need::budgetFrom, Value::of(Money{80'000'000}));
    record.set(need::budgetTo, Value::of(Money{100'000'000}));
    record.set(need::purchaseTime, Value(QStringLiteral("5 月中旬定标")));
    return record;
}

inline LoggedContact logged(const char16_t *when, const char16_t *method, std::vector<Id> theirs, std::vector<Id> ours,
                            const char16_t *content, const char16_t *attitude, FollowingStep next)
{
    Record record(interaction::type());
    const Instant happened = at(QString::fromUtf16(when));
    record.set(interaction::happenedAt, Value::of(happened));
    record.set(interaction::recordedAt, Value::of(Instant{happened.ms + 600'000}));
    record.set(interaction::method, Value(QString::fromUtf16(method)));
    record.set(interaction::theirParticipants, Value(std::move(theirs)));
    record.set(interaction::ourParticipants, Value(std::move(ours)));
    record.set(interaction::content, Value(QString::fromUtf16(content)));
    record.set(interaction::attitude, Value(QString::fromUtf16(attitude)));
    return {record, std::move(next)};
}

inline std::vector<LoggedContact> log()
{
    const auto by = [](const char16_t *text, const char16_t *who, int month, int day) {
        return FollowingStep{QString::fromUtf16(text), QString::fromUtf16(who), QDate(2026, month, day), false};
    };
    std::vector<LoggedContact> log{
        logged(u"2026-04-24T14:10", u"visit", {Id{11}, Id{13}}, {Id{1}},
               u"现场量三条通道，最窄 1.62 米，原选型可通过。预算可再报一次，工期写死 7 月 10 日。", u"positive",
               by(u"交地面平整度复测单", u"林晓", 4, 29)),
        logged(u"2026-04-21T09:36", u"wechat", {Id{12}}, {Id{1}},
               u"收到第二版报价，问维保含不含电池。答复：两年内含，之后按 8% 计。", u"neutral",
               by(u"等客户比较条款", u"林晓", 4, 30)),
        logged(u"2026-04-15T17:02", u"email", {Id{11}, Id{12}}, {Id{2}},
               u"发出方案第二版：6 台车、2 个充电位、三周上线计划，附同类现场视频。", u"neutral",
               by(u"电话确认报价", u"林晓", 4, 21)),
        logged(u"2026-04-09T10:00", u"meeting", {Id{11}, Id{14}, Id{13}}, {Id{1}},
               u"过方案第一版。仓库关心夜班无人时怎么叫停，设备科要接口文档。", u"positive",
               by(u"客户给 WMS 接口账号", u"郑凯", 4, 16)),
        logged(u"2026-04-02T15:20", u"phone", {Id{11}}, {Id{1}},
               u"新厂房 6 月底腾出，问 AGV 与叉车混跑安不安全。已发混跑视频。", u"positive",
               by(u"出方案第一版", u"周启明", 4, 9))};
    log[0].interaction.set(interaction::place, Value(QStringLiteral("客户厂区")));
    log[0].interaction.set(interaction::customerWords, Value(QStringLiteral("价格可以再谈，工期不能谈。")));
    log[3].interaction.set(interaction::place, Value(QStringLiteral("客户二楼")));
    log[3].interaction.set(interaction::recordedAt, Value::of(at(QStringLiteral("2026-04-10T17:30"))));
    log[3].next.isDone = true;
    return log;
}

/// `count` contacts, a day apart, newest first; each day occurs once.
inline std::vector<LoggedContact> longLog(int count)
{
    std::vector<LoggedContact> contacts;
    const QDate newest(2026, 4, 24);
    for (int i = 0; i < count; ++i) {
        LoggedContact contact = log()[size_t(i % 5)];
        const Instant happened = at(newest.addDays(-i).toString(Qt::ISODate) + QStringLiteral("T14:10"));
        contact.interaction.set(interaction::happenedAt, Value::of(happened));
        contact.interaction.set(interaction::recordedAt, Value::of(happened));
        contacts.push_back(std::move(contact));
    }
    return contacts;
}

inline SheetContext context()
{
    SheetContext context;
    context.zone = zone();
    context.printedAt = at(QStringLiteral("2026-04-30T09:45"));
    context.nameOf = nameOf;
    return context;
}

inline RecordSheetInput input()
{
    RecordSheetInput input;
    input.context = context();
    input.customer = customerRecord();
    input.grade = QStringLiteral("A1");
    input.gradedOn = QDate(2026, 4, 24);
    input.stageSince = QDate(2026, 4, 10);
    input.contacts = people();
    input.needs = {needRecord()};
    input.competitors = {{QStringLiteral("接触 A 品牌"), Money{88'000'000}, QStringLiteral("维保一年")}};
    input.tags = {QStringLiteral("急需交付"), QStringLiteral("关注售后")};
    input.contactLog = log();
    input.deal = {Money{91'200'000}, DealState::Quoted, QDate(2026, 5, 20)};
    input.nextTask = Record(task::type());
    input.nextTask.set(task::goal, Value(QStringLiteral("确认第二版报价，约合同条款会")));
    input.nextTask.set(task::dueAt, Value(QStringLiteral("2026-04-30T09:30")));
    input.nextTask.set(task::method, Value(QStringLiteral("phone")));
    return input;
}

/// Every word on a sheet, a line each: what a reader of the paper could find.
inline QString everyText(const Sheet &sheet)
{
    QStringList texts{sheet.title,    sheet.headLeft,   sheet.headRight,
                      sheet.footLeft, sheet.footCentre, sheet.documentTitle};
    const auto labelled = [&texts](const LabelledValue &value) {
        texts << value.label << value.value;
        for (const CheckBox &box : value.boxes)
            texts << box.word;
    };
    for (const Block &block : sheet.blocks) {
        if (const auto *head = std::get_if<SectionHead>(&block)) {
            texts << head->title << head->note;
        } else if (const auto *row = std::get_if<GridRow>(&block)) {
            labelled(row->first);
            if (row->second)
                labelled(*row->second);
        } else if (const auto *table = std::get_if<Table>(&block)) {
            for (const Column &column : table->columns)
                texts << column.head;
            for (const std::vector<QString> &cells : table->rows)
                texts += QStringList(cells.begin(), cells.end());
        } else if (const auto *line = std::get_if<SignatureLine>(&block)) {
            for (const SignatureField &field : line->fields)
                texts << field.label << field.value;
        }
    }
    return texts.join(u'\n');
}

} // namespace kebu::hengyue
