#include "core/services/demo/words.h"

#include "core/base/pinyin.h"

#include <array>

namespace kebu::demo {

namespace {

constexpr std::array tradeTable{
    Trade{"制造业",
          "精密机械",
          "机床零件与自动化工装",
          {"成品库", "刀具间", "线边仓"},
          {"潜伏式 AGV", "立体货架", "线边料架", "WMS 模块"}},
    Trade{"制造业",
          "阀门制造",
          "工业阀门与管件",
          {"毛坯仓", "成品仓", "配件库"},
          {"背负式 AGV", "重型货架", "托盘输送线", "条码追溯"}},
    Trade{"制造业",
          "工程机械",
          "工程机械结构件",
          {"结构件堆场", "备件库", "总装车间"},
          {"重载 AGV", "悬臂货架", "电动叉车", "备件管理系统"}},
    Trade{"汽车零部件",
          "汽车零部件",
          "底盘与内饰件配套",
          {"排序区", "空箱区", "成品库"},
          {"牵引式 AGV", "流利架", "料箱立库", "排序拣选系统"}},
    Trade{"食品",
          "食品",
          "休闲食品与速冻面点",
          {"冷库", "原料仓", "发货区"},
          {"自动分拣线", "冷库堆高车", "穿梭车货架", "批次追溯"}},
    Trade{"医药",
          "生物制药",
          "原料药与制剂",
          {"阴凉库", "原料库", "待检区"},
          {"GMP 仓库改造", "洁净输送线", "温湿度监控", "WMS 追溯模块"}},
    Trade{"医疗器械",
          "医疗器械",
          "骨科与介入耗材",
          {"无菌成品库", "试剂冷库", "备货间"},
          {"冷链货架", "垂直升降柜", "UDI 追溯", "密集柜"}},
    Trade{"包装",
          "包装制品",
          "纸箱与软包装",
          {"原纸仓", "成品仓", "分切车间"},
          {"夹抱车", "托盘流水线", "码垛机械手", "成品立库"}},
    Trade{"纺织",
          "纺织",
          "家纺面料与成衣",
          {"坯布仓", "辅料库", "成品仓"},
          {"吊挂线", "布卷货架", "成品仓货架", "RFID 盘点"}},
    Trade{"化工",
          "新材料",
          "功能膜与胶粘剂",
          {"防爆仓", "原料罐区", "成品库"},
          {"防爆货架", "防爆叉车", "称重输送线", "危化品台账"}},
    Trade{"电子",
          "电子",
          "连接器与模组组装",
          {"SMT 物料仓", "防潮柜区", "成品库"},
          {"智能料仓", "料箱机器人", "波次拣货模块", "防静电货架"}},
    Trade{"物流",
          "供应链管理",
          "合同物流与仓配",
          {"一号仓", "退货区", "分拣中心"},
          {"交叉带分拣机", "四向穿梭车", "WMS 年度授权", "伸缩皮带机"}},
    Trade{"塑料",
          "塑业",
          "注塑件与日用塑料",
          {"注塑车间", "成品仓", "模具库"},
          {"塑料件立库", "料箱输送线", "机边 AGV", "模具货架"}},
    Trade{"零售业",
          "日用品",
          "日化与家居百货",
          {"总仓", "电商仓", "退货仓"},
          {"播种墙", "托盘流水线", "电子标签拣选", "打包线"}},
    Trade{"家居",
          "家居",
          "板式家具与五金",
          {"板材仓", "五金库", "发货月台"},
          {"板材立库", "线边仓 AGV", "贴标机", "装车月台系统"}},
    Trade{"新能源",
          "新能源科技",
          "电池模组与储能柜",
          {"电芯仓", "化成区", "成品库"},
          {"电芯立库", "消防联动货架", "背负式 AGV", "MES 接口"}},
};

constexpr std::array townTable{
    Town{"江苏", "苏州", "0512", {"吴中区", "相城区", "工业园区"}},
    Town{"江苏", "无锡", "0510", {"惠山区", "新吴区", "锡山区"}},
    Town{"江苏", "常州", "0519", {"武进区", "新北区", "钟楼区"}},
    Town{"江苏", "南通", "0513", {"通州区", "崇川区", "海门区"}},
    Town{"江苏", "扬州", "0514", {"邗江区", "江都区", "广陵区"}},
    Town{"江苏", "泰州", "0523", {"高港区", "海陵区", "姜堰区"}},
    Town{"江苏", "南京", "025", {"江宁区", "浦口区", "六合区"}},
    Town{"江苏", "盐城", "0515", {"亭湖区", "大丰区", "盐都区"}},
    Town{"江苏", "徐州", "0516", {"铜山区", "鼓楼区", "云龙区"}},
    Town{"江苏", "镇江", "0511", {"丹徒区", "京口区", "润州区"}},
    Town{"浙江", "杭州", "0571", {"余杭区", "萧山区", "临平区"}},
    Town{"浙江", "宁波", "0574", {"北仑区", "鄞州区", "镇海区"}},
    Town{"浙江", "温州", "0577", {"瓯海区", "龙湾区", "鹿城区"}},
    Town{"浙江", "嘉兴", "0573", {"秀洲区", "南湖区", "经开区"}},
    Town{"浙江", "绍兴", "0575", {"柯桥区", "上虞区", "越城区"}},
    Town{"浙江", "湖州", "0572", {"吴兴区", "南浔区", "南太湖新区"}},
    Town{"浙江", "金华", "0579", {"婺城区", "金东区", "开发区"}},
    Town{"浙江", "台州", "0576", {"路桥区", "椒江区", "黄岩区"}},
    Town{"安徽", "合肥", "0551", {"经开区", "高新区", "肥西县"}},
    Town{"安徽", "芜湖", "0553", {"弋江区", "鸠江区", "湾沚区"}},
    Town{"安徽", "马鞍山", "0555", {"雨山区", "花山区", "博望区"}},
    Town{"安徽", "滁州", "0550", {"琅琊区", "南谯区", "来安县"}},
    Town{"上海", "上海", "021", {"松江区", "嘉定区", "青浦区"}},
    Town{"江西", "南昌", "0791", {"青山湖区", "新建区", "高新区"}},
};

constexpr std::array deciderTable{
    Post{"总经理", "总经办", "decision_maker", "总"},       Post{"生产总监", "生产部", "decision_maker", "总"},
    Post{"运营副总", "运营中心", "decision_maker", "总"},   Post{"厂长", "生产部", "decision_maker", "厂长"},
    Post{"供应链总监", "供应链部", "decision_maker", "总"},
};

constexpr std::array colleagueTable{
    Post{"采购经理", "采购部", "purchasing", "经理"},
    Post{"设备工程师", "设备科", "technical_evaluator", "工"},
    Post{"仓库主管", "仓储部", "user", "主管"},
    Post{"物流经理", "物流部", "influencer", "经理"},
    Post{"信息部主任", "信息部", "technical_evaluator", "主任"},
    Post{"质量经理", "质量部", "influencer", "经理"},
    Post{"采购专员", "采购部", "purchasing", "老师"},
    Post{"计划主管", "计划科", "user", "主管"},
};

constexpr std::array markOne{
    "恒", "瑞", "嘉", "鼎", "华", "凯", "盛", "远", "宏", "泰", "润", "百", "金", "博",
    "联", "广", "卓", "昊", "融", "启", "德", "万", "信", "永", "诚", "佳", "顺", "天",
    "海", "中", "科", "优", "捷", "英", "泽", "森", "益", "元", "明", "景",
};
constexpr std::array markTwo{
    "达", "丰", "源", "腾", "川", "岳", "尔", "通", "澜", "力", "驰",   "格",   "域", "成",
    "峰", "维", "帆", "禾", "安", "越", "康", "程", "信", "润", "朗",   "诺",   "钧", "翔",
    "屹", "锐", "晟", "邦", "利", "航", "宸", "沃", "特", "辰", "航达", "立方",
};

constexpr std::array surnames{
    "王", "李", "张", "刘", "陈", "杨", "黄", "赵", "吴", "周", "徐", "孙", "马",   "朱",   "胡",   "郭",
    "何", "高", "林", "罗", "郑", "梁", "谢", "宋", "唐", "许", "韩", "冯", "邓",   "曹",   "彭",   "曾",
    "肖", "田", "董", "袁", "潘", "于", "蒋", "蔡", "余", "杜", "叶", "程", "苏",   "魏",   "吕",   "丁",
    "任", "沈", "姚", "卢", "姜", "崔", "钟", "谭", "陆", "汪", "范", "金", "石",   "廖",   "贾",   "夏",
    "韦", "付", "方", "白", "邹", "孟", "熊", "秦", "邱", "江", "尹", "薛", "闫",   "段",   "雷",   "侯",
    "龙", "史", "陶", "黎", "贺", "顾", "毛", "郝", "龚", "邵", "单", "解", "欧阳", "上官", "诸葛",
};
constexpr std::array givenFirst{
    "志", "建", "国", "文", "晓", "海", "立", "明", "俊", "永", "佳", "雅", "玉", "春",
    "秀", "思", "子", "宇", "静", "丽", "慧", "振", "正", "学", "家", "嘉", "伟", "成",
    "德", "少", "红", "雪", "梦", "小", "天", "庆", "维", "光", "兴", "婉",
};
constexpr std::array givenSecond{
    "强", "军", "华", "平", "涛", "敏", "芳", "燕", "娟", "霞", "杰", "磊", "斌", "刚",
    "峰", "波", "辉", "鹏", "飞", "超", "远", "林", "清", "琴", "梅", "兰", "洁", "莹",
    "怡", "宁", "楠", "轩", "涵", "颖", "琳", "萍", "云", "松", "川", "民", "",
};

template <size_t Size>
const char *at(const std::array<const char *, Size> &words, quint64 &number)
{
    const char *word = words[number % Size];
    number /= Size;
    return word;
}

QString letters(const QString &reading)
{
    QString kept;
    for (const QChar letter : reading) {
        if (letter.isLetter() && letter.unicode() < 128)
            kept += letter.toLower();
    }
    return kept;
}

} // namespace

std::span<const Trade> trades() { return tradeTable; }
std::span<const Town> towns() { return townTable; }
std::span<const Post> deciders() { return deciderTable; }
std::span<const Post> colleagues() { return colleagueTable; }

Firm firmAt(int index, quint64 seed)
{
    // a walk through all combinations in a stride that shares no factor with their number meets each name once
    constexpr quint64 all = markOne.size() * markTwo.size() * tradeTable.size() * townTable.size();
    constexpr quint64 stride = 387'083; // prime
    static_assert(all % stride != 0);
    quint64 number = (seed % all * 7'919 + quint64(index) * stride) % all;
    const Town &town = townTable[number % townTable.size()];
    number /= townTable.size();
    const Trade &trade = tradeTable[number % tradeTable.size()];
    number /= tradeTable.size();
    const QString mark = QString::fromUtf8(at(markOne, number)) + QString::fromUtf8(at(markTwo, number));
    const QString stem = QString::fromUtf8(town.city) + mark + QString::fromUtf8(trade.suffix);
    return {stem + QStringLiteral("有限公司"), mark + QString::fromUtf8(trade.suffix), &town, &trade};
}

PersonName personName(Dice &dice)
{
    const QString surname = QString::fromUtf8(dice.pick(std::span<const char *const>(surnames)));
    QString given = QString::fromUtf8(dice.pick(std::span<const char *const>(givenFirst)));
    given += QString::fromUtf8(dice.pick(std::span<const char *const>(givenSecond)));
    return {surname, given};
}

QString mobileNumber(Dice &dice)
{
    return QStringLiteral("13%1 0000 %2").arg(dice.below(10)).arg(dice.below(10000), 4, 10, QLatin1Char('0'));
}

QString landlineNumber(const Town &town, Dice &dice)
{
    return QStringLiteral("%1-5550 %2")
        .arg(QString::fromLatin1(town.areaCode))
        .arg(dice.below(10000), 4, 10, QLatin1Char('0'));
}

QString mailOf(const QString &person, const QString &firm)
{
    return letters(pinyinOf(person, NameKind::Person)) + u'@' + letters(pinyinOf(firm)).left(20) +
           QStringLiteral(".example");
}

} // namespace kebu::demo
