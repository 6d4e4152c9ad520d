#include "core/sheets/recordsheet.h"

#include "core/domain/contact.h"
#include "core/domain/customer.h"
#include "core/domain/need.h"
#include "core/domain/promise.h"
#include "core/domain/task.h"
#include "core/sheets/papertext.h"

#include <algorithm>

namespace kebu {

namespace {

constexpr size_t recentContacts = 5;
constexpr int rowsForHandwriting = 2;
constexpr int rowsOfABlankForm = 12;

class RecordSheetBuilder
{
public:
    explicit RecordSheetBuilder(const RecordSheetInput &input)
        : m_in(input),
          m_context(input.context),
          m_reader(m_context),
          m_customer(input.customer.isNull() ? Record(customer::type()) : input.customer)
    {
    }

    [[nodiscard]] Sheet build()
    {
        m_sheet = emptySheet(m_context, {"Customer record sheet", "客户关系记录表"});
        const QString number = of(customer::number);
        m_sheet.headLeft = of(customer::team);
        m_sheet.headRight = word({"Customer no. ", "客户编号 "}) + number;
        if (!number.isEmpty())
            m_sheet.documentTitle += u' ' + number;
        addBasics();
        addContact();
        addNeeds();
        addLog();
        addState();
        addSignatures();
        return std::move(m_sheet);
    }

private:
    using Labelled = LabelledValue;

    [[nodiscard]] QString word(const Label &label) const { return m_reader.word(label); }
    [[nodiscard]] QString of(FieldName field) const { return m_reader.text(m_customer, field); }
    [[nodiscard]] Language language() const { return m_context.language; }
    [[nodiscard]] bool isInternal() const { return !m_context.isForCustomer; }
    [[nodiscard]] bool isIndividual() const { return m_customer.text(customer::kind) == QLatin1String("individual"); }

    void section(const Label &title, const QString &note = {})
    {
        m_sheet.blocks.push_back(SectionHead{word(title), note});
    }
    void pair(Labelled first, Labelled second)
    {
        m_sheet.blocks.push_back(GridRow{std::move(first), std::move(second)});
    }
    void across(const Label &label, const QString &value)
    {
        m_sheet.blocks.push_back(GridRow{{word(label), value}, std::nullopt});
    }
    [[nodiscard]] Labelled labelled(const Label &label, const QString &value) const { return {word(label), value}; }

    // --- basics

    [[nodiscard]] QString size() const
    {
        const auto number = [this](FieldName field) {
            return m_customer.has(field) ? std::optional(m_customer.number(field)) : std::nullopt;
        };
        const auto amount = [this](FieldName field) {
            return m_customer.has(field) ? std::optional(Money{m_customer.number(field)}) : std::nullopt;
        };
        QString staff =
            papertext::numberBand(number(customer::employeesFrom), number(customer::employeesTo), language());
        if (!staff.isEmpty())
            staff = word({"%1 employees", "员工 %1 人"}).arg(staff);
        QString revenue =
            papertext::moneyBand(amount(customer::annualRevenueFrom), amount(customer::annualRevenueTo), language());
        if (!revenue.isEmpty())
            revenue = word({"revenue %1 a year", "年营收 %1"}).arg(revenue);
        return papertext::clauses({staff, revenue}, language());
    }

    [[nodiscard]] QString grade() const
    {
        const QString since =
            m_in.gradedOn.isValid() ? word({"set %1", "%1 评定"}).arg(papertext::day(m_in.gradedOn)) : QString();
        const QString grade = m_in.grade.isEmpty() ? of(customer::grade) : m_in.grade;
        return grade.isEmpty() ? QString() : papertext::withNote(grade, since, language());
    }

    void addBasics()
    {
        section({"Basic information", "客户基本信息"});
        const QString name = papertext::withNote(m_reader.customerName(m_customer), of(customer::kind), language());
        pair(labelled({"Name", "客户名称"}, name), labelled({"Industry", "所属行业"}, of(customer::industry)));
        const Labelled source = labelled({"Source", "客户来源"}, of(customer::source));
        if (isIndividual()) {
            pair(labelled({"Occupation", "职业"}, of(customer::occupation)), source);
            addAgeOrFounding(labelled({"Age bracket", "年龄层"}, of(customer::ageBracket)));
        } else {
            pair(labelled({"Size", "客户规模"}, size()), source);
            addAgeOrFounding(labelled({"Founded on", "成立时间"}, foundedOn()));
        }
    }

    void addAgeOrFounding(Labelled first)
    {
        if (isInternal())
            pair(std::move(first), labelled({"Grade", "客户等级"}, grade()));
        else
            m_sheet.blocks.push_back(GridRow{std::move(first), std::nullopt});
    }

    /// The first of a month usually stands for "in that month": a paper form asks for no more.
    [[nodiscard]] QString foundedOn() const
    {
        const auto date = PartialDate::fromString(m_customer.text(customer::foundedOn));
        if (!date)
            return {};
        return papertext::partialDay(date->day == 1 ? PartialDate{date->year, date->month, 0} : *date, language());
    }

    // --- contact

    [[nodiscard]] QString usual(const QString &channel, const char *code, const QString &value) const
    {
        const bool isUsual = !value.isEmpty() && channel == QLatin1String(code);
        return papertext::withNote(value, isUsual ? word({"usual", "常用"}) : QString(), language());
    }

    [[nodiscard]] static QString lines(QStringList texts)
    {
        texts.removeAll(QString());
        return texts.join(u'\n');
    }

    [[nodiscard]] QString wechat(const QString &channel, const QString &account) const
    {
        const QString named = account.isEmpty() ? QString() : word({"WeChat ", "微信 "}) + account;
        return usual(channel, "wechat", named);
    }

    void addContact()
    {
        section({"Contact", "联系人信息"});
        const Record leading = m_in.leadingContact();
        if (!leading.isNull()) {
            addPerson(leading);
        } else {
            const QString channel = m_customer.text(customer::usualChannel);
            const QString self = isIndividual() ? m_reader.customerName(m_customer) : QString();
            pair(labelled({"Main contact", "主联系人姓名"}, self), labelled({"Title", "职位"}, {}));
            pair(labelled({"Phone", "联系电话"},
                          lines({usual(channel, "phone", of(customer::phone)), of(customer::phoneOther)})),
                 labelled({"WeChat / e-mail", "微信 / 邮箱"}, lines({wechat(channel, of(customer::wechat)),
                                                                     usual(channel, "email", of(customer::email))})));
        }
        const QString hours = [this] {
            const QString from = of(customer::preferredFrom);
            const QString to = of(customer::preferredTo);
            return QStringList{from, to}.join(from.isEmpty() || to.isEmpty() ? QString() : QStringLiteral("–"));
        }();
        const QString when = QStringList{of(customer::preferredDays), hours}.join(u' ').trimmed();
        across({"Preferences", "沟通偏好"}, papertext::sentences({of(customer::communicationPreference), when,
                                                                  m_reader.text(leading, contact::preferences)},
                                                                 language()));
    }

    void addPerson(const Record &person)
    {
        const auto field = [this, &person](FieldName name) { return m_reader.text(person, name); };
        const QString channel = person.text(contact::usualChannel);
        const QString landline = field(contact::landline);
        const QString phone = lines({usual(channel, "phone", field(contact::mobile)), landline});
        const QString notices = person.yes(contact::emailNoticesOnly) ? word({"notices only", "仅收通知"}) : QString();
        const QString email = field(contact::email);
        const QString mail = notices.isEmpty() || email.isEmpty() ? usual(channel, "email", email)
                                                                  : papertext::withNote(email, notices, language());
        pair(labelled({"Main contact", "主联系人姓名"}, field(contact::name)),
             labelled({"Title", "职位"},
                      QStringList{field(contact::department), field(contact::title)}.join(u' ').trimmed()));
        pair(labelled({"Phone", "联系电话"}, phone),
             labelled({"WeChat / e-mail", "微信 / 邮箱"}, lines({wechat(channel, field(contact::wechat)), mail})));
    }

    // --- needs and background

    [[nodiscard]] QString needText(const Record &need) const
    {
        const auto amount = [&need](FieldName field) {
            return need.has(field) ? std::optional(Money{need.number(field)}) : std::nullopt;
        };
        QString budget = papertext::moneyBand(amount(need::budgetFrom), amount(need::budgetTo), language());
        if (!budget.isEmpty())
            budget = word({"budget ", "预算 "}) + budget;
        QString pain = m_reader.text(need, need::painPoint);
        if (!pain.isEmpty())
            pain = word({"pain point: ", "痛点："}) + pain;
        QString period = m_reader.text(need, need::cooperationPeriod);
        if (!period.isEmpty())
            period = word({"period: ", "期望合作周期："}) + period;
        return papertext::sentences({m_reader.text(need, need::description), pain, budget, period}, language());
    }

    [[nodiscard]] QString decisionChain() const
    {
        QStringList people;
        for (const Record &person : m_in.contacts) {
            if (!person.has(contact::decisionRole))
                continue;
            const QString who = QStringList{m_reader.text(person, contact::name), m_reader.text(person, contact::title)}
                                    .join(u' ')
                                    .trimmed();
            people += papertext::withNote(who, m_reader.text(person, contact::decisionRole), language());
        }
        return papertext::enumeration(people, language());
    }

    [[nodiscard]] QString competitors() const
    {
        QStringList offers;
        for (const CompetitorLine &line : m_in.competitors) {
            const QString quote =
                line.quote ? word({"quoted ", "报价 "}) + papertext::moneyBand(line.quote, line.quote, language())
                           : QString();
            offers += papertext::clauses({m_reader.freeText(line.competitor), quote, m_reader.freeText(line.strengths)},
                                         language());
        }
        return papertext::sentences(offers, language());
    }

    void addNeeds()
    {
        section({"Needs and background", "需求与背景"});
        QStringList needs;
        for (const Record &need : m_in.needs)
            needs += needText(need);
        const Record first = m_in.needs.empty() ? Record() : m_in.needs.front();
        across({"Core needs", "核心需求描述"}, needs.join(u'\n'));
        pair({word({"Urgency", "紧急程度"}), {}, m_reader.checkBoxes(first, need::urgency, need::type())},
             labelled({"Purchase time", "采购时间"}, m_reader.text(first, need::purchaseTime)));
        if (!isInternal())
            return;
        across({"Decision chain", "决策链人员"}, decisionChain());
        across({"Competitors", "竞品信息"}, competitors());
        QStringList tags;
        for (const QString &tag : m_in.tags)
            tags += m_reader.freeText(tag);
        across({"Need tags", "需求标签"}, papertext::enumeration(tags, language()));
    }

    // --- log

    void addLog()
    {
        const size_t all = m_in.contactLog.size();
        const size_t shown = m_in.allRecords ? all : std::min(all, recentContacts);
        QString note;
        if (all > 0) {
            note = shown < all ? word({"last %1 of %2", "最近 %1 次，共 %2 次"}).arg(shown).arg(all)
                               : word({"%1 in all", "共 %1 次"}).arg(all);
        }
        section({"Communication log", "沟通记录"}, note);
        Table table = contactLog(m_context, m_in.contactLog, shown, m_in.lateAfterMinutes);
        m_sheet.wantsOnePage = shown <= recentContacts;
        table.blankRows = m_in.customer.isNull() ? rowsOfABlankForm : rowsForHandwriting;
        m_sheet.blocks.push_back(std::move(table));
    }

    // --- state of the cooperation

    [[nodiscard]] QString stage() const
    {
        const QString stage = of(customer::stage);
        const QDate today = localDate(m_context.printedAt, m_context.zone);
        if (stage.isEmpty() || !m_in.stageSince.isValid() || m_in.stageSince > today)
            return stage;
        return papertext::withNote(stage, word({"%1 d", "已 %1 天"}).arg(m_in.stageSince.daysTo(today)), language());
    }

    [[nodiscard]] Labelled amount() const
    {
        const bool isSigned = m_in.deal.state == DealState::Signed;
        QString value = m_in.deal.amount ? papertext::money(*m_in.deal.amount, language()) : QString();
        if (!value.isEmpty() && m_in.deal.state == DealState::Quoted)
            value = papertext::withNote(value, word({"quoted", "报价"}), language());
        return labelled(isSigned ? Label{"Contract amount", "合同金额"} : Label{"Expected amount", "预计金额"}, value);
    }

    [[nodiscard]] QString signedOn() const
    {
        if (!m_in.deal.signedOn.isValid())
            return {};
        const QString day = papertext::day(m_in.deal.signedOn);
        return m_in.deal.state == DealState::Signed ? day : word({"expected ", "预计 "}) + day;
    }

    [[nodiscard]] QString promises() const
    {
        QStringList lines;
        for (const Record &promise : m_in.openPromises) {
            const QString text = papertext::clauses(
                {m_reader.text(promise, promise::by), m_reader.text(promise, promise::wording)}, language());
            lines += papertext::withNote(text, m_reader.text(promise, promise::dueOn), language());
        }
        return papertext::sentences(lines, language());
    }

    void addState()
    {
        section({"State of the cooperation", "合作状态"});
        const Labelled owner = labelled({"Team / owner", "负责团队 / 人"},
                                        papertext::clauses({of(customer::team), of(customer::owner)}, language()));
        if (isInternal()) {
            pair(labelled({"Stage", "当前阶段"}, stage()), amount());
            pair(labelled({"Signing date", "签约日期"}, signedOn()), owner);
        } else {
            m_sheet.blocks.push_back(GridRow{owner, std::nullopt});
        }
        const QString when =
            QStringList{m_reader.text(m_in.nextTask, task::dueAt), m_reader.text(m_in.nextTask, task::method)}
                .join(u' ')
                .trimmed();
        pair(labelled({"Next step", "下一步计划"}, m_reader.text(m_in.nextTask, task::goal)),
             labelled({"Next contact", "下次联系"}, when));
        if (const QString open = promises(); !open.isEmpty())
            across({"Open promises", "未兑现承诺"}, open);
        if (isInternal())
            across({"Remarks", "备注"}, of(customer::remarks));
    }

    void addSignatures()
    {
        const Label confirms = isInternal() ? Label{"Reviewed by: ", "主管审核："} : Label{"Customer: ", "客户确认："};
        m_sheet.blocks.push_back(SignatureLine{{{word({"Registered by: ", "登记人："}), of(customer::registeredBy)},
                                                {word({"Registered on: ", "登记日期："}), of(customer::registeredOn)},
                                                {word(confirms), {}},
                                                {word({"Date: ", "日期："}), {}}}});
    }

    const RecordSheetInput &m_in;
    const SheetContext &m_context;
    RecordReader m_reader;
    Record m_customer;
    Sheet m_sheet;
};

} // namespace

Record RecordSheetInput::leadingContact() const
{
    const auto primary = std::find_if(contacts.begin(), contacts.end(),
                                      [](const Record &contact) { return contact.yes(contact::isPrimary); });
    if (primary != contacts.end())
        return *primary;
    return contacts.empty() ? Record() : contacts.front();
}

Sheet recordSheet(const RecordSheetInput &input) { return RecordSheetBuilder(input).build(); }

} // namespace kebu
