#include "core/exchange/formgrid.h"

#include "core/domain/contact.h"
#include "core/domain/customer.h"
#include "core/domain/interaction.h"
#include "core/domain/need.h"
#include "core/domain/opportunity.h"
#include "core/domain/task.h"
#include "core/exchange/formrows.h"
#include "core/exchange/headername.h"
#include "core/exchange/headersynonyms.h"

#include <QRegularExpression>
#include <QSet>

namespace kebu {

namespace {

constexpr int fewestLabels = 5;
constexpr int fewestLabelsWithHeads = 3; ///< where heads and tables stand between
constexpr int fewestRows = 3;
constexpr qsizetype mostLabelsInARow = 6;
constexpr qsizetype mostRows = 120;
constexpr qsizetype longestLabel = 24;

const QSet<QString> &knownLabels()
{
    static const QSet<QString> known = [] {
        QSet<QString> names;
        for (const RecordType *type : {&customer::type(), &contact::type(), &interaction::type(), &need::type(),
                                       &opportunity::type(), &task::type()}) {
            for (const FieldInfo &field : type->fields()) {
                names << foldedHeader(field.label.in(Language::English))
                      << foldedHeader(field.label.in(Language::Chinese));
                for (const QString &synonym : field.synonyms)
                    names << foldedHeader(synonym);
            }
        }
        for (const HeaderSynonym &synonym : headerSynonyms()) {
            const QStringList headers = QString::fromUtf8(synonym.headers).split(u'|');
            for (const QString &header : headers)
                names << foldedHeader(header);
        }
        names.remove(QString());
        return names;
    }();
    return known;
}

/// `联系电话：` as well; words such as 备注 are labels only where they stand alone.
bool isLabel(const QString &cell) { return cell.size() <= longestLabel && knownLabels().contains(foldedHeader(cell)); }

bool isLetter(QChar c) { return c.isLetter(); }

/// What could be a label though nobody knows it.
bool isLabelLike(const QString &cell)
{
    return !cell.isEmpty() && cell.size() <= 16 && !cell.contains(u'\n') &&
           std::count_if(cell.begin(), cell.end(), isLetter) * 2 > cell.size() && foldedHeader(cell).size() >= 2;
}

/// `客户名称：苏州衡岳` in one cell is a label beside its value.
QStringList partedCells(const QStringList &row, bool takesUnknown)
{
    QStringList parted;
    for (const QString &cell : row) {
        const auto colon = std::find_if(cell.begin(), cell.end(), [](QChar c) { return c == u'：' || c == u':'; });
        const qsizetype at = colon - cell.begin();
        const QString label = cell.left(at).trimmed();
        const QString value = cell.mid(at + 1).trimmed();
        const bool isPair = at > 0 && at <= longestLabel && !value.isEmpty() &&
                            (isLabel(label) || (takesUnknown && isLabelLike(label) && !value.startsWith(u"//")));
        if (isPair)
            parted << label << value;
        else
            parted << cell.trimmed();
    }
    return parted;
}

/// `二、联系人信息`, `【联系人】`
bool isNumbered(const QString &text)
{
    static const QRegularExpression number(QStringLiteral(
        R"(^\s*(?:第?[一二三四五六七八九十]+(?:部分)?[、.．:：\s]|[(（][一二三四五六七八九十\d]+[)）]|\d+[、.．]|【))"));
    return text.contains(number);
}

bool isPersonsName(const QString &label)
{
    static const QSet<QString> names{QStringLiteral("姓名"),         QStringLiteral("联系人"),
                                     QStringLiteral("联系人姓名"),   QStringLiteral("主联系人"),
                                     QStringLiteral("主联系人姓名"), QStringLiteral("主要联系人"),
                                     QStringLiteral("contact"),      QStringLiteral("contactname"),
                                     QStringLiteral("maincontact"),  QStringLiteral("contactperson")};
    return names.contains(foldedHeader(label));
}

/// Reads a sheet block by block: heads, tables under them, pairs.
class FormReading
{
public:
    explicit FormReading(const TableRows &asRead)
    {
        TableRows known;
        qsizetype pairsInCells = 0;
        for (const QStringList &row : asRead) {
            known << partedCells(row, false);
            pairsInCells += known.back().size() - row.size();
        }
        m_rows = known;
        if (pairsInCells < fewestRows)
            return;
        m_rows.clear();
        for (const QStringList &row : asRead)
            m_rows << partedCells(row, true);
    }

    std::optional<FilledForm> read()
    {
        m_kinds.fill(Kind::Pairs, m_rows.size());
        for (qsizetype i = 0; i < m_rows.size(); ++i)
            i = judge(i);
        findLabelColumns();
        for (qsizetype i = 0; i < m_rows.size(); ++i) {
            if (m_kinds[i] == Kind::Head)
                beginSection(m_rows[i]);
            else if (m_kinds[i] == Kind::TableHead)
                i = takeTable(i);
            else if (m_kinds[i] == Kind::Pairs)
                takePairs(i);
        }
        return isForm() ? std::optional(m_form) : std::nullopt;
    }

private:
    enum class Kind { Blank, Head, TableHead, TableRow, Pairs, Value };

    [[nodiscard]] static qsizetype firstFilled(const QStringList &row)
    {
        for (qsizetype i = 0; i < row.size(); ++i) {
            if (!row[i].isEmpty())
                return i;
        }
        return -1;
    }
    [[nodiscard]] static qsizetype labelsIn(const QStringList &row) { return std::ranges::count_if(row, isLabel); }

    [[nodiscard]] qsizetype nextFilled(qsizetype i) const
    {
        for (++i; i < m_rows.size(); ++i) {
            if (filledCells(m_rows[i]) > 0)
                return i;
        }
        return -1;
    }

    /// Says of row `i` and, for a table, its rows what they are; returns the last one judged.
    qsizetype judge(qsizetype i)
    {
        if (filledCells(m_rows[i]) == 0) {
            m_kinds[i] = Kind::Blank;
            return i;
        }
        if (isHead(i)) {
            m_kinds[i] = Kind::Head;
            return i;
        }
        if (!isTableHead(i))
            return i;
        m_kinds[i] = Kind::TableHead;
        qsizetype last = i;
        for (qsizetype at = i + 1; at < m_rows.size() && !endsTable(i, at); ++at) {
            m_kinds[at] = filledCells(m_rows[at]) > 0 ? Kind::TableRow : Kind::Blank;
            last = at;
        }
        return last;
    }

    /// One text alone that is no label of what stands under it.
    [[nodiscard]] bool isHead(qsizetype i) const
    {
        const qsizetype column = firstFilled(m_rows[i]);
        if (filledCells(m_rows[i]) != 1)
            return false;
        if (!isLabel(m_rows[i][column]))
            return true;
        const qsizetype next = nextFilled(i);
        // 沟通记录 above its table, or 联系人 above pairs
        return next >= 0 && filledCells(m_rows[next]) > 1 && (isTableHead(next) || labelsIn(m_rows[next]) > 0);
    }

    [[nodiscard]] bool isTableHead(qsizetype i) const
    {
        const QStringList &row = m_rows[i];
        const qsizetype first = firstFilled(row);
        const qsizetype filled = filledCells(row);
        const qsizetype labels = labelsIn(row);
        const bool isUnderHead = i > 0 && filledCells(m_rows[i - 1]) == 1;
        // names side by side, with no room for values between them
        for (qsizetype column = first; column < first + filled; ++column) {
            if (row.value(column).isEmpty() || row[column].size() > longestLabel)
                return false;
        }
        const bool areNames = filled >= 3 ? labels >= 2 && labels * 3 >= filled * 2 : filled == 2 && labels == 2;
        const bool couldBeNames =
            isUnderHead && filled >= 3 && labels >= 2 && isLabel(row[first]) && isLabel(row.value(first + 1));
        if (!couldBeNames && !(areNames && (filled >= 3 || isUnderHead)))
            return false;
        const qsizetype next = nextFilled(i);
        const bool isFollowed = next >= 0 && filledCells(m_rows[next]) > 1 && labelsIn(m_rows[next]) * 2 < filled &&
                                firstFilled(m_rows[next]) <= first + 1 && !isLabel(m_rows[next].value(first));
        return isFollowed || (isUnderHead && filled >= 3); // a log that nobody has written in yet
    }

    [[nodiscard]] bool endsTable(qsizetype head, qsizetype at) const
    {
        const QStringList &row = m_rows[at];
        const qsizetype first = firstFilled(row);
        if (first < 0)
            return false;
        if (isLabel(row[first]) || (filledCells(row) > 2 && isTableHead(at)))
            return true;
        const bool isAlone = filledCells(row) == 1 && first <= firstFilled(m_rows[head]);
        return isAlone && std::none_of(row[first].begin(), row[first].end(), [](QChar c) { return c.isDigit(); });
    }

    /// Where labels stand: what stands there beside a value is one even if nobody knows it.
    void findLabelColumns()
    {
        QHash<qsizetype, int> seen;
        for (qsizetype i = 0; i < m_rows.size(); ++i) {
            for (qsizetype column = 0; m_kinds[i] == Kind::Pairs && column < m_rows[i].size(); ++column) {
                if (isLabel(m_rows[i][column]) && ++seen[column] == 2)
                    m_labelColumns.insert(column);
            }
        }
    }

    void beginSection(const QStringList &row)
    {
        static const QRegularExpression number(QStringLiteral(
            R"(^[\s【\[]*(?:第?[一二三四五六七八九十]+(?:部分)?[、.．:：\s]|[\(（][一二三四五六七八九十\d]+[\)）]|\d+[、.．\s])?\s*)"));
        static const QRegularExpression note(QStringLiteral(R"(\s*[（(][^（()）]*[)）]\s*$|[】\]：:\s]+$)"));
        m_section = row[firstFilled(row)];
        m_section.remove(number).remove(note).remove(note);
        m_section.truncate(longestLabel);
        m_person = 0;
        ++m_heads;
    }

    qsizetype takeTable(qsizetype head)
    {
        ++m_tables;
        QString name = m_section;
        if (name.isEmpty() || m_namedTables.contains(name)) // two under one head
            name = QString(m_section + u'#' + QString::number(m_tables));
        m_namedTables.insert(name);
        int number = 0;
        qsizetype at = head + 1;
        for (; at < m_rows.size() && (m_kinds[at] == Kind::TableRow || m_kinds[at] == Kind::Blank); ++at) {
            if (m_kinds[at] == Kind::Blank)
                continue;
            ++number;
            for (qsizetype column = 0; column < m_rows[at].size(); ++column) {
                const QString label = m_rows[head].value(column);
                if (!m_rows[at][column].isEmpty())
                    add(FormCell{name, number, label.isEmpty() ? QString::number(column + 1) : label}.column(),
                        m_rows[at][column]);
            }
        }
        return at - 1;
    }

    void takePairs(qsizetype i)
    {
        const QStringList &row = m_rows[i];
        QString label;
        qsizetype labelAt = -1;
        QStringList value;
        qsizetype labels = 0;
        const auto close = [&] {
            if (labelAt >= 0)
                addPair(label, value.isEmpty() ? valueBelow(i, labelAt) : value.join(u' '));
            labelAt = -1;
            value.clear();
        };
        for (qsizetype column = 0; column < row.size(); ++column) {
            if (row[column].isEmpty())
                continue;
            const bool isAwaited = labelAt >= 0 && value.isEmpty();
            if (isLabelAt(row, column, isAwaited)) {
                close();
                label = row[column];
                labelAt = column;
                labels += isLabel(label);
            } else if (labelAt >= 0) {
                value << row[column];
            }
        }
        close();
        ++m_pairRows;
        m_labelRows += labels > 0;
        m_known += labels;
        m_mostInARow = std::max(m_mostInARow, labels);
    }

    /// `isAwaited`: the label before has no value yet, and a word such as 微信 may be one.
    [[nodiscard]] bool isLabelAt(const QStringList &row, qsizetype column, bool isAwaited) const
    {
        const bool isPlace = m_labelColumns.contains(column);
        if (isLabel(row[column]))
            return isPlace || !isAwaited;
        const bool hasValue = !row.value(column + 1).isEmpty() && !m_labelColumns.contains(column + 1);
        return isPlace && !isAwaited && hasValue && isLabelLike(row[column]);
    }

    QString valueBelow(qsizetype i, qsizetype column)
    {
        const QStringList below = m_rows.value(i + 1);
        if (i + 1 >= m_rows.size() || below.value(column).isEmpty() || labelsIn(below) > 0 ||
            filledCells(m_rows[i]) > labelsIn(m_rows[i]))
            return {};
        const Kind kind = m_kinds[i + 1];
        // one text alone heads a section, unless one label alone stands above it
        const bool isText = kind == Kind::Head && filledCells(m_rows[i]) == 1 && !isNumbered(below[column]);
        if (kind != Kind::Pairs && kind != Kind::Value && !isText)
            return {};
        m_kinds[i + 1] = Kind::Value;
        return below[column];
    }

    void addPair(const QString &label, const QString &value)
    {
        const QString folded = foldedHeader(label);
        const bool isRepeated = m_seen.contains(folded);
        if (isRepeated && value.isEmpty())
            return;
        if (isPersonsName(label) && !value.isEmpty() && std::exchange(m_hasPerson, true))
            m_person = ++m_persons;
        m_seen.insert(folded);
        if (m_person > 0)
            add(FormCell{QStringLiteral("联系人"), m_person, label}.column(), value);
        else if (!isRepeated || m_form.values.value(m_form.labels.indexOf(label)) != value)
            add(label, value);
    }

    void add(const QString &label, const QString &value)
    {
        m_form.labels << label;
        m_form.values << value;
    }

    [[nodiscard]] bool isForm() const
    {
        const bool hasHeads = m_tables > 0 || m_heads > 1;
        const bool isSpread = m_labelRows >= fewestRows && m_labelRows * 2 >= m_pairRows;
        const bool isFilled = hasHeads || filledCells(m_form.values) * 3 >= m_form.values.size();
        return m_known >= (hasHeads ? fewestLabelsWithHeads : fewestLabels) && isSpread && isFilled &&
               m_mostInARow <= mostLabelsInARow;
    }

    TableRows m_rows;
    QList<Kind> m_kinds;
    QSet<qsizetype> m_labelColumns;
    QString m_section;
    QSet<QString> m_namedTables;
    QSet<QString> m_seen; ///< labels
    int m_person = 0;     ///< whose block this is; 0: the main one's
    int m_persons = 0;
    bool m_hasPerson = false; ///< the main one
    int m_heads = 0;
    int m_tables = 0;
    qsizetype m_known = 0; ///< labels that are known
    qsizetype m_labelRows = 0;
    qsizetype m_pairRows = 0;
    qsizetype m_mostInARow = 0;
    FilledForm m_form;
};

} // namespace

std::optional<FilledForm> filledForm(const TableRows &asRead)
{
    return asRead.size() > mostRows ? std::nullopt : FormReading(asRead).read();
}

} // namespace kebu
