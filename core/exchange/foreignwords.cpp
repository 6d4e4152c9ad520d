#include "core/exchange/foreignwords.h"

#include "core/exchange/headername.h"

#include <QHash>

#include <array>

namespace kebu {

namespace {

struct Words {
    const char *list;
    const char *code;
    const char *words; ///< between |
};

/// A stage that several programs call differently is the one that asks for no more than the word promises: a customer
/// with an open deal is not yet one with a contract.
constexpr auto table = std::to_array<Words>({
    // leads and customers: HubSpot's lifecycle and lead status, Zoho's and Salesforce's lead status
    {"customer.stage", "first_contact",
     "Subscriber|Lead|Marketing Qualified Lead|MQL|New|Open|Open - Not Contacted|Not Contacted|Attempted to "
     "Contact|Attempting|Assigned|Contact in Future|Connected|Contacted|Contact Made|Working|Working - "
     "Contacted|Nurturing|In "
     "Progress|Bad "
     "Timing|线索|新线索|未处理|待跟进|未跟进|跟进中|已联系|潜在客户|已分配|待分配|待联系|培育中|初步沟通|初步接触|"
     "初访"},
    {"customer.stage", "need_clarified",
     "Sales Qualified Lead|SQL|Pre-Qualified|Prequalified|Qualified|Closed - "
     "Converted|意向客户|有意向|需求确认|需求确定"},
    {"customer.stage", "proposal_submitted", "Opportunity|Open Deal|Proposal|商机|商机客户|方案报价|报价中|已报价"},
    {"customer.stage", "negotiating", "Negotiation|商务谈判|谈判审核"},
    {"customer.stage", "contract_signed", "Closed Won|Won|赢单|已签约|签约客户|已签单"},
    {"customer.stage", "in_use",
     "Customer|Evangelist|Active|Active Customer|Existing "
     "Customer|正式客户|成交客户|老客户|活跃|活跃客户|合作中|合作客户|已合作"},
    {"customer.stage", "not_won",
     "Unqualified|Junk Lead|Lost Lead|Not Qualified|Disqualified|Closed - Not Converted|Closed "
     "Lost|Lost|无效|无效线索|无意向|战败|丢单|输单|已放弃"},
    {"customer.stage", "ended",
     "Former Customer|Past Customer|Churned|Churned Customer|Lost Customer|Inactive Customer|流失|已流失|流失客户"},
    // where a customer lies in a program says nothing of how far it is
    {"customer.stage", "",
     "Other|Dormant|Inactive|On Hold|其他|公海|公海客户|私海|私海客户|休眠|休眠客户|沉睡客户|冻结"},
    // deals: HubSpot, Salesforce, Zoho, Pipedrive
    {"opportunity.stage", "first_contact",
     "Appointment Scheduled|Prospecting|Qualification|Qualified|Lead In|Contact "
     "Made|Discovery|初步接触|验证客户|初步沟通"},
    {"opportunity.stage", "need_clarified",
     "Qualified To Buy|Needs Analysis|Value Proposition|Id. Decision Makers|Identify Decision Makers|Perception "
     "Analysis|Presentation Scheduled|Demo Scheduled|Needs Defined|需求确定|需求确认|需求分析"},
    {"opportunity.stage", "proposal_submitted",
     "Proposal/Price Quote|Proposal|Proposal Made|Proposal Sent|Quote Sent|方案/报价|方案报价|报价"},
    {"opportunity.stage", "negotiating",
     "Decision Maker Bought-In|Contract Sent|Negotiation/Review|Negotiation|Negotiations "
     "Started|谈判审核|商务谈判|谈判"},
    {"opportunity.stage", "contract_signed", "Closed Won|Won|赢单|成交"},
    {"opportunity.stage", "", "Closed Lost|Closed Lost to Competition|Lost|Abandoned|输单|丢单|无效"},
    {"opportunity.result", "won", "Closed Won|Won|赢单|成交"},
    {"opportunity.result", "lost", "Closed Lost|Closed Lost to Competition|Lost|Abandoned|输单|丢单|无效"},
    {"opportunity.result", "", "Open|进行中"},
    // lists of Chinese programs and tables drawn by hand say what the letter is
    {"customer.grade", "A", "A级|A类|A等|A级客户|A类客户|A档|Grade A|Class A"},
    {"customer.grade", "B", "B级|B类|B等|B级客户|B类客户|B档|Grade B|Class B"},
    {"customer.grade", "C", "C级|C类|C等|C级客户|C类客户|C档|Grade C|Class C"},
    {"customer.intent", "high", "Hot"},
    {"customer.intent", "medium", "Warm"},
    {"customer.intent", "low", "Cold"},
});

const QMap<QString, QString> &wordsOf(const QString &picklist)
{
    static const QHash<QString, QMap<QString, QString>> lists = [] {
        QHash<QString, QMap<QString, QString>> all;
        for (const Words &each : table) {
            for (const QString &word : QString::fromUtf8(each.words).split(u'|'))
                all[QString::fromUtf8(each.list)].insert(word, QString::fromUtf8(each.code));
        }
        // a stage of a deal that is no end of it says nothing of how it ended
        const QMap<QString, QString> stages = all.value(u"opportunity.stage"_qs);
        for (const QString &stage : stages.keys()) {
            QMap<QString, QString> &results = all[u"opportunity.result"_qs];
            if (!results.contains(stage))
                results.insert(stage, {});
        }
        return all;
    }();
    static const QMap<QString, QString> none;
    const auto found = lists.constFind(picklist);
    return found == lists.constEnd() ? none : *found;
}

} // namespace

QMap<QString, QString> foreignWords(const QString &picklist, const QStringList &cells)
{
    const QMap<QString, QString> &known = wordsOf(picklist);
    QHash<QString, QString> folded;
    for (auto it = known.begin(); it != known.end(); ++it)
        folded.insert(foldedHeader(it.key()), it.value());
    QMap<QString, QString> found;
    for (const QString &cell : cells) {
        const QString word = cell.trimmed();
        if (const auto code = folded.constFind(foldedHeader(word)); !word.isEmpty() && code != folded.constEnd())
            found.insert(word, *code);
    }
    if (found.isEmpty())
        return {};
    QMap<QString, QString> all = known;
    all.insert(found);
    return all;
}

} // namespace kebu
