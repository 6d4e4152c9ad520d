#pragma once

#include "core/rules/companyform.h"
#include "core/rules/match.h"

#include <QHash>

#include <optional>
#include <span>

/// The parts of the matcher; match.h is its door.
namespace kebu::match {

/// Texts of one sort, each once, and in how many records it stands.
class Dictionary
{
public:
    int add(const QString &text);
    [[nodiscard]] int size() const { return int(m_texts.size()); }
    [[nodiscard]] const QString &text(int id) const { return m_texts[size_t(id)]; }
    [[nodiscard]] int records(int id) const { return m_records[size_t(id)]; }
    void countRecord(int id) { ++m_records[size_t(id)]; }

private:
    QHash<QString, int> m_ids;
    std::vector<QString> m_texts;
    std::vector<int> m_records;
};

constexpr int none = -1;

/// A value made ready: its normal form and what is compared of it.
struct Entry {
    QString form;
    std::vector<int> tokens; ///< sorted; ids of ColumnValues::tokens
    CompanyForm company;
    QString sound;       ///< pinyin of a Chinese name, in the order of its characters
    QString soundBag;    ///< syllables sorted: the order of family and given name does not count
    int core = none;     ///< ids of ColumnValues::keys: names without region and legal form,
    int own = none;      ///< without trade as well,
    int soundKey = none; ///< as they are read
    int sameOwn = none;  ///< the own part, whatever the core
    int branch = none;
    int region = none;
    bool isWide = false;  ///< the region is a province or the country
    bool isValid = false; ///< a credit code with its check character
    qsizetype coreSize = 0;
    bool isPartial = false; ///< a telephone some digits of which are hidden
};

struct Comparison {
    Agreement agreement = Agreement::Missing;
    double bits = 0; ///< how rarely strangers agree so: log2(1/u)
    bool isHomophone = false;
    bool contradicts = false; ///< says that they are two: another branch, another region, another valid code
};

/// All values of one column over the list.
class ColumnValues
{
public:
    ColumnValues(Column column, const std::vector<Row> &rows, int index);

    [[nodiscard]] const Column &column() const { return m_column; }
    [[nodiscard]] std::span<const int> of(int row) const;
    /// How the best pair of their values agrees.
    [[nodiscard]] Comparison compare(int a, int b) const;
    /// Bits of both columns where the one's value of `a` is the other's of `b` and the other way about; words only.
    [[nodiscard]] std::optional<std::pair<double, double>> swappedBits(const ColumnValues &other, int a, int b) const;
    /// log2 of the chance that two strangers differ here: near 0 for rich columns, far below for a column of two words.
    [[nodiscard]] double differBits() const { return m_differBits; }
    /// Few values stand for many records: regions, trades.
    [[nodiscard]] bool isCoarse() const;
    /// Whether agreement so well leaves one person or company only: a telephone, a full company name; not 王伟.
    [[nodiscard]] bool isIdentifying(int row, const Comparison &made) const;
    /// Keys under which records are brought together; `space` keeps columns apart.
    void collectKeys(int row, quint64 space, std::vector<quint64> &keys) const;
    void setStrangers(double strangers) { m_strangers = strangers; }

private:
    void guessKind(const std::vector<Row> &rows, int index);
    int addEntry(const QString &value);
    void prepareName(Entry &entry, const QString &value);
    void addTokens(Entry &entry, const QString &text);
    [[nodiscard]] double rarity(int records, double doubt) const;
    [[nodiscard]] double rarityOf(int entry, double doubt) const;
    [[nodiscard]] Comparison compareEntries(int a, int b) const;
    [[nodiscard]] Comparison compareCompanies(int a, int b) const;
    [[nodiscard]] Comparison comparePersons(int a, int b) const;
    [[nodiscard]] Comparison compareWords(int a, int b) const;
    [[nodiscard]] Comparison compareCodes(int a, int b) const;
    [[nodiscard]] Comparison comparePhones(int a, int b) const;
    /// Whether each has a number of its own among words that the other lacks.
    [[nodiscard]] bool haveOwnNumbers(const std::vector<int> &left, const std::vector<int> &right) const;
    [[nodiscard]] double doubtOf(const Entry &entry) const;

    Column m_column;
    Dictionary m_values; ///< normal forms
    Dictionary m_tokens;
    Dictionary m_keys;
    std::vector<Entry> m_entries; ///< by id of m_values
    std::vector<int> m_refs;      ///< entries of all rows, one behind the other
    std::vector<int> m_begins;    ///< where a row's entries begin; one more than rows
    double m_strangers = 1;
    double m_differBits = 0;
};

/// The digits of a telephone number that tell it from others: without country code, trunk 0 and extension; `*` stands
/// for a hidden one.
[[nodiscard]] QString comparableDigits(const QString &phone);

} // namespace kebu::match
