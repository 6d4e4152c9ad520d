#pragma once

#include <QStringList>

#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

/// The one matcher: which records of a list are the same customer or person. It knows no book and no field by name:
/// what it is given are columns of values, what it weighs with it learns from them.
///
/// Probabilistic linkage after Fellegi and Sunter (JASA 64, 1969): each column's agreement adds log2(m/u) bits, where
/// m is how often true duplicates agree so (fixed priors, moved by EM over the candidates: Winkler 1988) and u how
/// often strangers do, taken for the very value that agrees from its frequency in the list, so that a rare name says
/// more than a common one. The prior odds follow from the size of the list. docs/duplicates.md has it in words.
/// Pure and deterministic; one object is used by one thread at a time.
namespace kebu::match {

/// How values of a column are compared.
enum class Kind {
    Company, ///< names of companies; people's too where a list mixes both
    Person,
    Phone, ///< any form; stars hide digits
    Email,
    Wechat,
    CreditCode,
    Date,
    Address,
    Text,   ///< words
    Code,   ///< one word of digits and letters
    Choice, ///< equal or not
    Guess,  ///< told by the values: Phone, Email, Code or Text
};

struct Column {
    QString name; ///< of the field; stands in reasons
    Kind kind = Kind::Text;
};

/// One record: for each column its values, none or several.
using Row = std::vector<QStringList>;

/// How two values of a column agree, from not at all to wholly.
enum class Agreement : std::uint8_t { Missing, Differs, Slight, Partial, Similar, Close, Equal };

struct Reason {
    int column = 0;
    Agreement agreement = Agreement::Missing;
    bool isHomophone = false; ///< written otherwise, read alike
    double bits = 0;          ///< above 0 speaks for, below against
};

struct Pair {
    int a = 0; ///< indexes of rows, a < b
    int b = 0;
    double probability = 0; ///< 0 to 1
    /// Nothing speaks against it and what speaks for it suffices alone: may be merged in bulk after a look.
    bool isCertain = false;
    std::vector<Reason> reasons; ///< of columns that both fill, the strongest first
};

/// Called now and then with the part done, 0 to 1; false: stop.
using Progress = std::function<bool(double)>;

class Matcher
{
public:
    Matcher(std::vector<Column> columns, std::vector<Row> rows);
    ~Matcher();
    Matcher(const Matcher &) = delete;

    /// Every pair more likely the same than not, the certain first, then by probability. Empty when stopped.
    [[nodiscard]] std::vector<Pair> pairs(const Progress &progress = {});
    /// Pairs with the row `row` only, of the same list and with the same weights as far as they are learned.
    /// `strangers`: how many records the list stands for, where it holds only those worth comparing.
    [[nodiscard]] std::vector<Pair> pairsOf(int row, qint64 strangers = 0);
    [[nodiscard]] const std::vector<Column> &columns() const;

private:
    class Work;
    std::unique_ptr<Work> m_work;
};

} // namespace kebu::match
