#pragma once

#include "core/services/fingerprint.h"
#include "core/services/importplan.h"

#include <QHash>

#include <memory>

namespace kebu::importing {

/// What the book knows under a key.
struct Match {
    Id id;
    bool isAmbiguous = false;        ///< several records of the book have this key
    bool hasKey = false;             ///< the row says all parts of the key
    std::vector<Id> candidates = {}; ///< where it is ambiguous: those records
};

/// Records by the normal form of some fields, read from the book once; a single unique field is asked of the book's
/// own index instead.
class KeyIndex
{
public:
    /// `kind`: only customers of that kind; empty: all records of the type.
    KeyIndex(const RecordType &type, std::vector<FieldInfo> fields, QString kind = {});

    [[nodiscard]] Result<Match> find(Snapshot &view, const Record &record);
    /// After a record of the type was written.
    void learn(const Record &record);
    [[nodiscard]] const RecordType &type() const { return m_type; }

private:
    [[nodiscard]] std::optional<Fingerprint> printOf(const Record &record) const;
    [[nodiscard]] std::optional<Fingerprint> printOf(const QStringList &stored) const;
    Result<void> load(Snapshot &view);
    Result<Match> ask(Snapshot &view, const QString &text);
    void add(const Fingerprint &print, Id id);

    const RecordType &m_type;
    std::vector<FieldInfo> m_fields;
    QString m_kind;
    bool m_isLoaded = false;
    QHash<Fingerprint, Id> m_ids;
    QHash<Fingerprint, std::vector<Id>> m_ambiguous; ///< the further records of a key
};

/// All indexes of one import: what one learns, all of its type know.
class KeyIndexes
{
public:
    [[nodiscard]] KeyIndex &index(const RecordType &type, const std::vector<FieldInfo> &fields,
                                  const QString &kind = {});
    /// By all that a row fills of the plan's fields; null for one kind of row too many, each costs a walk and memory.
    [[nodiscard]] KeyIndex *indexOfFilled(const RecordPlan &plan, const Record &row);
    void learn(const Record &record);

private:
    std::map<QString, std::unique_ptr<KeyIndex>> m_indexes;
    QSet<QString> m_filled; ///< names of those for what a row fills
};

/// The form under which two values of a field are the same key; empty for none.
[[nodiscard]] QString keyText(const RecordType &type, const FieldInfo &field, const QString &stored);

/// The record of the book a row is about: by the plan's key, else a company by its name, a person by name and telephone
/// or e-mail (a contact within its customer), a colleague or a tag by name.
class RowKeys
{
public:
    RowKeys(KeyIndexes &indexes, const Plan &plan) : m_indexes(indexes), m_plan(plan) {}

    /// `hasKey` is false for a row that has none; it is then to be compared as a whole.
    [[nodiscard]] Result<Match> find(Snapshot &view, const Record &row);
    /// Whether the key can only be told after links were resolved.
    [[nodiscard]] bool needsLinks() const;

private:
    [[nodiscard]] std::vector<std::vector<FieldInfo>> rule(const Record &row) const;

    KeyIndexes &m_indexes;
    const Plan &m_plan;
};

/// Whether `other` says the same in all of the plan's fields that the row fills.
[[nodiscard]] bool equalsIn(const RecordPlan &plan, const Record &row, const Record &other);
/// The record that equals `row` in this way; `row` must belong to a customer or have a name. Null when there is none.
[[nodiscard]] Result<Id> findEqual(Snapshot &view, KeyIndexes &indexes, const RecordPlan &plan, const Record &row);

} // namespace kebu::importing
