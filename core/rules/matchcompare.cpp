#include "core/rules/matchcolumn.h"
#include "core/rules/names.h"
#include "core/rules/regions.h"

#include <rapidfuzz/distance/JaroWinkler.hpp>
#include <rapidfuzz/distance/Levenshtein.hpp>
#include <rapidfuzz/distance/OSA.hpp>

#include <algorithm>
#include <cmath>

namespace kebu::match {

namespace {

std::u16string_view viewOf(const QString &text)
{
    return {reinterpret_cast<const char16_t *>(text.utf16()), size_t(text.size())};
}

int editsBetween(const QString &a, const QString &b, int most)
{
    return int(rapidfuzz::osa_distance(viewOf(a), viewOf(b), size_t(most)));
}

/// One character put in, left out or changed, or two neighbours swapped: osa distance 1, without its tables.
bool areOneSlipApart(const QString &a, const QString &b)
{
    const QString &shorter = a.size() <= b.size() ? a : b;
    const QString &longer = a.size() <= b.size() ? b : a;
    if (longer.size() - shorter.size() > 1)
        return false;
    qsizetype head = 0;
    while (head < shorter.size() && shorter[head] == longer[head])
        ++head;
    qsizetype tail = 0;
    while (tail < shorter.size() - head && shorter[shorter.size() - 1 - tail] == longer[longer.size() - 1 - tail])
        ++tail;
    const qsizetype rest = shorter.size() - head - tail;
    if (longer.size() != shorter.size())
        return rest == 0;
    return rest <= 1 || (rest == 2 && shorter[head] == longer[head + 1] && shorter[head + 1] == longer[head]);
}

/// 0 to 1; below 0.8 is 0. A shortened word counts: blvd. for boulevard, st for street.
double wordSimilarity(const QString &a, const QString &b)
{
    if (a.front().isDigit() || b.front().isDigit())
        return 0; // 435 and 436 are two houses
    const QString &shorter = a.size() < b.size() ? a : b;
    const QString &longer = a.size() < b.size() ? b : a;
    if (longer.size() - shorter.size() >= 1 && shorter.size() >= 2 && longer.startsWith(shorter))
        return 0.85;
    if (shorter.size() < 4)
        return 0;
    const double similarity = rapidfuzz::jaro_winkler_similarity(viewOf(a), viewOf(b), 0.1, 0.85);
    return similarity < 0.85 ? 0 : similarity;
}

/// What of the shared words' rarity counts: two lists of words may share some in many ways.
double shareThatCounts(Agreement agreement)
{
    switch (agreement) {
    case Agreement::Close:
        return 0.8;
    case Agreement::Similar:
        return 0.6;
    case Agreement::Partial:
        return 0.3;
    default:
        return 0;
    }
}

Agreement agreementOf(double overlap, double contained, double sharedBits)
{
    constexpr double tellingBits = 8;
    if (overlap >= 0.8)
        return Agreement::Close;
    if (overlap >= 0.6 || (contained >= 0.95 && sharedBits >= tellingBits))
        return Agreement::Similar;
    if (overlap >= 0.4 || contained >= 0.75)
        return Agreement::Partial;
    return overlap >= 0.2 ? Agreement::Slight : Agreement::Differs;
}

bool isWithin(const QString &shorter, const QString &longer)
{
    qsizetype at = 0; // in its order, with gaps
    for (const QChar c : longer) {
        if (at < shorter.size() && shorter[at] == c)
            ++at;
    }
    return at == shorter.size();
}

bool areRegionsApart(const Entry &a, const Entry &b)
{
    return a.region != none && b.region != none && a.region != b.region && a.isWide == b.isWide;
}

} // namespace

double ColumnValues::rarity(int records, double doubt) const
{
    return std::max(0.0, std::log2(m_strangers / (std::max(0, records - 2) + doubt)));
}

double ColumnValues::rarityOf(int entry, double doubt) const { return rarity(m_values.records(entry), doubt); }

/// How many strangers are to be expected under a value that only these two have.
double ColumnValues::doubtOf(const Entry &entry) const
{
    switch (m_column.kind) {
    case Kind::CreditCode:
        return 0.001;
    case Kind::Phone:
    case Kind::Email:
    case Kind::Wechat:
        return 0.02;
    case Kind::Company: // a register gives a full name once in its region
        return entry.company.trade.isEmpty() ? (entry.form.size() >= 4 ? 0.02 : 0.3) : 0.002;
    case Kind::Address:
        return 0.15;
    case Kind::Code:
    case Kind::Date:
        return entry.form.size() >= 7 ? 0.1 : 0.5;
    default:
        return 0.5;
    }
}

Comparison ColumnValues::compare(int a, int b) const
{
    Comparison best;
    for (const int left : of(a)) {
        for (const int right : of(b)) {
            const Comparison made = compareEntries(left, right);
            if (made.agreement > best.agreement || (made.agreement == best.agreement && made.bits > best.bits))
                best = made;
        }
    }
    return best;
}

std::optional<std::pair<double, double>> ColumnValues::swappedBits(const ColumnValues &other, int a, int b) const
{
    const auto isOfWords = [](Kind kind) {
        return kind == Kind::Text || kind == Kind::Company || kind == Kind::Person;
    };
    if (!isOfWords(m_column.kind) || !isOfWords(other.m_column.kind))
        return std::nullopt;
    const auto only = [](const ColumnValues &values, int row) {
        const auto entries = values.of(row);
        return entries.size() == 1 ? entries.front() : none;
    };
    const int ownA = only(*this, a);
    const int ownB = only(*this, b);
    const int otherA = only(other, a);
    const int otherB = only(other, b);
    if (ownA == none || ownB == none || otherA == none || otherB == none)
        return std::nullopt;
    const auto same = [&](int own, int others) {
        return m_entries[size_t(own)].form == other.m_entries[size_t(others)].form;
    };
    if (!same(ownA, otherB) || !same(ownB, otherA))
        return std::nullopt;
    constexpr double doubt = 0.5;
    return std::pair(rarityOf(ownA, doubt) * 0.8, other.rarityOf(otherA, doubt) * 0.8);
}

Comparison ColumnValues::compareEntries(int a, int b) const
{
    if (a == b) {
        const Entry &entry = m_entries[size_t(a)];
        if (!entry.isPartial)
            return {Agreement::Equal, rarityOf(a, doubtOf(entry))};
    }
    switch (m_column.kind) {
    case Kind::Company:
        return compareCompanies(a, b);
    case Kind::Person:
        return comparePersons(a, b);
    case Kind::Phone:
        return comparePhones(a, b);
    case Kind::Address:
    case Kind::Text:
        return compareWords(a, b);
    case Kind::Choice:
        return {Agreement::Differs};
    default:
        return compareCodes(a, b);
    }
}

Comparison ColumnValues::compareCompanies(int a, int b) const
{
    const Entry &left = m_entries[size_t(a)];
    const Entry &right = m_entries[size_t(b)];
    const CompanyForm &x = left.company;
    const CompanyForm &y = right.company;
    if (x.isEmpty() || y.isEmpty())
        return x.isEmpty() && y.isEmpty() ? compareWords(a, b) : comparePersons(a, b);
    const bool isApart = areRegionsApart(left, right) || left.branch != right.branch;
    const bool isSameOwn = left.sameOwn == right.sameOwn;
    const bool isOneRegion = left.region != none && left.region == right.region;
    const double doubt = left.coreSize < 4 ? 0.3 : isOneRegion ? 0.002 : 0.005;
    if (isApart)
        return {Agreement::Differs, 0, false, left.core == right.core || isSameOwn};
    if (left.core == right.core)
        return {Agreement::Close, rarity(m_keys.records(left.core), doubt)};
    if (isSameOwn && x.own.size() >= 2) {
        const double bits = left.own != none ? rarity(m_keys.records(left.own), 0.1) : rarity(2, 0.1);
        const bool isContained = isWithin(x.trade, y.trade) || isWithin(y.trade, x.trade);
        return isContained ? Comparison{Agreement::Similar, bits} : Comparison{Agreement::Slight, bits * 0.3};
    }
    if (left.soundKey == right.soundKey)
        return {Agreement::Similar, rarity(m_keys.records(left.soundKey), 0.1) * 0.9, true};
    const bool mayHaveSlip =
        std::min(left.coreSize, right.coreSize) >= 4 && std::abs(left.coreSize - right.coreSize) <= 1;
    const bool hasSlip = mayHaveSlip && areOneSlipApart(x.core(), y.core());
    if (hasSlip) // one character of a name of two is half of it
        return isSameOwn || std::min(x.own.size(), y.own.size()) >= 3
                   ? Comparison{Agreement::Partial, rarity(2, 0.5) * 0.7}
                   : Comparison{Agreement::Slight, 0};
    return {Agreement::Differs};
}

Comparison ColumnValues::comparePersons(int a, int b) const
{
    const Entry &left = m_entries[size_t(a)];
    const Entry &right = m_entries[size_t(b)];
    if (left.core == none && right.core == none)
        return compareWords(a, b);
    if (left.core == right.core)
        return {Agreement::Close, rarity(m_keys.records(left.core), 0.5)};
    const bool isRead = !left.sound.isEmpty() && left.sound == right.sound;
    if (isRead || left.soundBag == right.soundBag) {
        const int key = left.soundKey != none ? left.soundKey : right.soundKey;
        return {Agreement::Similar, rarity(m_keys.records(key), 0.5) * 0.8, true};
    }
    if (std::min(left.form.size(), right.form.size()) >= 3 && areOneSlipApart(left.form, right.form))
        return {Agreement::Slight, rarity(2, 1) * 0.4};
    return {Agreement::Differs};
}

bool ColumnValues::haveOwnNumbers(const std::vector<int> &left, const std::vector<int> &right) const
{
    const auto isNumber = [this](int token) { return token != none && m_tokens.text(token).front().isDigit(); };
    return std::ranges::any_of(left, isNumber) && std::ranges::any_of(right, isNumber);
}

Comparison ColumnValues::compareWords(int a, int b) const
{
    const Entry &left = m_entries[size_t(a)];
    const Entry &right = m_entries[size_t(b)];
    constexpr double doubt = 0.5;
    double shared = 0;
    double ofLeft = 0;
    double ofRight = 0;
    std::vector<int> leftOver;
    std::vector<int> rightOver;
    std::ranges::set_difference(left.tokens, right.tokens, std::back_inserter(leftOver));
    std::ranges::set_difference(right.tokens, left.tokens, std::back_inserter(rightOver));
    const auto bitsOf = [&](int token) { return rarity(m_tokens.records(token), doubt) + 0.1; };
    for (const int token : left.tokens)
        ofLeft += bitsOf(token);
    for (const int token : right.tokens)
        ofRight += bitsOf(token);
    shared = ofLeft;
    for (const int token : leftOver)
        shared -= bitsOf(token);
    double near = 0; // what of the rest is nearly alike
    for (const int token : leftOver) {
        double best = 0;
        size_t at = 0;
        for (size_t i = 0; i < rightOver.size(); ++i) {
            if (rightOver[i] == none)
                continue;
            const double similarity = wordSimilarity(m_tokens.text(token), m_tokens.text(rightOver[i]));
            if (similarity > best) {
                best = similarity;
                at = i;
            }
        }
        if (best > 0) {
            const double mean = (bitsOf(token) + bitsOf(rightOver[at])) / 2;
            near += best * mean;
            rightOver[at] = none;
        }
    }
    const double common = std::min(shared + near, std::min(ofLeft, ofRight));
    const double overlap = common / std::max(0.1, ofLeft + ofRight - common);
    const double contained = common / std::max(0.1, std::min(ofLeft, ofRight));
    Comparison made{agreementOf(overlap, contained, common)};
    if (haveOwnNumbers(leftOver, rightOver)) // 3799 and 3595 of one street
        made.agreement = std::min(made.agreement, Agreement::Slight);
    made.bits = (shared + near * 0.7) * shareThatCounts(made.agreement);
    if (made.agreement < Agreement::Close && made.agreement != Agreement::Slight && left.form.size() < 64 &&
        right.form.size() < 64) {
        const double whole =
            rapidfuzz::levenshtein_normalized_similarity(viewOf(left.form), viewOf(right.form), {1, 1, 1}, 0.85);
        if (whole >= 0.85 && left.form.size() >= 6)
            made = {std::max(made.agreement, Agreement::Similar), std::max(made.bits, rarity(2, doubt) * 0.6)};
    }
    made.bits = std::min(made.bits, rarity(2, doubtOf(left)));
    return made;
}

Comparison ColumnValues::compareCodes(int a, int b) const
{
    const Entry &left = m_entries[size_t(a)];
    const Entry &right = m_entries[size_t(b)];
    constexpr qsizetype shortest = 4;
    const qsizetype length = std::min(left.form.size(), right.form.size());
    if (left.isValid && right.isValid)
        return {Agreement::Differs, 0, false, true};
    if (length < shortest)
        return {Agreement::Differs};
    const double whole = rarity(2, doubtOf(left));
    // neighbours of a number of n digits by one slip: about 20 n
    const double slip = std::log2(20.0 * double(length));
    if (areOneSlipApart(left.form, right.form))
        return {Agreement::Similar, std::max(0.0, whole - slip)};
    const bool mayHaveTwo = (m_column.kind == Kind::Code || m_column.kind == Kind::Date) && length >= 7 &&
                            std::abs(left.form.size() - right.form.size()) <= 2;
    if (mayHaveTwo && editsBetween(left.form, right.form, 2) == 2)
        return {Agreement::Partial, std::max(0.0, whole - 2 * slip)};
    return {Agreement::Differs};
}

Comparison ColumnValues::comparePhones(int a, int b) const
{
    const Entry &left = m_entries[size_t(a)];
    const Entry &right = m_entries[size_t(b)];
    const QString &shorter = left.form.size() <= right.form.size() ? left.form : right.form;
    const QString &longer = left.form.size() <= right.form.size() ? right.form : left.form;
    constexpr double bitsADigit = 2.3; // the first ones of a mobile say less than log2(10)
    const double whole = rarity(2, doubtOf(left));
    if (left.isPartial || right.isPartial) {
        int known = 0;
        for (qsizetype i = 0; i < shorter.size(); ++i) {
            const QChar x = shorter[shorter.size() - 1 - i];
            const QChar y = longer[longer.size() - 1 - i];
            if (x == u'*' || y == u'*')
                continue;
            if (x != y)
                return {Agreement::Differs};
            ++known;
        }
        const bool isWhole = shorter.size() == longer.size() && known >= 7;
        return isWhole ? Comparison{Agreement::Close, std::min(whole, known * bitsADigit)}
                       : Comparison{known >= 4 ? Agreement::Partial : Agreement::Slight, std::min(whole, known * 1.5)};
    }
    if (shorter.size() >= 7 && longer.endsWith(shorter)) // without its area code
        return {Agreement::Close, std::max(0.0, whole - 3)};
    const double slip = std::log2(20.0 * double(shorter.size()));
    if (shorter.size() >= 7 && areOneSlipApart(shorter, longer))
        return {Agreement::Partial, std::max(0.0, whole - slip - 2)};
    return {Agreement::Differs};
}

} // namespace kebu::match
