#include "ui/screens/unlock/passphrasewords.h"

#include "core/base/pinyin.h"

#include <QRandomGenerator>
#include <QSet>

#include <cmath>

namespace kebu {

namespace {

constexpr int wordsDrawn = 5;

// Plain characters of one common reading each; two of a list never sound alike.
constexpr char16_t likes[] =
    u"大小红蓝金银白黑青紫黄老新高低远短快慢冷热暖凉甜苦酸香厚胖瘦方尖平直弯东南西北春夏秋早明暗浑干湿"
    u"铁铜木竹玉布泥火雪云飞睡静忙闲醉野双三七九千半空";
constexpr char16_t things[] =
    u"山水鸟鱼马牛羊狗猫虎龙兔象熊猴鸡鸭蛇龟虾蟹蜂蝶树花草叶果桃梨梅枣瓜豆米面茶酒糖盐醋饼船桥路门窗桌"
    u"椅灯碗杯刀笔琴鼓钟伞针线星月日雷霜河海沙田井塔城村店街墙";

QString reading(QChar character) { return QString(readings(character.unicode()).first()); }

} // namespace

const QStringList &passphraseWords()
{
    static const QStringList words = [] {
        QStringList made;
        QSet<QString> read; // xi an and xian are typed alike
        for (const QChar like : QStringView(likes)) {
            for (const QChar thing : QStringView(things)) {
                const QString typed = reading(like) + reading(thing);
                if (read.contains(typed))
                    continue;
                read.insert(typed);
                made << QString(like) + thing;
            }
        }
        return made;
    }();
    return words;
}

SuggestedPassphrase suggestPassphrase(QRandomGenerator *random)
{
    QRandomGenerator &source = random ? *random : *QRandomGenerator::system();
    const QStringList &words = passphraseWords();
    QStringList typed;
    QStringList meant;
    for (int i = 0; i < wordsDrawn; ++i) {
        const QString &word = words[source.bounded(words.size())];
        typed << reading(word[0]) + reading(word[1]);
        meant << word;
    }
    return {typed.join(u' '), meant.join(u' '), wordsDrawn * std::log2(double(words.size()))};
}

} // namespace kebu
