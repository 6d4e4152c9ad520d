#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <optional>
#include <vector>

namespace kebu::test {

/// A list of customers of which it is known who is whom: what a search for duplicates finds is right or wrong.
struct KnownDuplicates {
    QString title;
    QString file;                  ///< to be imported
    QByteArray mapping;            ///< as a mapping file has it; the number is the key
    QHash<QString, QString> truth; ///< number of the customer → what it really is

    /// At least this is asked for; 0: nothing.
    struct Goals {
        double precision = 0;
        double recall = 0;
        double f1 = 0;
    } goals;
};

/// The shared lists that are there: persons of febrl dataset1, restaurants, sites of Chicago. Empty where the shared
/// data is absent.
[[nodiscard]] std::vector<KnownDuplicates> knownDuplicates();
/// The one of them that is called so.
[[nodiscard]] std::optional<KnownDuplicates> knownDuplicates(const QString &title);

/// How a list of pairs agrees with the truth.
struct MatchFigures {
    int truePairs = 0;
    int listed = 0;
    int right = 0;

    MatchFigures() = default;
    /// Nothing listed yet.
    explicit MatchFigures(const QHash<QString, QString> &truth);
    void count(bool isRight)
    {
        ++listed;
        right += isRight;
    }
    [[nodiscard]] double precision() const { return listed ? double(right) / listed : 0; }
    [[nodiscard]] double recall() const { return truePairs ? double(right) / truePairs : 0; }
    [[nodiscard]] double f1() const
    {
        return precision() + recall() > 0 ? 2 * precision() * recall() / (precision() + recall()) : 0;
    }
};

} // namespace kebu::test
