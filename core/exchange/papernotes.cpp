#include "core/exchange/papernotes.h"

#include "core/rules/phonelist.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace kebu {

namespace {

using Facts = std::vector<PaperFact>;

QStringList linesOf(const QString &cell)
{
    QStringList lines;
    for (const QString &line : cell.split(u'\n')) {
        if (!line.trimmed().isEmpty())
            lines << line.trimmed();
    }
    return lines;
}

/// Takes `（常用）` off the end of `text`; whether it stood there.
bool takeNote(QString &text, const QRegularExpression &note)
{
    const qsizetype before = text.size();
    text = text.remove(note).trimmed();
    return text.size() < before;
}

const QRegularExpression usual(QStringLiteral(R"(\s*[（(]\s*(?:常用|usual)\s*[)）]\s*$)"),
                               QRegularExpression::CaseInsensitiveOption);
const QRegularExpression forNotices(QStringLiteral(R"(\s*[（(]\s*(?:仅收通知|notices only)\s*[)）]\s*$)"),
                                    QRegularExpression::CaseInsensitiveOption);
const QRegularExpression telephone(QStringLiteral(R"(^[+(（]?\d[\d\s*＊xX()（）-]{5,}$)"));
const QRegularExpression day(
    QStringLiteral(R"(^\d{4}[-/.年]\s*\d{1,2}(?:[-/.月]\s*\d{1,2}日?)?(?:\s+\d{1,2}[:：]\d{2}(?::\d{2})?)?$)"));
const QRegularExpression clock(QStringLiteral(R"(^\d{1,2}[:：]\d{2}(?::\d{2})?$)"));

/// Nearly all cells hold one fact, and a file may have millions of them.
bool isPlain(const QString &cell)
{
    return std::none_of(cell.begin(), cell.end(),
                        [](QChar c) { return c == u'\n' || c == u'（' || c == u'(' || c == u'☐' || c == u'□'; });
}

/// `139 0000 5678（常用）`, a landline below or behind a stroke.
Facts phones(const QString &written)
{
    const QStringList numbers = phonesIn(written);
    const QString cell = numbers.size() > 1 ? numbers.join(u'\n') : written;
    if (isPlain(cell))
        return {{{}, cell}};
    Facts facts;
    for (QString line : linesOf(cell)) {
        if (takeNote(line, usual))
            facts.push_back({QStringLiteral("常用联系方式"), QStringLiteral("电话")});
        static const QRegularExpression mobile(QStringLiteral(R"(^(?:\+?86[ -]?)?1[3-9])"));
        const bool isFirst = facts.empty() || (facts.size() == 1 && !facts.front().label.isEmpty());
        if (isFirst || !line.contains(telephone))
            facts.push_back({{}, line});
        else
            facts.push_back({line.contains(mobile) ? QStringLiteral("其他电话") : QStringLiteral("固定电话"), line});
    }
    return facts;
}

/// `a@x.cn; b@x.cn`: the first is where one writes to. What is no row of addresses stays as it stands.
Facts mails(const QString &cell)
{
    if (cell.count(u'@') < 2)
        return {{{}, cell}};
    static const QRegularExpression between(QStringLiteral(R"([\s;；,，、/|]+)"));
    static const QRegularExpression address(QStringLiteral(R"-(^[^\s@<>()"]+@[^\s@<>()"]+\.[^\s@<>()"]+$)-"));
    Facts facts;
    for (const QString &part : cell.split(between, Qt::SkipEmptyParts)) {
        if (!part.contains(address))
            return {{{}, cell}};
        const QString further =
            QStringLiteral("其他邮箱") + (facts.size() > 1 ? QString::number(facts.size()) : QString());
        facts.push_back({facts.empty() ? QString() : further, part});
    }
    return facts;
}

/// `微信 zhou_qin（常用）` and an address, in lines or parted by a stroke.
Facts wechatAndMail(const QString &cell)
{
    static const QRegularExpression between(QStringLiteral(R"(\s*[\n；;，,、]\s*|\s+/\s+)"));
    static const QRegularExpression word(QStringLiteral(R"(^(微信|WeChat|邮箱|E-?mail)\s*[:：]?\s*)"),
                                         QRegularExpression::CaseInsensitiveOption);
    Facts facts;
    for (QString part : cell.split(between, Qt::SkipEmptyParts)) {
        const bool isUsual = takeNote(part, usual);
        const bool isMail = part.contains(u'@');
        if (takeNote(part, forNotices))
            facts.push_back({QStringLiteral("邮箱仅收通知"), QStringLiteral("是")});
        part.remove(word);
        if (part.isEmpty())
            continue;
        facts.push_back({isMail ? QStringLiteral("邮箱") : QStringLiteral("微信"), part});
        if (isUsual)
            facts.push_back({QStringLiteral("常用联系方式"), facts.back().label});
    }
    return facts;
}

/// How, and where below it.
Facts method(const QString &cell)
{
    if (isPlain(cell))
        return {{{}, cell}};
    const QStringList lines = linesOf(cell);
    Facts facts;
    if (!lines.isEmpty())
        facts.push_back({{}, lines.front()});
    if (lines.size() > 1)
        facts.push_back({QStringLiteral("地点"), lines.mid(1).join(u' ')});
    return facts;
}

/// A day and time in two lines; how and where may follow.
Facts latest(const QString &cell)
{
    if (isPlain(cell))
        return {{{}, cell}};
    QStringList when;
    QStringList rest;
    for (const QString &line : linesOf(cell)) {
        const bool isTime = line.contains(day) || line.contains(clock);
        (isTime && rest.isEmpty() ? when : rest) << line;
    }
    Facts facts;
    if (!when.isEmpty())
        facts.push_back({{}, when.join(u' ')});
    if (when.isEmpty())
        return {{{}, cell}};
    if (!rest.isEmpty())
        facts.push_back({QStringLiteral("最近沟通方式"), rest.takeFirst()});
    if (!rest.isEmpty())
        facts.push_back({QStringLiteral("最近沟通地点"), rest.join(u' ')});
    return facts;
}

/// `甲公司（企业）`, or the kind below the name.
Facts name(const QString &cell)
{
    if (isPlain(cell))
        return {{{}, cell}};
    static const QRegularExpression kind(
        QStringLiteral(R"(\s*(?:[（(]\s*|\n)(企业|个人|Enterprise|Individual)\s*[)）]?\s*$)"),
        QRegularExpression::CaseInsensitiveOption);
    const auto found = kind.match(cell);
    if (!found.hasMatch())
        return {{{}, cell}};
    return {{{}, cell.left(found.capturedStart()).trimmed()}, {QStringLiteral("客户类型"), found.captured(1)}};
}

/// `李强/13800138000`, `李强（采购经理） 0571-88886666`
Facts person(const QString &cell)
{
    if (std::ranges::none_of(cell, [](QChar c) { return c.isDigit(); }))
        return {{{}, cell}};
    static const QRegularExpression form(QStringLiteral(
        R"(^([\p{Han}·]{2,6}|[A-Za-z][A-Za-z .'-]{1,40}?)\s*(?:[（(]\s*([^()（）\d]{1,20}?)\s*[)）])?[\s/／,，、;；:：]*(\+?\d[\d\s*＊()（）-]{5,18}\d)$)"));
    static const QRegularExpression mobile(QStringLiteral(R"(^(?:\+?86[\s-]?)?1[3-9])"));
    const auto found = form.match(cell.trimmed());
    if (!found.hasMatch())
        return {{{}, cell}};
    Facts facts{{{}, found.captured(1).trimmed()}};
    if (!found.captured(2).isEmpty())
        facts.push_back({QStringLiteral("联系人职务"), found.captured(2)});
    const QString number = found.captured(3);
    facts.push_back({number.contains(mobile) ? QStringLiteral("联系人手机") : QStringLiteral("固定电话"), number});
    return facts;
}

/// `员工 100–500 人，年营收 3,400 万元`
Facts size(const QString &cell)
{
    static const QRegularExpression staff(QStringLiteral(
        R"((?:员工(?:数|人数)?\s*[:：]?\s*([^，,；;]*人[^，,；;]*)|([\d,–-]+(?: or more)?) employees))"));
    static const QRegularExpression revenue(
        QStringLiteral(R"((?:年营收|年营业额|年收入)\s*[:：]?\s*([^；;，]+)|revenue (.+) a year)"));
    const auto people = staff.match(cell);
    const auto money = revenue.match(cell);
    Facts facts;
    const auto said = [](const QRegularExpressionMatch &match) {
        return match.captured(1).isEmpty() ? match.captured(2) : match.captured(1);
    };
    if (people.hasMatch())
        facts.push_back({{}, said(people).trimmed()});
    if (money.hasMatch())
        facts.push_back({QStringLiteral("年营收"), said(money).trimmed()});
    return facts.empty() ? Facts{{{}, cell}} : facts;
}

/// The notes that paper adds: `A（2026-03-01 评定）`, `谈判中（已 12 天）`, `120,000 元（报价）`, `预计 2026-06-30`.
Facts withoutNotes(const QString &cell)
{
    static const QRegularExpression note(
        QStringLiteral(
            R"(\s*[（(](?:[^（()）]*评定|set [^()]*|已\s*\d+\s*天|\d+ d|报价|quoted)[)）]\s*$|^(?:预计|expected)\s*(?=[\d¥]))"),
        QRegularExpression::CaseInsensitiveOption);
    QString text = cell;
    text.remove(note);
    return {{{}, text.trimmed()}};
}

/// `销售一部，王明`
Facts teamAndOwner(const QString &cell)
{
    static const QRegularExpression between(QStringLiteral(R"(\s*[，,/、\n]\s*)"));
    const QStringList parts = cell.split(between, Qt::SkipEmptyParts);
    if (parts.size() != 2)
        return {{{}, cell}};
    return {{QStringLiteral("团队"), parts[0].trimmed()}, {{}, parts[1].trimmed()}};
}

/// `2026-05-08 09:30 电话`
Facts next(const QString &cell)
{
    static const QRegularExpression form(
        QStringLiteral(R"(^(\d{4}[-/.年]\s*\d{1,2}[-/.月]\s*\d{1,2}日?(?:\s+\d{1,2}[:：]\d{2})?)\s+(\S+)$)"));
    const auto found = form.match(cell.trimmed());
    if (!found.hasMatch())
        return {{{}, cell}};
    return {{{}, found.captured(1)}, {QStringLiteral("下次联系方式"), found.captured(2)}};
}

/// `王明` above `2026-04-30`
Facts registered(const QString &cell)
{
    Facts facts;
    for (const QString &line : linesOf(cell))
        facts.push_back({line.contains(day) ? QStringLiteral("登记日期") : QStringLiteral("登记人"), line});
    return facts;
}

/// `制造业`, `江苏 苏州`, `100-500人`, `138****5678`: each by what it looks like.
Facts basics(const QString &cell)
{
    static const QRegularExpression between(QStringLiteral(R"(\s*[\n；;，,、]\s*|\s+/\s+)"));
    static const QRegularExpression band(QStringLiteral(
        R"(^(?:员工|规模)?\s*[:：]?\s*([约<>≥≤]?\s*\d[\d,]*\s*(?:[-–~至]\s*\d[\d,]*)?\s*人(?:以上|以下)?)$)"));
    static const QRegularExpression word(QStringLiteral(R"(^(?:电话|手机|联系电话|行业|地区)\s*[:：]\s*)"));
    static const QRegularExpression place(QStringLiteral(
        R"(^((?:北京|上海|天津|重庆)市?|[\x{4e00}-\x{9fff}]{2,7}(?:省|自治区)|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门)\s*(.*)$)"));
    Facts facts;
    bool hasIndustry = false;
    for (QString part : cell.split(between, Qt::SkipEmptyParts)) {
        part = part.trimmed();
        part.remove(word);
        if (part.isEmpty())
            continue;
        if (const auto people = band.match(part); people.hasMatch()) {
            facts.push_back({QStringLiteral("员工人数"), people.captured(1)});
        } else if (part.contains(telephone)) {
            facts.push_back({QStringLiteral("电话"), part});
        } else if (const auto where = place.match(part); where.hasMatch() && part.size() <= 16) {
            facts.push_back({QStringLiteral("省份"), where.captured(1)});
            if (!where.captured(2).isEmpty())
                facts.push_back({QStringLiteral("城市"), where.captured(2)});
        } else if (!hasIndustry && facts.empty() && part.size() <= 16) {
            facts.push_back({QStringLiteral("所属行业"), part});
            hasIndustry = true;
        } else {
            facts.push_back({{}, part});
        }
    }
    return facts;
}

/// `生日 05-08`, one a line.
Facts keyDates(const QString &cell)
{
    static const QRegularExpression form(
        QStringLiteral(R"(^(\D{1,20}?)\s*[:：]?\s*((?:\d{4}[-/.年]\s*)?\d{1,2}[-/.月]\s*\d{1,2}日?)$)"));
    Facts facts;
    int number = 0;
    for (const QString &line : linesOf(cell)) {
        const auto found = form.match(line);
        if (!found.hasMatch()) {
            facts.push_back({{}, line});
            continue;
        }
        const QString row = QStringLiteral("关键日期 %1 · ").arg(++number);
        facts.push_back({QString(row + u"类型"), found.captured(1).trimmed()});
        facts.push_back({QString(row + u"日期"), found.captured(2)});
    }
    return facts;
}

Facts ticked(const QString &cell)
{
    if (isPlain(cell))
        return {{{}, cell}};
    return {{{}, withoutBoxes(cell)}};
}

} // namespace

QString withoutBoxes(const QString &cell)
{
    static const QRegularExpression box(QStringLiteral("[☑☒☐□■✓✔√]"));
    static const QRegularExpression empty(QStringLiteral("[☐□]"));
    if (!cell.contains(empty))
        return cell;
    static const QRegularExpression choice(QStringLiteral(R"(([☑☒■✓✔√])\s*([^☑☒☐□■✓✔√\s]+))"));
    QStringList words;
    for (auto found = choice.globalMatch(cell); found.hasNext();)
        words << found.next().captured(2);
    // a box behind a text is no choice
    return cell.trimmed().contains(QRegularExpression(QStringLiteral("^[☑☒☐□■✓✔√]"))) ? words.join(u'、') : cell;
}

PaperParting paperParting(const QString &folded)
{
    static const QHash<QString, PaperParting> known = [] {
        QHash<QString, PaperParting> all;
        const auto learn = [&all](const char *columns, PaperParting parting) {
            for (const QString &column : QString::fromUtf8(columns).split(u'|'))
                all.insert(column, parting);
        };
        learn("联系电话|电话|手机|手机号|手机号码|联系方式|联系人电话|联系人手机|联系手机|座机|固定电话|phone|mobile|"
              "telephone|tel",
              phones);
        learn("邮箱|电子邮箱|邮件|电子邮件|邮箱地址|电子邮件地址|联系邮箱|联系人邮箱|email|emailaddress|mail", mails);
        learn("微信邮箱|邮箱微信|wechatemail|微信及邮箱", wechatAndMail);
        learn("方式|沟通方式|最近沟通方式|method|how", method);
        learn("最近沟通|日期|沟通时间|最近沟通时间|时间|date|latestcontact", latest);
        learn("客户名称|name", name);
        learn("联系人|主要联系人|客户联系人|联系人姓名|contact|contactperson", person);
        learn("客户规模|size", size);
        learn("客户等级|当前阶段|预计金额|签约日期|grade|stage|expectedamount|signingdate", withoutNotes);
        learn("负责团队人|teamowner", teamAndOwner);
        learn("下次联系|nextcontact", next);
        learn("登记|registered", registered);
        learn("基本信息|客户基本信息|basics", basics);
        learn("关键日期|关键节点|keydates", keyDates);
        learn("紧急程度|重要程度|客户类型|urgency|importance", ticked);
        return all;
    }();
    return known.value(folded, nullptr);
}

} // namespace kebu
