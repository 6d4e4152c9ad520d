#include "core/domain/contact.h"
#include "core/domain/customer.h"
#include "core/domain/datetext.h"
#include "core/domain/interaction.h"
#include "core/domain/keydate.h"
#include "core/domain/need.h"
#include "core/domain/opportunity.h"
#include "core/domain/satisfactionentry.h"
#include "core/domain/task.h"
#include "core/domain/user.h"
#include "core/exchange/workbookwriter.h"
#include "core/services/formfilling.h"
#include "core/sheets/seedforms.h"
#include "tests/core/services/importing.h"

#include <QDir>

using namespace kebu;
using namespace kebu::test;

namespace {

using Grid = QList<QStringList>;

QString asCsv(TempBook &book, const Grid &grid)
{
    QByteArray text;
    for (const QStringList &row : grid) {
        QStringList cells;
        for (QString cell : row)
            cells << u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"';
        text += cells.join(u',').toUtf8() + '\n';
    }
    return written(book, text);
}

QString asWorkbook(TempBook &book, const Grid &grid)
{
    const QString path = book.folder() + QStringLiteral("/form.xlsx");
    auto writer = WorkbookWriter::create(path);
    REQUIRE(writer.ok());
    REQUIRE(writer->beginSheet(QStringLiteral("记录表"), grid.front()).ok());
    for (const QStringList &row : grid.mid(1))
        REQUIRE(writer->write({row.begin(), row.end()}).ok());
    REQUIRE(writer->commit().ok());
    return path;
}

/// As people draw PRODUCT.md's record sheet in a spreadsheet.
Grid drawnByHand()
{
    return {{u"客户关系记录表"_qs, QString(), QString(), QString(), QString(), QString()},
            {u"一、客户基本信息"_qs, QString(), QString(), QString(), QString(), QString()},
            {u"客户名称"_qs, u"苏州衡岳精密机械有限公司"_qs, QString(), u"所属行业"_qs, u"机械制造"_qs, QString()},
            {u"客户规模"_qs, u"100-500人"_qs, QString(), u"客户来源"_qs, u"展会"_qs, QString()},
            {u"成立时间"_qs, u"2010年"_qs, QString(), u"结算方式"_qs, u"月结 30 天"_qs, QString()},
            {u"二、联系人信息"_qs, QString(), QString(), QString(), QString(), QString()},
            {u"主联系人姓名"_qs, u"陈国栋"_qs, QString(), u"职位"_qs, u"生产总监"_qs, QString()},
            {u"联系电话"_qs, u"138****5678"_qs, QString(), u"微信/邮箱"_qs, u"chen_gd / chen@hengyue.example"_qs,
             QString()},
            {u"沟通偏好"_qs, u"微信"_qs, QString(), QString(), QString(), QString()},
            {u"三、需求与背景"_qs, QString(), QString(), QString(), QString(), QString()},
            {u"核心需求描述"_qs, u"采购 6 台 AGV"_qs, QString(), QString(), QString(), QString()},
            {u"紧急程度"_qs, u"☑高 ☐中 ☐低"_qs, QString(), u"采购时间"_qs, u"三季度"_qs, QString()},
            {u"四、沟通记录"_qs, QString(), QString(), QString(), QString(), QString()},
            {u"日期"_qs, u"方式"_qs, u"参与人"_qs, u"核心内容"_qs, u"客户反馈"_qs, u"下一步计划"_qs},
            {u"2026-04-10"_qs, u"电话"_qs, u"陈国栋"_qs, u"介绍产品"_qs, u"愿意看样"_qs, u"寄资料"_qs},
            {u"2026-04-24 14:10"_qs, u"拜访"_qs, u"陈国栋、李敏"_qs, u"看现场"_qs, QString(), u"报价"_qs},
            {QString(), QString(), QString(), QString(), QString(), QString()},
            {u"五、合作状态"_qs, QString(), QString(), QString(), QString(), QString()},
            {u"当前阶段"_qs, u"谈判中"_qs, QString(), u"预计金额"_qs, u"912000"_qs, QString()},
            {u"签约日期"_qs, u"2026-05-20"_qs, QString(), u"负责人"_qs, u"王明"_qs, QString()},
            {u"下次联系"_qs, u"2026-05-08"_qs, QString(), u"下一步计划"_qs, u"送报价单"_qs, QString()},
            {u"登记人：王明"_qs, QString(), QString(), u"登记日期：2026-04-24"_qs, QString(), QString()}};
}

void checkDrawn(TempBook &book, const ImportReport &report)
{
    CHECK(report.read == 1);
    CHECK(report.created == 1);
    REQUIRE(all(book, customer::type()).size() == 1);
    const Record made = all(book, customer::type()).front();
    CHECK(made.text(customer::name) == u"苏州衡岳精密机械有限公司");
    CHECK(made.number(customer::employeesFrom) == 100);
    CHECK(made.number(customer::employeesTo) == 500);
    CHECK(made.date(customer::foundedOn) == QDate(2010, 1, 1));
    CHECK(made.text(customer::source) == u"exhibition");
    CHECK(made.text(customer::stage) == u"negotiating");
    CHECK(made.text(customer::communicationPreference) == u"微信");
    CHECK(made.date(customer::registeredOn) == QDate(2026, 4, 24));
    const auto people = all(book, contact::type());
    REQUIRE(people.size() == 2);
    CHECK(people[0].text(contact::name) == u"陈国栋");
    CHECK(people[0].text(contact::title) == u"生产总监");
    CHECK(people[0].text(contact::mobile) == u"138****5678");
    CHECK(people[0].text(contact::wechat) == u"chen_gd");
    CHECK(people[0].text(contact::email) == u"chen@hengyue.example");
    CHECK(people[1].text(contact::name) == u"李敏");
    const auto log = all(book, interaction::type());
    REQUIRE(log.size() == 2);
    CHECK(localDate(log[0].instant(interaction::happenedAt), book.clock().zone()) == QDate(2026, 4, 10));
    CHECK(log[0].text(interaction::method) == u"phone");
    CHECK(log[0].text(interaction::content).contains(u"介绍产品"));
    CHECK(log[0].text(interaction::customerWords) == u"愿意看样");
    CHECK(log[1].text(interaction::method) == u"visit");
    CHECK(log[1].refs(interaction::theirParticipants).size() == 2);
    const auto needs = all(book, need::type());
    REQUIRE(needs.size() == 1);
    CHECK(needs[0].text(need::description) == u"采购 6 台 AGV");
    CHECK(needs[0].text(need::urgency) == u"high");
    CHECK(needs[0].text(need::purchaseTime) == u"三季度");
    const auto tasks = all(book, task::type());
    REQUIRE(tasks.size() == 1);
    CHECK(tasks[0].wallTime(task::dueAt).date == QDate(2026, 5, 8));
    CHECK(tasks[0].text(task::goal) == u"送报价单");
    const auto deals = all(book, opportunity::type());
    REQUIRE(deals.size() == 1);
    CHECK(deals[0].number(opportunity::amount) == 91'200'000);
    CHECK(deals[0].date(opportunity::expectedCloseOn) == QDate(2026, 5, 20));
    CHECK(report.ignored.contains(QStringLiteral("结算方式")));
}

} // namespace

TEST_CASE("a record sheet drawn by hand is one customer with people, log, need and next step")
{
    for (const bool isWorkbook : {false, true}) {
        CAPTURE(isWorkbook);
        TempBook book;
        const QString file = isWorkbook ? asWorkbook(book, drawnByHand()) : asCsv(book, drawnByHand());
        const ImportReport report = imported(book, file);
        CAPTURE(report.ignored.join(u'|').toStdString());
        checkDrawn(book, report);
        const QByteArray before = book.digest().content;
        CHECK(imported(book, file).unchanged == 1);
        CHECK(book.digest().content == before);
    }
}

TEST_CASE("a record sheet with several people in a table, and a second one in pairs")
{
    TempBook book;
    const auto report = imported(book, asCsv(book, {{u"客户档案"_qs, QString(), QString(), QString()},
                                                    {u"基本信息"_qs, QString(), QString(), QString()},
                                                    {u"客户名称"_qs, u"苏州甲公司"_qs, u"行业"_qs, u"机械"_qs},
                                                    {u"地址"_qs, u"苏州狮山路88号"_qs, u"备注"_qs, u"老客户"_qs},
                                                    {u"主联系人"_qs, u"张三"_qs, u"手机"_qs, u"13900001111"_qs},
                                                    {u"联系人"_qs, u"李四"_qs, u"手机"_qs, u"13900002222"_qs},
                                                    {u"【其他联系人】"_qs, QString(), QString(), QString()},
                                                    {u"姓名"_qs, u"职务"_qs, u"手机"_qs, u"角色"_qs},
                                                    {u"王五"_qs, u"采购"_qs, u"13900003333"_qs, u"采购"_qs},
                                                    {u"赵六"_qs, u"总经理"_qs, u"13900004444"_qs, u"决策者"_qs}}));
    CAPTURE(report.mapping.keys().join(u'|').toStdString());
    CHECK(report.created == 1);
    CHECK(all(book, customer::type()).size() == 1);
    QStringList people;
    for (const Record &person : all(book, contact::type()))
        people << person.text(contact::name) + u' ' + person.text(contact::mobile);
    people.sort();
    CHECK(people ==
          QStringList{u"张三 13900001111"_qs, u"李四 13900002222"_qs, u"王五 13900003333"_qs, u"赵六 13900004444"_qs});
}

TEST_CASE("a table is no form, whatever words stand in its cells")
{
    TempBook book;
    const auto report = imported(book, asCsv(book, {{u"客户名称"_qs, u"行业"_qs, u"客户来源"_qs, u"备注"_qs},
                                                    {u"甲公司"_qs, u"机械"_qs, u"展会"_qs, u"电话"_qs},
                                                    {u"乙公司"_qs, u"电话"_qs, u"微信"_qs, u"联系人"_qs},
                                                    {u"丙公司"_qs, u"备注"_qs, u"电话"_qs, u"邮箱"_qs},
                                                    {u"丁公司"_qs, u"地址"_qs, u"线上"_qs, u"手机"_qs}}));
    CHECK(report.created == 4);
}

TEST_CASE("the register's row dates its satisfaction, and its basics and key dates are taken apart")
{
    TempBook book;
    const auto report =
        imported(book, asCsv(book, {{u"客户关系维护信息登记表"_qs, QString(), QString(), QString(), QString(),
                                     QString(), QString(), QString(), QString()},
                                    {u"客户编号"_qs, u"客户名称"_qs, u"基本信息"_qs, u"最近沟通"_qs, u"核心内容"_qs,
                                     u"参与人"_qs, u"关键节点"_qs, u"满意度"_qs, u"登记"_qs},
                                    {u"C-000101"_qs, u"甲公司\n企业"_qs, u"机械\n江苏 苏州\n100-500人\n138****5678"_qs,
                                     u"2026-03-02 09:30\n拜访\n苏州工厂"_qs, u"看了样机"_qs, u"陈国栋"_qs,
                                     u"签约 2025-06-01"_qs, u"4"_qs, u"王明\n2026-03-03"_qs},
                                    {u"C-000102"_qs, u"乙公司\n企业"_qs, u"化工\n浙江 杭州\n13900001111"_qs,
                                     u"2026-03-05 10:00\n电话"_qs, u"询价"_qs, QString(), QString(), u"5"_qs,
                                     u"王明\n2026-03-06"_qs}}));
    CAPTURE(report.ignored.join(u'|').toStdString());
    CHECK(report.created == 2);
    const auto made = all(book, customer::type());
    REQUIRE(made.size() == 2);
    CHECK(made[0].text(customer::name) == u"甲公司");
    CHECK(made[0].text(customer::industry) == u"机械");
    CHECK(made[0].text(customer::province) == u"江苏");
    CHECK(made[0].text(customer::city) == u"苏州");
    CHECK(made[0].text(customer::phone) == u"138****5678");
    CHECK(made[0].number(customer::employeesTo) == 500);
    CHECK(made[0].date(customer::registeredOn) == QDate(2026, 3, 3));
    const auto log = all(book, interaction::type());
    REQUIRE(log.size() == 2);
    CHECK(log[0].text(interaction::method) == u"visit");
    CHECK(log[0].text(interaction::place) == u"苏州工厂");
    CHECK(log[0].text(interaction::content) == u"看了样机");
    const auto scores = all(book, satisfactionEntry::type());
    REQUIRE(scores.size() == 2);
    CHECK(scores[0].date(satisfactionEntry::givenOn) == QDate(2026, 3, 2));
    CHECK(scores[1].date(satisfactionEntry::givenOn) == QDate(2026, 3, 5));
    const auto days = all(book, keyDate::type(), QStringLiteral("kind = 'signing'"));
    CHECK(days.size() == 1);
}

namespace {

/// The word as it stands in the book: industries are the user's own list.
Value industryOf(TempBook &book)
{
    QString code;
    book.change([&code](Change &change) -> Result<void> {
        KEBU_LET(made, change.ensureChoice(u"industry"_qs, u"机械"_qs));
        code = made;
        return {};
    });
    return Value(code);
}

} // namespace

TEST_CASE("our own register, filled and read back, says the same")
{
    TempBook book;
    const Id id = [&] {
        Record made = customerNamed(QStringLiteral("苏州衡岳精密机械有限公司"));
        made.set(customer::industry, industryOf(book));
        made.set(customer::phone, Value(QStringLiteral("13900005678")));
        made.set(customer::usualChannel, Value(QStringLiteral("phone")));
        made.set(customer::remarks, Value(QStringLiteral("老客户")));
        return book.create(made);
    }();
    Record talk(interaction::type());
    talk.set(interaction::customer, Value::of(id));
    talk.set(interaction::happenedAt,
             Value::of(*instantFromText(QStringLiteral("2026-04-24 14:10"), book.clock().zone())));
    talk.set(interaction::method, Value(QStringLiteral("visit")));
    talk.set(interaction::place, Value(QStringLiteral("苏州工厂")));
    talk.set(interaction::content, Value(QStringLiteral("看了样机")));
    book.create(talk);
    const auto seed = std::ranges::find_if(seedForms(), [](const SeedForm &form) { return form.ending == u"xlsx"; });
    const auto blank = seedFormFile(*seed, Language::Chinese);
    REQUIRE(blank.ok());
    const QString path = written(book, *blank, QStringLiteral("seed.xlsx"));
    const QString filled = book.folder() + QStringLiteral("/filled.xlsx");
    PrintOptions options;
    options.language = Language::Chinese;
    const auto done = book->read([&](Snapshot &view) -> Result<FilledForms> {
                              KEBU_LET(form, openForm(view, path));
                              return fillForms(view, form, {id}, filled, options);
                          })
                          .result();
    REQUIRE(done.ok());
    TempBook other;
    const ImportReport report = imported(other, filled);
    CAPTURE(report.ignored.join(u'|').toStdString());
    CHECK(report.created == 1);
    const Record read = all(other, customer::type()).front();
    CHECK(read.text(customer::name) == u"苏州衡岳精密机械有限公司");
    CHECK(read.text(customer::kind) == u"enterprise");
    CHECK(read.text(customer::industry) == u"机械");
    CHECK(read.text(customer::phone).remove(u' ') == u"13900005678");
    CHECK(read.text(customer::usualChannel) == u"phone");
    CHECK(read.text(customer::remarks) == u"老客户");
    const auto log = all(other, interaction::type());
    REQUIRE(log.size() == 1);
    CHECK(log[0].instant(interaction::happenedAt) == talk.instant(interaction::happenedAt));
    CHECK(log[0].text(interaction::method) == u"visit");
    CHECK(log[0].text(interaction::place) == u"苏州工厂");
    CHECK(log[0].text(interaction::content).startsWith(u"看了样机"));
}

namespace {

/// A sheet as it would be laid out in a spreadsheet.
Grid gridOf(const Sheet &sheet)
{
    Grid grid{{sheet.title, {}, {}, {}, {}, {}}};
    const auto valueOf = [](const LabelledValue &value) {
        QStringList boxes;
        for (const CheckBox &box : value.boxes)
            boxes << (box.isTicked ? u"☑"_qs : u"☐"_qs) + box.word;
        return boxes.isEmpty() ? value.value : boxes.join(u' ');
    };
    for (const Block &block : sheet.blocks) {
        if (const auto *head = std::get_if<SectionHead>(&block)) {
            grid << QStringList{head->title, {}, {}, {}, {}, {}};
        } else if (const auto *row = std::get_if<GridRow>(&block)) {
            QStringList cells{row->first.label, valueOf(row->first), {}, {}, {}, {}};
            if (row->second)
                cells = {row->first.label, valueOf(row->first), {}, row->second->label, valueOf(*row->second), {}};
            grid << cells;
        } else if (const auto *table = std::get_if<Table>(&block)) {
            QStringList heads;
            for (const Column &column : table->columns)
                heads << column.head;
            grid << heads;
            for (const std::vector<QString> &cells : table->rows)
                grid << QStringList(cells.begin(), cells.end());
            grid << QStringList(heads.size());
        } else if (const auto *line = std::get_if<SignatureLine>(&block)) {
            QStringList cells;
            for (const SignatureField &field : line->fields)
                cells << field.label + field.value;
            grid << cells;
        }
    }
    return grid;
}

Record childOf(const RecordType &type, Id customer)
{
    Record record(type);
    record.set(FieldName("customer"), Value::of(customer));
    return record;
}

Id wholeCustomer(TempBook &book)
{
    Record made = customerNamed(QStringLiteral("苏州衡岳精密机械有限公司"));
    made.set(customer::industry, industryOf(book));
    made.set(customer::employeesFrom, Value(qint64(100)));
    made.set(customer::employeesTo, Value(qint64(500)));
    made.set(customer::foundedOn, Value::of(QDate(2009, 6, 1)));
    made.set(customer::stage, Value(u"negotiating"_qs));
    made.set(customer::grade, Value(u"A"_qs));
    made.set(customer::remarks, Value(u"老客户"_qs));
    const Id id = book.create(made);
    Record chen = childOf(contact::type(), id);
    chen.set(contact::name, Value(u"陈国栋"_qs));
    chen.set(contact::title, Value(u"生产总监"_qs));
    chen.set(contact::mobile, Value(u"13900005678"_qs));
    chen.set(contact::usualChannel, Value(u"phone"_qs));
    chen.set(contact::email, Value(u"chen@hengyue.example"_qs));
    chen.set(contact::wechat, Value(u"chen-guodong"_qs));
    const Id chenId = book.create(chen);
    Record need = childOf(need::type(), id);
    need.set(need::description, Value(u"采购 6 台 AGV"_qs));
    need.set(need::urgency, Value(u"high"_qs));
    book.create(need);
    for (const char *when : {"2026-04-10 09:00", "2026-04-24 14:10"}) {
        Record talk = childOf(interaction::type(), id);
        talk.set(interaction::happenedAt, Value::of(*instantFromText(QString::fromLatin1(when), book.clock().zone())));
        talk.set(interaction::method, Value(u"visit"_qs));
        talk.set(interaction::content, Value(u"看了样机"_qs));
        talk.set(interaction::attitude, Value(u"positive"_qs));
        talk.set(interaction::theirParticipants, Value(std::vector{chenId}));
        book.create(talk);
    }
    Record next = childOf(task::type(), id);
    next.set(task::goal, Value(u"送报价单"_qs));
    next.set(task::dueAt, Value(u"2026-05-07T09:30"_qs));
    next.set(task::method, Value(u"phone"_qs));
    book.create(next);
    return id;
}

} // namespace

TEST_CASE("our own record sheet, laid out in a spreadsheet and read back, says the same")
{
    TempBook book;
    const Id id = wholeCustomer(book);
    PrintOptions options;
    options.language = Language::Chinese;
    const auto sheets =
        book->read([&](Snapshot &view) { return recordSheets(view, std::vector{id}, options); }).result();
    REQUIRE(sheets.ok());
    const Grid grid = gridOf(sheets->front());
    for (const bool isWorkbook : {false, true}) {
        CAPTURE(isWorkbook);
        TempBook other;
        const ImportReport report = imported(other, isWorkbook ? asWorkbook(other, grid) : asCsv(other, grid));
        CAPTURE(report.ignored.join(u'|').toStdString());
        CAPTURE(report.mapping.keys().join(u'|').toStdString());
        CHECK(report.read == 1);
        REQUIRE(all(other, customer::type()).size() == 1);
        const Record read = all(other, customer::type()).front();
        CHECK(read.text(customer::name) == u"苏州衡岳精密机械有限公司");
        CHECK(read.text(customer::industry) == u"机械");
        CHECK(read.number(customer::employeesFrom) == 100);
        CHECK(read.number(customer::employeesTo) == 500);
        CHECK(read.date(customer::foundedOn) == QDate(2009, 6, 1));
        CHECK(read.text(customer::stage) == u"negotiating");
        CHECK(read.text(customer::remarks) == u"老客户");
        const auto people = all(other, contact::type());
        REQUIRE(people.size() == 1);
        CHECK(people[0].text(contact::name) == u"陈国栋");
        CHECK(people[0].text(contact::title) == u"生产总监");
        CHECK(people[0].text(contact::mobile).remove(u' ') == u"13900005678");
        CHECK(people[0].text(contact::usualChannel) == u"phone");
        CHECK(people[0].text(contact::email) == u"chen@hengyue.example");
        CHECK(people[0].text(contact::wechat) == u"chen-guodong");
        const auto needs = all(other, need::type());
        REQUIRE(needs.size() == 1);
        CHECK(needs[0].text(need::urgency) == u"high");
        const auto log = all(other, interaction::type());
        REQUIRE(log.size() == 2);
        for (const Record &talk : log) {
            CHECK(talk.text(interaction::method) == u"visit");
            CHECK(talk.text(interaction::content).startsWith(u"看了样机"));
            CHECK(talk.text(interaction::attitude) == u"positive");
            CHECK(talk.refs(interaction::theirParticipants) == std::vector{people[0].id()});
        }
        CHECK(log[0].number(interaction::happenedAt) + log[1].number(interaction::happenedAt) ==
              instantFromText(u"2026-04-10 09:00"_qs, book.clock().zone())->ms +
                  instantFromText(u"2026-04-24 14:10"_qs, book.clock().zone())->ms);
        const auto tasks = all(other, task::type());
        REQUIRE(tasks.size() == 1);
        CHECK(tasks[0].text(task::dueAt) == u"2026-05-07T09:30");
        CHECK(tasks[0].text(task::goal) == u"送报价单");
        CHECK(tasks[0].text(task::method) == u"phone");
    }
}

TEST_CASE("a telephone without digits is kept and said")
{
    TempBook book;
    const auto report = imported(book, written(book, "客户名称,电话,行业\n甲公司,abc,机械\n乙公司,138****5678,机械\n"));
    REQUIRE(report.warnings.size() == 1);
    CHECK(report.warnings[0].value == u"abc");
    CHECK(report.warnings[0].column == u"电话");
    CHECK(all(book, customer::type()).front().text(customer::phone) == u"abc");
}

TEST_CASE("needs that stand in one cell are several needs, once each")
{
    TempBook book;
    const Grid table{
        {u"客户名称"_qs, u"联系电话"_qs, u"城市"_qs, u"核心需求"_qs, u"紧急程度"_qs},
        {u"昆山启元自动化有限公司"_qs, u"0512-55770001"_qs, u"苏州"_qs, u"AGV 6 台；1.5 吨叉车"_qs, u"高"_qs},
        {u"苏州衡岳精密机械有限公司"_qs, u"0512-55770001"_qs, u"苏州"_qs, u"1. 立体库\n2、充电桩\n③ 软件"_qs, u"中"_qs},
        {u"无锡同力机械有限公司"_qs, u"0512-55770001"_qs, u"苏州"_qs, u"一台压机"_qs, QString()}};
    const QString file = asCsv(book, table);
    imported(book, file);
    QStringList needs;
    for (const Record &each : all(book, need::type()))
        needs << each.text(need::description) + u' ' + each.text(need::urgency);
    CHECK(needs == QStringList{u"AGV 6 台 high"_qs, u"1.5 吨叉车 high"_qs, u"立体库 medium"_qs, u"充电桩 medium"_qs,
                               u"软件 medium"_qs, u"一台压机 "_qs});
    const QByteArray before = book.digest().content;
    CHECK(imported(book, file).unchanged == 3);
    CHECK(book.digest().content == before);
}

TEST_CASE("the next step of a log is what came of the contact, unless a column says that itself")
{
    TempBook book;
    book.create(customerNamed(u"昆山启元自动化有限公司"_qs));
    ImportOptions options;
    options.file =
        asCsv(book, {{u"客户名称"_qs, u"日期"_qs, u"方式"_qs, u"核心内容"_qs, u"下一步计划"_qs},
                     {u"昆山启元自动化有限公司"_qs, u"2026-04-10"_qs, u"电话"_qs, u"介绍产品"_qs, u"寄资料"_qs}});
    options.record = QStringLiteral("interaction");
    const ImportReport report = imported(book, options);
    CHECK(report.ignored.isEmpty());
    REQUIRE(all(book, interaction::type()).size() == 1);
    CHECK(all(book, interaction::type()).front().text(interaction::result) == u"寄资料");
    // a log has no key: whose the row is must be known before it is looked for
    const ImportReport again = imported(book, options);
    CHECK(again.created == 0);
    CHECK(again.unchanged == 1);
}
