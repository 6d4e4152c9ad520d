#include "core/base/pinyin.h"
#include "core/base/text.h"
#include "core/rules/matchcolumn.h"
#include "core/rules/names.h"
#include "core/rules/regions.h"
#include "core/rules/tradewords.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace kebu::match {

namespace {

bool isHan(QChar c) { return c.script() == QChar::Script_Han; }

bool hasHan(const QString &text) { return std::any_of(text.begin(), text.end(), isHan); }

/// Words of letters and digits; Chinese runs as pairs of neighbours, since they have no blanks.
QStringList wordsOf(const QString &text)
{
    QStringList words;
    qsizetype begin = -1;
    const auto end = [&](qsizetype at) {
        if (begin < 0)
            return;
        const QString run = text.mid(begin, at - begin);
        if (isHan(run.front()) && run.size() > 2) {
            for (qsizetype i = 0; i + 1 < run.size(); ++i)
                words << run.mid(i, 2);
        } else {
            words << run;
        }
        begin = -1;
    };
    for (qsizetype i = 0; i <= text.size(); ++i) {
        const bool isWord = i < text.size() && text[i].isLetterOrNumber();
        if (!isWord && i < text.size() && text[i] == u'\'') // arnie's is one word
            continue;
        if (isWord && begin >= 0 &&
            (isHan(text[i]) != isHan(text[i - 1]) || text[i].isDigit() != text[i - 1].isDigit()))
            end(i);
        if (isWord && begin < 0)
            begin = i;
        if (!isWord)
            end(i);
    }
    return words;
}

QString withoutApostrophes(QString text) { return text.remove(u'\'').remove(u'’'); }

/// What lies between digits of a date or a code does not count.
QString codeForm(const QString &value)
{
    QString form = normalized(value);
    form.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
    return form;
}

struct Looks {
    int values = 0;
    int phones = 0;
    int mails = 0;
    int codes = 0;
};

void look(const QString &value, Looks &looks)
{
    const auto digits = std::count_if(value.begin(), value.end(), [](QChar c) { return c.isDigit(); });
    const auto letters = std::count_if(value.begin(), value.end(), [](QChar c) { return c.isLetter(); });
    const bool isOneWord = !value.trimmed().contains(u' ');
    ++looks.values;
    if (digits >= 7 && letters == 0 && value.size() > digits) // written in groups, unlike a plain number
        ++looks.phones;
    else if (isOneWord && digits > 0 && digits >= letters)
        ++looks.codes;
    if (isOneWord && value.contains(u'@'))
        ++looks.mails;
}

} // namespace

QString comparableDigits(const QString &phone)
{
    static const QRegularExpression extension(QStringLiteral("(?:转|轉|分机|ext|[#x;])\\D*\\d{1,6}\\s*$"),
                                              QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression letters(QStringLiteral("[转轉分eExX#;]"));
    QString text = phone;
    if (text.contains(letters))
        text.remove(extension);
    QString digits;
    for (const QChar c : std::as_const(text)) {
        if (const int digit = c.digitValue(); digit >= 0)
            digits += QChar(u'0' + digit);
        else if (QStringView(u"*•●○□某?xX×＊").contains(c))
            digits += u'*';
        else if (c == u'+' && digits.isEmpty())
            digits += c;
    }
    for (const char *prefix : {"+86", "0086"}) {
        if (digits.startsWith(QLatin1StringView(prefix)))
            return digits.mid(qsizetype(strlen(prefix)) +
                              (digits.mid(qsizetype(strlen(prefix))).startsWith(u'0') ? 1 : 0));
    }
    if (digits.startsWith(u'+') || digits.startsWith(u"00"))
        return digits.remove(u'+').mid(digits.startsWith(u"00") ? 2 : 0);
    if (digits.size() == 13 && digits.startsWith(u"861"))
        return digits.mid(2);
    if (digits.startsWith(u'0'))
        return digits.mid(1);
    return digits.size() == 11 && digits.startsWith(u'1') && digits[1] <= u'2' ? digits.mid(1)
                                                                               : digits; // +1 of America
}

int Dictionary::add(const QString &text)
{
    if (const auto known = m_ids.constFind(text); known != m_ids.cend())
        return *known;
    const int id = size();
    m_ids.insert(text, id);
    m_texts.push_back(text);
    m_records.push_back(0);
    return id;
}

ColumnValues::ColumnValues(Column column, const std::vector<Row> &rows, int index) : m_column(std::move(column))
{
    if (m_column.kind == Kind::Guess)
        guessKind(rows, index);
    m_begins.reserve(rows.size() + 1);
    std::vector<int> tokens;
    std::vector<int> keys;
    for (const Row &row : rows) {
        m_begins.push_back(int(m_refs.size()));
        tokens.clear();
        keys.clear();
        for (const QString &value : row[size_t(index)]) {
            const int entry = addEntry(value);
            const bool isNew =
                entry != none && std::find(m_refs.begin() + m_begins.back(), m_refs.end(), entry) == m_refs.end();
            if (!isNew)
                continue;
            m_refs.push_back(entry);
            m_values.countRecord(entry);
            const Entry &made = m_entries[size_t(entry)];
            tokens.insert(tokens.end(), made.tokens.begin(), made.tokens.end());
            for (const int key : {made.core, made.own, made.soundKey}) {
                if (key != none)
                    keys.push_back(key);
            }
        }
        for (auto [ids, dictionary] : {std::pair(&tokens, &m_tokens), std::pair(&keys, &m_keys)}) {
            std::ranges::sort(*ids);
            ids->erase(std::unique(ids->begin(), ids->end()), ids->end());
            for (const int id : *ids)
                dictionary->countRecord(id);
        }
    }
    m_begins.push_back(int(m_refs.size()));
    m_strangers = double(std::max<size_t>(rows.size(), 2));
    double agree = 0;
    const double filled = std::max<double>(1, double(m_refs.size()));
    for (int id = 0; id < m_values.size(); ++id) {
        const double others = std::max(0, m_values.records(id) - 1);
        agree += others * m_values.records(id) / filled / std::max(1.0, filled - 1);
    }
    m_differBits = std::log2(std::max(0.02, 1 - std::min(agree, 0.98)));
}

void ColumnValues::guessKind(const std::vector<Row> &rows, int index)
{
    Looks looks;
    for (const Row &row : rows) {
        for (const QString &value : row[size_t(index)])
            look(value, looks);
        if (looks.values > 2000)
            break;
    }
    const auto most = [&](int count) { return looks.values > 0 && count * 10 >= looks.values * 8; };
    m_column.kind = most(looks.mails)                  ? Kind::Email
                    : most(looks.phones)               ? Kind::Phone
                    : most(looks.codes + looks.phones) ? Kind::Code
                                                       : Kind::Text;
}

std::span<const int> ColumnValues::of(int row) const
{
    const auto begin = size_t(m_begins[size_t(row)]);
    return std::span(m_refs).subspan(begin, size_t(m_begins[size_t(row) + 1]) - begin);
}

int ColumnValues::addEntry(const QString &value)
{
    QString form;
    switch (m_column.kind) {
    case Kind::Phone:
        form = comparableDigits(value);
        break;
    case Kind::Email:
        form = normalEmail(value);
        break;
    case Kind::CreditCode:
        form = normalCreditCode(value);
        break;
    case Kind::Code:
    case Kind::Date:
        form = codeForm(value);
        break;
    case Kind::Choice:
    case Kind::Wechat:
        form = normalized(value);
        break;
    default:
        form = folded(value);
    }
    if (form.isEmpty() || (m_column.kind == Kind::Phone && form.size() < 5))
        return none;
    const int id = m_values.add(form);
    if (id < int(m_entries.size()))
        return id;
    Entry entry;
    entry.form = form;
    entry.isValid = m_column.kind == Kind::CreditCode && isValidCreditCode(form);
    entry.isPartial = m_column.kind == Kind::Phone && form.contains(u'*');
    if (m_column.kind == Kind::Company || m_column.kind == Kind::Person)
        prepareName(entry, value);
    else if (m_column.kind == Kind::Text || m_column.kind == Kind::Address)
        addTokens(entry, form);
    m_entries.push_back(std::move(entry));
    return id;
}

void ColumnValues::prepareName(Entry &entry, const QString &value)
{
    if (!hasHan(entry.form)) {
        const CompanyNameParts parts = companyNameParts(entry.form);
        addTokens(entry, m_column.kind == Kind::Company ? QString(parts.own + u' ' + parts.trade) : entry.form);
        QStringList syllables = wordsOf(withoutApostrophes(entry.form));
        syllables.sort();
        entry.soundBag = syllables.join(u' ');
        return;
    }
    entry.company = companyForm(value);
    const bool isPerson = m_column.kind == Kind::Person;
    const QString core = isPerson ? personKey(value) : entry.company.core();
    const QString sound = pinyinOf(core, isPerson ? NameKind::Person : NameKind::Other);
    entry.sound = QString(sound).remove(u' ');
    QStringList syllables = sound.split(u' ', Qt::SkipEmptyParts);
    syllables.sort();
    entry.soundBag = syllables.join(u' ');
    entry.core = m_keys.add(u'c' + core);
    entry.coreSize = core.size();
    entry.sameOwn = m_keys.add(u'o' + entry.company.own);
    if (!entry.company.branch.isEmpty())
        entry.branch = m_keys.add(u'b' + entry.company.branch);
    if (!entry.company.region.isEmpty() && entry.company.region != u"中国") {
        entry.region = m_keys.add(u'r' + entry.company.region);
        entry.isWide = isWideRegion(entry.company.region);
    }
    entry.soundKey = m_keys.add(u's' + entry.sound);
    if (!isPerson && entry.company.own != core)
        entry.own = m_keys.add(u'o' + entry.company.own);
}

void ColumnValues::addTokens(Entry &entry, const QString &text)
{
    constexpr qsizetype mostTokens = 24;
    for (const QString &word : wordsOf(withoutApostrophes(text))) {
        if (qsizetype(entry.tokens.size()) == mostTokens)
            break;
        entry.tokens.push_back(m_tokens.add(word));
    }
    std::ranges::sort(entry.tokens);
    entry.tokens.erase(std::unique(entry.tokens.begin(), entry.tokens.end()), entry.tokens.end());
}

void ColumnValues::collectKeys(int row, quint64 space, std::vector<quint64> &keys) const
{
    enum : quint64 { Exact, Token, Name, Tail, Ends };
    const auto add = [&](quint64 sort, quint64 id) { keys.push_back(space | sort << 48 | id); };
    for (const int id : of(row)) {
        const Entry &entry = m_entries[size_t(id)];
        add(Exact, quint64(id));
        for (const int token : entry.tokens)
            add(Token, quint64(token));
        for (const int key : {entry.core, entry.own, entry.soundKey}) {
            if (key != none)
                add(Name, quint64(key));
        }
        constexpr qsizetype tail = 7;
        constexpr quint64 mask = (quint64(1) << 47) - 1;
        if (m_column.kind != Kind::Phone || entry.form.size() < tail)
            continue;
        if (!entry.isPartial)
            add(Tail, qHash(entry.form.last(tail), 17) & mask);
        add(Ends, qHash(QString(entry.form.first(3) + entry.form.last(4)), 29) & mask);
    }
}

bool ColumnValues::isCoarse() const
{
    constexpr int perValue = 4;
    return m_column.kind == Kind::Choice || size_t(m_values.size()) * perValue < m_refs.size();
}

bool ColumnValues::isIdentifying(int row, const Comparison &made) const
{
    if (made.agreement < Agreement::Close)
        return false;
    switch (m_column.kind) {
    case Kind::Phone:
    case Kind::Email:
    case Kind::Wechat:
    case Kind::CreditCode:
    case Kind::Address:
        return true;
    case Kind::Company:
        return std::ranges::any_of(of(row), [this](int id) {
            const Entry &entry = m_entries[size_t(id)];
            return !entry.company.trade.isEmpty() || (entry.company.isEmpty() && entry.tokens.size() >= 2);
        });
    case Kind::Code:
        return made.agreement == Agreement::Equal &&
               std::ranges::any_of(of(row), [this](int id) { return m_entries[size_t(id)].form.size() >= 7; });
    default:
        return false;
    }
}

} // namespace kebu::match
