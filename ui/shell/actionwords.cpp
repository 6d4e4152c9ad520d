#include "ui/shell/actionwords.h"

#include "core/base/pinyin.h"
#include "core/base/text.h"
#include "ui/shell/actions.h"

#include <QRegularExpression>

#include <algorithm>

namespace kebu {

namespace {

QString squeezed(const QString &text) { return normalized(text).remove(u' '); }

/// Whether `wanted` spells the beginning of `text`, each character under any of its readings or by the first letter of
/// one: `chachong`, `chazhong` and `cc` are all 查重.
bool spells(QStringView text, QStringView wanted)
{
    if (wanted.isEmpty())
        return true;
    if (text.isEmpty())
        return false;
    const Readings known = readings(text.front().unicode());
    if (known.isEmpty())
        return text.front() == wanted.front() && spells(text.mid(1), wanted.mid(1));
    return std::ranges::any_of(known, [&](QLatin1StringView reading) {
        const bool isWhole = wanted.startsWith(reading) && spells(text.mid(1), wanted.mid(reading.size()));
        const bool isBegun = QString(reading).startsWith(wanted);
        return isWhole || isBegun || (wanted.front() == QChar(reading.front()) && spells(text.mid(1), wanted.mid(1)));
    });
}

int fitOfOne(const QString &spelling, const QString &wanted)
{
    const QString text = squeezed(spelling);
    const QString initials = initialsOf(spelling);
    if (text.startsWith(wanted) || initials == wanted)
        return 0;
    if (squeezed(pinyinOf(spelling)).startsWith(wanted) || initials.startsWith(wanted) || spells(text, wanted))
        return 1;
    if (text.contains(wanted))
        return 2;
    const bool isChinese = initials.size() < text.size() || text.at(0).unicode() > 0x2e80;
    return isChinese && wanted.size() > 1 && initials.contains(wanted) ? 3 : -1;
}

} // namespace

QString plainWords(const QString &text)
{
    static const QRegularExpression mnemonic(QStringLiteral("\\(&.\\)|&|…|\\.\\.\\."));
    return QString(text).remove(mnemonic).trimmed();
}

int fitOf(const QStringList &spellings, const QString &typed)
{
    const QString wanted = squeezed(typed);
    if (wanted.isEmpty())
        return 0;
    int best = -1;
    for (const QString &spelling : spellings) {
        const int fit = spelling.isEmpty() ? -1 : fitOfOne(spelling, wanted);
        if (fit >= 0 && (best < 0 || fit < best))
            best = fit;
    }
    return best;
}

std::vector<QAction *> actionsMeant(const Actions &actions, const QString &typed)
{
    std::vector<std::pair<int, QAction *>> meant;
    for (QAction *action : actions.all()) {
        const int fit =
            action->isEnabled() && action->objectName() != u"palette" ? fitOf(actions.spellings(action), typed) : -1;
        if (fit >= 0)
            meant.emplace_back(fit, action);
    }
    std::stable_sort(meant.begin(), meant.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    std::vector<QAction *> found;
    for (const auto &[fit, action] : meant)
        found.push_back(action);
    return found;
}

} // namespace kebu
