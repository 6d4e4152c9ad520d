#pragma once

#include "core/exchange/mappingguess.h"

#include <QHash>
#include <QSet>

namespace kebu {

/// A possible meaning of a name. Ranks: 0 a preset's word, 1 a person's beside a company's, 2 the field's own name,
/// 3 a synonym, 4 a child's or the owner's, 5 behind a prefix or from samples.
struct HeaderMeaning {
    static constexpr int worstRank = 5;

    int rank = worstRank;
    QString record; ///< empty: the main one
    QStringList fields;
    int part = 0;
    QString linkBy; ///< how the customer of the row is named, where `fields` is the customer reference
};

/// What the columns of a table may mean, judged by their names alone: the fields of the record with their labels and
/// synonyms, the words of other programs, of its children, and of the people beside a company.
class HeaderMeanings
{
public:
    HeaderMeanings(const QStringList &header, const RecordType &type, const RecordLookup &lookup,
                   const QString &preset);

    /// Every meaning of a column; several may share a rank.
    [[nodiscard]] QList<HeaderMeaning> of(qsizetype column) const;
    /// The columns' names as they are compared.
    [[nodiscard]] const QStringList &folded() const { return m_folded; }
    /// The columns name people and no company.
    [[nodiscard]] bool isOfIndividuals() const { return m_isOfIndividuals; }

private:
    [[nodiscard]] QSet<QString> columnsOf(const char *record) const;
    void learn(const QString &name, HeaderMeaning meaning);
    void learnFields();
    void learnSynonyms();
    void learnContactsNumber();
    struct Synonym;
    [[nodiscard]] static const std::vector<Synonym> &synonyms();
    [[nodiscard]] std::optional<HeaderMeaning> meaningOf(const Synonym &synonym) const;
    [[nodiscard]] HeaderMeaning childMeaning(const QStringList &target, qsizetype dot) const;
    [[nodiscard]] std::optional<HeaderMeaning> personMeaning(const QString &field, int part) const;
    [[nodiscard]] std::optional<HeaderMeaning> ownerMeaning(const QString &field) const;

    const RecordType &m_type;
    QString m_preset;
    QStringList m_folded;
    bool m_isCustomer;
    bool m_personIsContact = false;
    bool m_isOfIndividuals = false;
    QHash<QString, QList<HeaderMeaning>> m_meanings;
};

} // namespace kebu
