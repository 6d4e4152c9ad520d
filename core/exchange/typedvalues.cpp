#include "core/exchange/typedvalues.h"

#include "core/exchange/arrangedsource.h"
#include "core/exchange/headername.h"

#include <QMap>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace kebu {

namespace {

struct Kind {
    const char *column; ///< as tables with a column for each kind call it
    const char *words;  ///< between |, folded
};

/// In the order of their columns: the first to say something is the person's.
constexpr auto kinds = std::to_array<Kind>({
    {"Mobile Phone", "mobile|cell|cellphone|mobilephone|iphone|手机|移动电话|移动|行动电话"},
    {"Business Phone", "work|business|office|workphone|businessphone|单位|工作|办公|办公室|办公电话|公司|座机"},
    {"Company Main Phone", "main|companymain|workmain|总机|主要"},
    {"Home Phone", "home|homephone|住宅|家庭|家里|住家"},
    {"Business Fax", "workfax|businessfax|fax|单位传真|工作传真|传真"},
    {"Home Fax", "homefax|住宅传真|家庭传真"},
});

/// A second number of one kind in a row gets a column of its own, up to these.
constexpr qsizetype mostOfAKind = 3;
constexpr qsizetype noKind = -1;

qsizetype kindOf(const QString &type)
{
    static const QHash<QString, qsizetype> known = [] {
        QHash<QString, qsizetype> words;
        for (size_t i = 0; i < kinds.size(); ++i) {
            for (const QString &word : QString::fromUtf8(kinds[i].words).split(u'|'))
                words.insert(word, qsizetype(i));
        }
        return words;
    }();
    return known.value(foldedHeader(type), noKind);
}

/// Columns that belong together: what a telephone is, and the number, or several.
struct Group {
    qsizetype type = -1;
    std::vector<qsizetype> values;
};

std::vector<Group> groupsIn(const QStringList &header)
{
    static const QRegularExpression form(
        QStringLiteral(R"(^(?:phone|telephone|tel|电话)(\d*)(?:(type|label|类型|标签)|(?:value|number|号码)?(\d*))$)"));
    QMap<int, Group> groups;
    for (qsizetype i = 0; i < header.size(); ++i) {
        const auto match = form.match(foldedHeader(header[i]));
        if (!match.hasMatch())
            continue;
        Group &group = groups[match.captured(1).toInt()];
        if (match.hasCaptured(2))
            group.type = i;
        else
            group.values.push_back(i);
    }
    std::vector<Group> whole;
    for (Group &group : groups) {
        if (group.type >= 0 && !group.values.empty())
            whole.push_back(std::move(group));
    }
    return whole;
}

class TypedValues final : public Arrangement
{
public:
    explicit TypedValues(std::vector<Group> groups) : m_groups(std::move(groups)) {}

    QStringList learn(const QStringList &header, const QList<QStringList> &rows) override
    {
        for (const QStringList &row : rows) {
            const Numbers numbers = numbersOf(row);
            for (size_t kind = 0; kind < kinds.size(); ++kind)
                m_columns[kind] = std::clamp(numbers.byKind[kind].size(), m_columns[kind], mostOfAKind);
        }
        QStringList names;
        for (qsizetype i = 0; i < header.size(); ++i) {
            if (i == firstColumn())
                appendKinds(names);
            names << header[i];
        }
        return names;
    }

    [[nodiscard]] QStringList arranged(const QStringList &asRead) const override
    {
        Numbers numbers = numbersOf(asRead);
        QStringList row = asRead;
        for (const Group &group : m_groups) {
            row[group.type].clear();
            for (const qsizetype value : group.values)
                row[value].clear();
        }
        QStringList ofKinds;
        for (size_t kind = 0; kind < kinds.size(); ++kind) {
            QStringList &own = numbers.byKind[kind];
            for (qsizetype i = m_columns[kind]; i < own.size(); ++i) // more than the first rows had
                numbers.others.push_back({QString::fromUtf8(kinds[kind].column), own[i]});
            own.resize(m_columns[kind]);
            ofKinds << own;
        }
        putOthers(row, numbers.others);
        return row.mid(0, firstColumn()) + ofKinds + row.mid(firstColumn());
    }

private:
    struct Other {
        QString type;
        QString number;
    };
    struct Numbers {
        std::array<QStringList, kinds.size()> byKind;
        std::vector<Other> others;
    };

    [[nodiscard]] qsizetype firstColumn() const { return std::ranges::min(m_groups, {}, &Group::type).type; }

    [[nodiscard]] Numbers numbersOf(const QStringList &row) const
    {
        Numbers numbers;
        for (const Group &group : m_groups) {
            const QString type = row.value(group.type);
            const qsizetype kind = kindOf(type);
            for (const qsizetype value : group.values) {
                if (row.value(value).trimmed().isEmpty())
                    continue;
                if (kind == noKind)
                    numbers.others.push_back({type, row[value]});
                else
                    numbers.byKind[size_t(kind)] << row[value];
            }
        }
        return numbers;
    }

    void appendKinds(QStringList &names) const
    {
        for (size_t kind = 0; kind < kinds.size(); ++kind) {
            for (qsizetype i = 0; i < m_columns[kind]; ++i)
                names << QString::fromUtf8(kinds[kind].column);
        }
    }

    /// Each into the next group, whose type says what it is; there are never more than cells they came from.
    void putOthers(QStringList &row, const std::vector<Other> &others) const
    {
        size_t group = 0;
        size_t value = 0;
        for (const Other &other : others) {
            // numbers of one type may share a group, others begin the next while there is one
            const bool isFull = value == m_groups[group].values.size();
            const bool isOther = value > 0 && row[m_groups[group].type] != other.type;
            if ((isFull || isOther) && group + 1 < m_groups.size()) {
                ++group;
                value = 0;
            }
            const size_t at = std::min(value, m_groups[group].values.size() - 1);
            QString &cell = row[m_groups[group].values[at]];
            cell += cell.isEmpty() ? other.number : QStringLiteral(" ::: ") + other.number;
            if (value == 0)
                row[m_groups[group].type] = other.type;
            ++value;
        }
    }

    std::vector<Group> m_groups;
    std::array<qsizetype, kinds.size()> m_columns{};
};

} // namespace

Result<std::unique_ptr<TableSource>> withTypedValues(std::unique_ptr<TableSource> source)
{
    std::vector<Group> groups = groupsIn(source->header());
    if (groups.empty())
        return source;
    return arrangedSource(std::move(source), std::make_unique<TypedValues>(std::move(groups)));
}

} // namespace kebu
