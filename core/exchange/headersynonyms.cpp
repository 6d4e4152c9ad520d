#include "core/exchange/headersynonyms.h"

#include <array>

namespace kebu {

std::span<const HeaderSynonym> headerSynonyms()
{
    static constexpr auto table = std::to_array<HeaderSynonym>({
        // the person of a row: a contact, or the customer itself where no company is named
        {"", "person", "name",
         "姓名|联系人|联系人姓名|联系人名称|主要联系人|主联系人|主联系人姓名|contact|contact name|contact person|full "
         "name|display "
         "name|formatted name|name|lead name"},
        {"", "person", "name", "first name|given name|first|firstname", 1},
        {"", "person", "name", "middle name|additional name|additional names|middle", 2},
        {"", "person", "name", "last name|family name|last|surname|lastname", 3},
        {"", "person", "name", "姓|姓氏", 4},
        {"", "person", "name", "名|名字", 5},
        {"", "person", "title",
         "职务|职位|岗位|头衔|job title|position|organization 1 title|organization title|联系人职务|联系人职位"},
        {"", "person", "department", "部门|department|organization 1 department|organization department|联系人部门"},
        {"", "person", "mobile",
         "手机|手机号|手机号码|移动电话|联系人手机|联系人电话|联系人手机号|mobile|mobile phone|mobile phone "
         "number|home mobile|cell|cell phone|cellphone"},
        {"", "person", "landline",
         "座机|固定电话|办公电话|商务电话|business phone|work phone|company phone|home phone"},
        {"", "person", "email",
         "联系人邮箱|电子邮件地址|email|e-mail|e-mail address|email address|primary email|email work|e-mail 1 - "
         "value|section 1 - "
         "email|邮箱|电子邮箱|电子邮件"},
        {"", "person", "wechat", "微信|微信号|联系人微信|wechat|wechat id"},
        {"", "person", "birthday", "生日|出生日期|birthday|date of birth"},
        {"", "person", "usual_channel", "常用联系方式"},
        {"", "person", "email_notices_only", "邮箱仅收通知"},
        {"", "person", "decision_role", "决策角色|角色|buying role"},
        // customers
        {"", "customer", "number",
         "客户编号|客户代码|客户号|会员号|会员编号|客户ID|customer id|customer no|customer number|account "
         "number|account id|record id|rec id|id|mql id|seller id"},
        {"", "customer", "name",
         "客户名称|customer "
         "name|单位名称|单位|公司|企业|客户|客户名|店名|商户名称|商家名称|机构名称|organization|organisation|"
         "organization name|organization 1 name|company|account|account name|company name|associated "
         "company|associated company primary|site name|section 1 - company|business"},
        {"", "customer", "short_name", "客户简称|企业简称|股票简称|abbreviation|short name"},
        {"", "customer", "former_names", "曾用名称|former name|formerly"},
        {"", "customer", "parent", "母公司|集团|所属集团|parent account|parent company"},
        {"", "customer", "industry", "行业类别|行业分类|行业类型|所在行业|industry|business segment|sector|segment"},
        {"", "customer", "source",
         "渠道|来源渠道|获客渠道|线索来源|客户渠道|lead source|original source|origin|source"},
        {"", "customer", "referrer", "介绍人|推荐人|referred by|referrer"},
        {"", "customer", "credit_code",
         "信用代码|社会信用代码|税号|纳税人识别号|统一信用代码|credit code|tax id|vat number"},
        {"", "customer", "employees_from employees_to",
         "员工数|员工人数|员工规模|人数|人员规模|公司规模|企业规模|客户规模|规模|employees|no of employees|number of "
         "employees|company size|staff"},
        {"", "customer", "annual_revenue_from annual_revenue_to",
         "年营收|年营业额|营业额|营业收入|年销售额|年收入|annual revenue|revenue|turnover|declared monthly revenue"},
        {"", "customer", "founded_on",
         "成立年份|成立日|注册日期|创立时间|founded|year founded|date founded|established"},
        {"", "customer", "main_business", "主要业务|经营范围|主营产品|主营|main products|business description"},
        {"", "customer", "website",
         "主页|公司网站|官方网站|website url|web page|company domain name|url|website 1 - value|business "
         "website|personal web page|web"},
        {"", "customer", "phone",
         "公司电话|企业电话|单位主要电话|总机|联系方式|联系号码|phone number|tel|telephone number|company main "
         "phone|primary "
         "phone|phone 1 - value|phone"},
        {"", "customer", "phone_other",
         "备用电话|其他联系方式|other phone|phone 2 - value|business phone 2|电话2|phone 2"},
        {"", "customer", "province",
         "省份|所在省|所在省份|省|商务地址 省/市/自治区|mailing state|mailing state/province|billing "
         "state/province|business state|billing state|state|state region|state/region|province state|address "
         "1 - region|region state|work county"},
        {"", "customer", "city",
         "城市|所在城市|所在市|地市|市|商务地址 市/县|business city|billing city|city|address 1 - city|work "
         "city|mailing city"},
        {"", "customer", "district", "区县|所在区|区|县|district|county"},
        {"", "customer", "address",
         "详细地址|联系地址|办公地址|商务地址 街道|经营地址|企业地址|所在地|地址|address|addr|street|street "
         "address|business "
         "street|billing street|mailing street|address 1 - formatted|work address|address 1"},
        {"", "customer", "delivery_address", "收件地址|送货地址|shipping address|shipping street"},
        {"", "customer", "owner",
         "客户经理|销售人员|销售员|销售代表|跟进人员|所属销售|业务负责人|负责团队/人|负责团队人|account owner|contact "
         "owner|lead "
         "owner|company owner|owner|sales rep"},
        {"", "customer", "registered_by", "创建人|录入人|登记人员|created by"},
        {"", "customer", "registered_on",
         "登记时间|创建时间|创建日期|录入时间|录入日期|create date|created time|created date|created on|createddate"},
        {"", "customer", "first_contact_on",
         "首次联系|首次联系时间|首次接触时间|首次接触日期|首次沟通|初次接触|first contact|first contact date|first "
         "contacted"},
        {"", "customer", "grade", "等级|级别|客户级别|客户分级|评级|grade|tier"},
        {"", "customer", "stage",
         "阶段|客户阶段|跟进阶段|客户状态|状态|生命周期阶段|lifecycle stage|lead status|status|stage"},
        {"", "customer", "intent", "意向|意向程度|购买意向|合作意向|意向等级|intent|interest"},
        {"", "customer", "kind", "类型|客户性质|customer type"},
        {"", "customer", "tags", "标签|客户标签|需求标签|类别|tag|tags|labels|categories|category|group membership"},
        {"", "customer", "interested_in", "意向产品|感兴趣产品|关注产品|需求产品|product interest"},
        {"", "customer", "past_cooperation", "合作历史|合作情况|历史合作|past cooperation"},
        {"", "customer", "preferences", "需求|客户需求|需求描述|偏好|needs"},
        {"", "customer", "communication_preference", "沟通习惯|联系偏好|preferred contact method"},
        {"", "customer", "churn_reason", "流失原因|丢单原因|churn reason|reason for churn"},
        {"", "customer", "occupation", "职业|occupation|profession"},
        {"", "customer", "gender", "性别|gender|sex"},
        {"", "customer", "age_bracket", "年龄|年龄段|age|age group"},
        {"", "customer", "remarks",
         "备注说明|备注信息|附注|其它|描述|notes|note|comments|comment|description|remark|memo"},
        // what the register keeps in the customer's row
        {"", "customer", "interaction.happened_at",
         "最近联系时间|最近沟通|最近沟通时间|最近一次沟通时间|最近跟进时间|上次联系时间|最后联系时间|最近联系|沟通时间|"
         "last contacted|last "
         "contact|last activity date|last activity time"},
        {"", "customer", "interaction.method",
         "最近联系方式|最近沟通方式|最近一次沟通方式|沟通方式|联系方式（最近）|跟进方式|方式|last contact "
         "method|method"},
        {"", "customer", "interaction.place", "最近沟通地点|地点|沟通地点"},
        {"", "customer", "interaction.content",
         "最近联系内容|最近沟通内容|最近一次沟通内容|沟通内容|核心内容|核心沟通内容|最近沟通核心内容|沟通记录|跟进记录|"
         "跟进内容|最近跟进内容|last contact "
         "note"},
        {"", "customer", "interaction.result", "沟通结果|跟进结果|本次结果"},
        {"", "customer", "satisfaction_entry.score", "满意度|满意度评分|客户满意度|satisfaction|csat"},
        {"", "customer", "task.due_at",
         "下次联系|下次联系时间|下次跟进时间|下次回访时间|next follow-up|next contact|next activity date"},
        {"", "customer", "task.goal", "下一步|下一步计划|跟进计划|下次跟进内容|next step"},
        {"", "customer", "task.method", "下次联系方式|下次跟进方式|next contact method"},
        {"", "customer", "opportunity.amount", "预计金额|预计成交金额|expected amount"},
        {"", "customer", "opportunity.expected_close_on", "签约日期|预计签约日期|预计成交日期|signing date"},
        {"", "customer", "interaction.their_participants",
         "参与人|最近沟通参与人|最近沟通参与人员|参与人员|participants"},
        // a need beside its customer
        {"", "customer", "need.description",
         "核心需求|核心需求描述|具体需求|需求|需求描述|客户需求|需求内容|need|needs|need description"},
        {"", "customer", "need.urgency", "紧急程度|紧急度|urgency"},
        {"", "customer", "need.importance", "重要程度|重要性|importance"},
        {"", "customer", "need.purchase_time", "采购时间|采购时间节点|购买时间|purchase time"},
        {"", "customer", "need.pain_point", "痛点|客户痛点|pain point"},
        {"", "customer", "need.budget_from need.budget_to", "预算|预算金额|采购预算|budget"},
        // contacts and what else belongs to a customer
        {"", "contact", "landline", "电话|phone|tel|telephone|phone number|phone 1 - value|primary phone"},
        {"", "contact", "preferences", "备注|notes|note|comments|爱好|hobby"},
        {"", "opportunity", "title", "商机|机会名称|项目名称|项目|deal name|opportunity name|name|deal"},
        {"", "opportunity", "number", "商机ID|deal id|opportunity id|record id|id"},
        {"", "opportunity", "amount",
         "金额|预计金额|成交金额|商机金额|预计成交金额|amount|deal value|expected revenue|value"},
        {"", "opportunity", "stage", "商机阶段|销售阶段|阶段|deal stage|stage|stage name"},
        {"", "opportunity", "probability", "赢率|成交概率|可能性|概率|probability|win probability"},
        {"", "opportunity", "opened_on",
         "创建时间|创建日期|立项日期|create date|created time|created date|createddate"},
        {"", "opportunity", "expected_close_on",
         "预计成交时间|预计签约日期|预计结束|expected close date|closing date|close date"},
        {"", "opportunity", "closed_on", "成交日期|成交时间|赢单日期|结束时间|won date|closed date"},
        {"", "opportunity", "lost_reason", "丢单原因|输单原因|reason for loss|closed lost reason|loss reason"},
        {"", "opportunity", "progress", "描述|备注|跟进情况|description|notes|next step"},
        {"", "opportunity", "owner", "销售|客户经理|deal owner|opportunity owner|owner"},
        {"", "order", "number", "订单号|单号|order number|order no|order id|invoice|invoice no|invoiceno"},
        {"", "order", "ordered_on",
         "下单日期|下单时间|订单日期|订单时间|销售日期|order date|invoice date|invoicedate|date"},
        {"", "order", "quantity", "数量|件数|quantity|qty"},
        {"", "order", "amount", "金额|订单金额|总金额|销售额|amount|total|order total"},
        {"", "contract", "number", "合同号|合同编号|contract no|contract number"},
        {"", "contract", "signed_on", "签约日期|签署日期|签订时间|signed|signed date"},
        {"", "contract", "ends_on", "到期日|到期时间|结束日期|截止日期|end date|expiry date"},
        {"", "contract", "starts_on", "生效日期|起始日期|start date"},
        {"", "payment", "paid_on", "回款日期|到账日期|收款时间|付款日期|paid|payment date|date"},
        {"", "payment", "amount", "回款金额|收款金额|到账金额|金额|amount"},
        {"", "payment", "due_on", "应收日期|计划回款日期|应收时间|due date|due"},
        {"", "contract", "name", "合同名|合同名称|contract name"},
        {"", "contract", "amount", "合同金额|合同额|签约金额|contract amount|contract value"},
        {"", "service_case", "number", "工单号|服务单号|投诉编号|ticket|ticket id|case number|ticket number"},
        {"", "service_case", "problem", "问题|问题描述|投诉内容|故障描述|反馈问题|issue|problem|subject"},
        {"", "service_case", "received_at", "受理时间|投诉时间|报修时间|提交时间|created|opened|reported"},
        {"", "service_case", "resolved_at", "解决时间|完成时间|关闭时间|resolved|closed"},
        {"", "service_case", "measures", "处理措施|处理过程|解决方案|处理方式|solution|resolution"},
        {"", "service_case", "effect", "处理结果|处理效果|outcome"},
        {"", "service_case", "satisfaction", "满意度|评分|csat|rating"},
        {"", "feedback", "content", "反馈|反馈内容|评价|评价内容|意见|feedback|comment|review"},
        {"", "feedback", "given_on", "反馈时间|评价时间|评价日期|feedback date|review date"},
        {"", "product", "name", "产品|产品名称|品名|商品|商品名称|product|product name|item"},
        {"", "product", "code", "产品编码|商品编码|货号|型号|sku|product code|item code"},
        {"", "product", "list_price", "单价|标价|价格|价目|price|unit price"},
        {"", "product", "unit", "计量单位|unit"},
        {"", "interaction", "happened_at", "时间|日期|联系时间|跟进时间|拜访时间|date|time|when|activity date"},
        {"", "interaction", "method", "方式|联系方式|跟进方式|method|channel|activity type|type"},
        {"", "interaction", "content",
         "内容|核心内容|核心沟通内容|沟通要点|跟进内容|跟进记录|记录|content|notes|description|body|subject"},
        {"", "interaction", "their_participants", "参与人|参与人员|参加人|对方参与人|participants"},
        {"", "interaction", "customer_words", "客户反馈|客户原话|客户意见"},
        {"", "interaction", "result", "结果|沟通结果|跟进结果|result|outcome"},
        {"", "interaction", "place", "地点|沟通地点|拜访地点|place|location"},
        {"", "interaction", "topic", "主题|topic"},
        {"", "task", "goal", "任务|目标|计划|主题|task|subject|title"},
        {"", "task", "due_at", "截止时间|到期时间|计划时间|due date|due"},
        {"", "need", "budget_from budget_to", "预算|预算金额|budget"},
        {"", "need", "description", "需求|需求内容|核心需求|核心需求描述|description|need"},
        {"", "key_date", "kind", "类型|名称|事项|节点|kind|occasion"},
        {"", "key_date", "date", "日期|时间|date"},
        // other programs
        {"salesforce", "customer", "number", "account number|accountnumber|id"},
        {"salesforce", "customer", "name", "name|account name"},
        {"salesforce", "customer", "employees_from employees_to", "number of employees|numberofemployees"},
        {"salesforce", "customer", "industry", "industry"},
        {"salesforce", "customer", "address", "billing street|billingstreet"},
        {"salesforce", "customer", "city", "billing city|billingcity"},
        {"salesforce", "customer", "province", "billing state|billingstate"},
        {"salesforce", "person", "title", "title"},
        {"salesforce", "opportunity", "number", "id"},
        {"salesforce", "opportunity", "title", "name"},
        {"salesforce", "opportunity", "stage", "stage name|stagename"},
        {"salesforce", "opportunity", "expected_close_on", "close date|closedate"},
        {"hubspot", "customer", "number", "record id|record id - company|record id - contact"},
        {"hubspot", "customer", "stage", "lifecycle stage"},
        {"hubspot", "customer", "owner", "contact owner|company owner"},
        {"hubspot", "customer", "registered_on", "create date"},
        {"hubspot", "opportunity", "expected_close_on", "close date"},
        {"zoho", "person", "title", "title"},
        {"zoho", "customer", "number", "record id"},
        {"zoho", "customer", "address", "street|billing street|mailing street"},
        {"zoho", "opportunity", "number", "record id|deal id"},
        {"google", "customer", "name", "organization 1 - name|organization name"},
        {"google", "person", "name", "name"},
        {"outlook", "customer", "address", "business street"},
        {"outlook", "customer", "phone", "company main phone"},
    });
    return table;
}

} // namespace kebu
