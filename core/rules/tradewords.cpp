#include "core/rules/tradewords.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringList>

namespace kebu {

namespace {

/// Words that name a trade and so nobody in particular.
constexpr QStringView chineseTrades = u"科技 技术 信息 电子 电气 电器 电力 电缆 电机 电池 电源 电商 通信 通讯 网络 "
                                      u"软件 数据 智能 智造 自动化 系统 互联网 物联网 机器人 "
                                      u"机械 精密 机电 机床 模具 五金 轴承 阀门 泵业 仪器 仪表 设备 装备 工具 零部件 "
                                      u"配件 汽车 车辆 摩托车 船舶 航空 航天 铁路 轨道交通 "
                                      u"钢铁 金属 铝业 铜业 有色 矿业 冶金 铸造 锻造 材料 新材料 复合材料 化工 化学 "
                                      u"塑料 塑胶 橡胶 涂料 石化 石油 燃气 煤炭 能源 新能源 光伏 "
                                      u"风电 环保 环境 水务 节能 建设 建筑 建材 工程 装饰 装修 设计 园林 市政 路桥 "
                                      u"水泥 玻璃 陶瓷 家具 家居 木业 门窗 照明 灯饰 光电 光学 "
                                      u"半导体 集成电路 医药 制药 药业 医疗 器械 医疗器械 生物 健康 卫生 食品 饮料 "
                                      u"酒业 乳业 粮油 农业 农牧 牧业 种业 渔业 水产 饲料 茶业 "
                                      u"纺织 服装 服饰 鞋业 皮革 印染 化纤 毛纺 丝绸 箱包 玩具 文具 体育 珠宝 工艺品 "
                                      u"礼品 化妆品 日化 造纸 纸业 印刷 包装 贸易 商贸 进出口 "
                                      u"国际贸易 外贸 供应链 物流 货运 运输 仓储 快递 港口 机场 旅游 酒店 餐饮 百货 "
                                      u"超市 零售 商业 连锁 房地产 地产 置业 物业 投资 控股 资产 "
                                      u"金融 证券 保险 基金 信托 租赁 担保 财务 会计 律师 咨询 顾问 管理 服务 人力资源 "
                                      u"教育 培训 文化 传媒 传播 广告 影视 出版 会展 检测 认证 "
                                      u"实业 工业 制造 发展 企业 产业 经贸 开发 科学 研究";

constexpr QStringView englishTrades =
    u"technology technologies tech information electronics electric electrical power cable battery communications "
    u"telecom "
    u"network networks software data intelligent automation systems internet robotics machinery machine precision "
    u"mechanical "
    u"mould mold tools hardware bearing bearings valve valves pump pumps works instruments equipment parts auto "
    u"automotive "
    u"vehicle vehicles motors marine aviation aerospace rail steel metal metals mining materials new chemical "
    u"chemicals "
    u"plastics rubber coatings petroleum gas energy solar wind environmental water construction building engineering "
    u"decoration design cement glass ceramics furniture lighting optical semiconductor pharmaceutical pharmaceuticals "
    u"pharma "
    u"biopharma medical devices bio biotech health foods food beverage dairy agriculture feed textile textiles garment "
    u"apparel shoes leather toys sports jewelry cosmetics paper printing packaging trade trading import export supply "
    u"chain "
    u"logistics freight transport warehousing express port travel hotel catering retail property real estate "
    u"investment "
    u"holding holdings capital finance financial securities insurance bank leasing consulting management services "
    u"service "
    u"education training culture media advertising testing industrial industries industry manufacturing development "
    u"and &";

constexpr QStringView englishForms =
    u"co ltd limited inc incorporated corp corporation company llc plc gmbh ag sa bv nv group "
    u"kg pte pty srl spa oy ab as";

QStringList wordsOf(QStringView list) { return list.toString().split(u' ', Qt::SkipEmptyParts); }

QSet<QString> setOf(QStringView list)
{
    const QStringList words = wordsOf(list);
    return {words.begin(), words.end()};
}

/// The length of the trade word that `stem` ends with, the longest one; 0 if there is none.
qsizetype tradeAtTheEnd(QStringView stem)
{
    static const QSet<QString> trades = setOf(chineseTrades);
    for (qsizetype n = std::min<qsizetype>(4, stem.size()); n >= 2; --n) {
        if (trades.contains(stem.last(n).toString()))
            return n;
    }
    return 0;
}

CompanyNameParts chineseParts(const QString &name)
{
    static const QRegularExpression form(
        QStringLiteral("(?:集团)?(?:股份有限公司|有限责任公司|有限公司|总公司|分公司|公司|集团|工厂|厂|商行|商店|店|"
                       "经营部|工作室|事务所|研究院|研究所|"
                       "合作社|中心|银行|医院|大学|学院|学校|协会)$"));
    static const QRegularExpression region(QStringLiteral("\\s*[（(][^（()）]*[)）]$"));
    CompanyNameParts parts;
    parts.isChinese = true;
    const auto legal = form.match(name);
    parts.form = legal.captured(0);
    const QString stem = name.chopped(parts.form.size());
    QString core = stem;
    core.remove(region);
    qsizetype begin = core.size();
    while (const qsizetype length = tradeAtTheEnd(QStringView(core).first(begin)))
        begin -= length;
    if (begin == 0) // nothing but words of the trade: the first of them is the own part
        begin = std::min<qsizetype>(2, core.size());
    parts.own = core.first(begin) + stem.sliced(core.size());
    parts.trade = core.sliced(begin);
    if (parts.own.isEmpty())
        std::swap(parts.own, parts.form);
    return parts;
}

QString bareWord(const QString &word)
{
    QString bare = word.toLower();
    bare.removeIf([](QChar c) { return c.isPunct() && c != u'&'; });
    return bare;
}

CompanyNameParts latinParts(const QString &name)
{
    static const QSet<QString> trades = setOf(englishTrades);
    static const QSet<QString> forms = setOf(englishForms);
    QString parted = name;
    if (parted.startsWith(u'*')) // masked already: the star is the own part
        parted.insert(1, u' ');
    const QStringList words = parted.split(u' ', Qt::SkipEmptyParts);
    qsizetype form = words.size();
    while (form > 1 && forms.contains(bareWord(words[form - 1])))
        --form;
    qsizetype trade = form;
    while (trade > 1 && trades.contains(bareWord(words[trade - 1])))
        --trade;
    return {words.mid(0, trade).join(u' '), words.mid(trade, form - trade).join(u' '), words.mid(form).join(u' '),
            false};
}

} // namespace

CompanyNameParts companyNameParts(const QString &name)
{
    const QString text = name.trimmed();
    const bool isChinese =
        std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
    return isChinese ? chineseParts(text) : latinParts(text);
}

} // namespace kebu
