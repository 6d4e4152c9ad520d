#include "tests/core/rules/madecompanies.h"

#include "core/rules/names.h"

#include <random>

namespace kebu::test {

namespace {

const QStringList cities =
    QStringLiteral("上海 北京 广州 深圳 杭州 宁波 嘉兴 绍兴 苏州 无锡 常州 南京 南通 合肥 芜湖 济南 "
                   "青岛 烟台 郑州 洛阳 武汉 宜昌 长沙 株洲 成都 绵阳 重庆 西安 兰州 沈阳 大连 "
                   "哈尔滨 天津 福州 厦门 泉州 佛山 东莞 珠海 昆明")
        .split(u' ');
const QString ownCharacters =
    QStringLiteral("恒远鼎盛瑞丰华泰宏达嘉禾启明星辰博雅万通金诚永固安康利民同创新元天成中正大有德信和顺百川海纳云峰"
                   "东方正阳凯旋立达佳美卓越精锐飞龙腾跃蓝图绿源清泉松柏长青广博思源致远锦程荣昌兴隆裕民普惠");
const QStringList trades =
    QStringLiteral("科技 电子 精密机械 机械 贸易 食品 医药 化工 建材 物流 软件 信息技术 新能源 环保 "
                   "包装 纺织 服饰 家具 五金 塑料 汽车配件 电气 仪器 装饰工程 农业 生物 传媒 "
                   "餐饮管理 教育咨询 国际贸易 供应链 自动化设备 模具 照明")
        .split(u' ');
const QStringList forms = QStringLiteral("有限公司 有限公司 有限公司 股份有限公司 有限责任公司").split(u' ');
const QStringList homophones =
    QStringLiteral("恒衡 远源 鼎顶 盛胜 瑞锐 丰峰 华铧 泰太 宏鸿 达答 嘉佳 启起 明铭 辰晨 博勃 "
                   "诚成 永勇 安氨 利力 同童 新欣 元园 天添 中钟 德得 信芯 和禾 顺舜 川穿 "
                   "海嗨 云芸 东冬 方芳 阳洋 立利 美镁 卓桌 精晶 飞非 龙隆 腾滕 蓝兰 绿律 "
                   "清青 松嵩 长常 思丝 致志 锦晋 程城 荣融 昌猖 兴星 裕玉 普朴 惠汇")
        .split(u' ');
const QStringList persons =
    QStringLiteral("王伟 李芳 张敏 刘洋 陈静 杨磊 赵强 黄丽 周军 吴娟 徐勇 孙艳 马超 朱琳 胡杰 郭涛").split(u' ');

class Maker
{
public:
    explicit Maker(quint32 seed) : m_random(seed) {}

    MadeCompany company(int truth)
    {
        MadeCompany made;
        made.truth = truth;
        made.city = any(cities);
        m_own = own();
        m_trade = any(trades);
        made.name = made.city + m_own + m_trade + any(forms);
        made.phone = below(3) > 0 ? mobile() : QStringLiteral("0571-%1").arg(85000000 + below(900000));
        made.wechat = QStringLiteral("wx%1").arg(100000 + below(900000000));
        made.email = QStringLiteral("s%1@c%2.cn").arg(below(1000)).arg(truth);
        made.creditCode = code();
        made.contact = any(persons);
        return made;
    }

    /// The same company as somebody else wrote it down. REQUIRES: `made` was the last one made.
    MadeCompany again(const MadeCompany &made)
    {
        MadeCompany other = made;
        other.name = variant(made);
        other.phone = below(10) < 6 ? otherForm(made.phone) : below(3) == 0 ? mobile() : QString();
        other.wechat = below(10) < 3 ? made.wechat.toUpper() : QString();
        other.email = below(10) < 3 ? QString(u' ' + made.email.toUpper()) : QString();
        other.creditCode = below(10) < 2 ? made.creditCode.toLower() : QString();
        other.city = below(2) ? made.city : QString();
        return other;
    }

    /// Another company that looks like it.
    MadeCompany hard(const MadeCompany &made, int truth)
    {
        MadeCompany other = company(truth);
        switch (below(6)) {
        case 0: // the same words elsewhere
            other.name = made.name;
            other.name.replace(made.city, other.city = next(made.city));
            break;
        case 1: // a branch, with the mother's switchboard
            other.name = made.name + next(made.city) + QStringLiteral("分公司");
            other.phone = made.phone;
            break;
        case 2: // another firm at the agent's telephone
            other.phone = made.phone;
            other.contact = made.contact;
            break;
        case 3: // a bank of each city
            other.name = cities[truth % cities.size()] + QStringLiteral("银行%1支行").arg(own());
            break;
        case 4: // the same family name, another trade, its own code
            other.name = made.city + QString(made.name).mid(made.city.size(), 2) + QStringLiteral("投资控股有限公司");
            other.city = made.city;
            break;
        default: // one character more
            other.name = made.name;
            other.name.insert(made.city.size() + 1, ownCharacters[below(int(ownCharacters.size()))]);
            other.city = made.city;
        }
        return other;
    }

    int below(int n) { return int(m_random() % quint32(n)); }

private:
    QString any(const QStringList &words) { return words[below(int(words.size()))]; }
    QString next(const QString &city) const { return cities[(cities.indexOf(city) + 7) % cities.size()]; }
    QString mobile() { return QStringLiteral("1%1%2").arg(30 + below(60)).arg(10000000 + below(89999999)); }

    QString own()
    {
        QString word;
        for (int n = below(5) == 0 ? 3 : 2; n > 0; --n)
            word += ownCharacters[below(int(ownCharacters.size()))];
        return word;
    }

    QString code()
    {
        QString first = QStringLiteral("91%1MA").arg(330000 + below(9999));
        while (first.size() < 17)
            first += QStringLiteral("0123456789ABCDEFGH")[below(18)];
        return first + *creditCodeCheck(first);
    }

    QString variant(const MadeCompany &made)
    {
        switch (below(20)) {
        case 0:
        case 1:
        case 2:
            return m_own + m_trade;
        case 3:
        case 4:
            return m_own + m_trade + QStringLiteral("有限公司");
        case 5:
        case 6:
            return m_own + m_trade + u'（' + made.city + u"）有限公司";
        case 7:
        case 8:
            return made.city + u'市' + m_own + m_trade + QStringLiteral("股份有限公司");
        case 9:
        case 10:
            return QString(made.name).insert(made.city.size(), u' ');
        case 11:
        case 12:
            return made.city + m_own + m_trade;
        case 13: // read alike: only with another trace of it, or nobody could tell
            return homophone(made);
        case 14:
            return made.city + m_own + QStringLiteral("（") + made.city + QStringLiteral("）") + m_trade + u"有限公司";
        default:
            return made.name;
        }
    }

    QString homophone(const MadeCompany &made)
    {
        QString own = m_own;
        for (const QString &pair : homophones) {
            if (const auto at = own.indexOf(pair[0]); at >= 0) {
                own[at] = pair[1];
                break;
            }
        }
        return made.city + own + m_trade + QStringLiteral("有限公司");
    }

    QString otherForm(const QString &phone)
    {
        const bool isMobile = phone.startsWith(u'1');
        switch (below(5)) {
        case 0:
            return isMobile ? QString(u"+86 " + phone) : phone;
        case 1:
            return isMobile ? QString(phone.left(3) + u' ' + phone.mid(3, 4) + u' ' + phone.mid(7))
                            : QString(phone).remove(u'-');
        case 2:
            return isMobile ? QString(phone.left(3) + u"****" + phone.mid(7)) : QString(phone + u"转801");
        case 3:
            return isMobile ? QString(u"86" + phone) : QString(u"+86 " + phone.mid(1));
        default:
            return phone;
        }
    }

    std::mt19937 m_random; // its numbers are the same everywhere, unlike those of distributions
    QString m_own;
    QString m_trade;
};

} // namespace

std::vector<MadeCompany> madeCompanies(int pairs, int hard, quint32 seed)
{
    Maker maker(seed);
    std::vector<MadeCompany> all;
    for (int truth = 0; truth < pairs; ++truth) {
        const MadeCompany made = maker.company(truth);
        all.push_back(made);
        all.push_back(maker.again(made));
    }
    for (int i = 0; i < hard; ++i)
        all.push_back(maker.hard(all[size_t(maker.below(pairs)) * 2], pairs + i));
    return all;
}

std::vector<match::Column> matchColumns()
{
    using match::Kind;
    return {{QStringLiteral("name"), Kind::Company},    {QStringLiteral("phone"), Kind::Phone},
            {QStringLiteral("wechat"), Kind::Wechat},   {QStringLiteral("email"), Kind::Email},
            {QStringLiteral("code"), Kind::CreditCode}, {QStringLiteral("city"), Kind::Choice},
            {QStringLiteral("contact"), Kind::Person}};
}

std::vector<match::Row> matchRows(const std::vector<MadeCompany> &companies)
{
    std::vector<match::Row> rows;
    for (const MadeCompany &one : companies) {
        match::Row cells;
        for (const QString &value : {one.name, one.phone, one.wechat, one.email, one.creditCode, one.city, one.contact})
            cells.push_back(value.isEmpty() ? QStringList() : QStringList{value});
        rows.push_back(std::move(cells));
    }
    return rows;
}

} // namespace kebu::test
