#pragma once

#include "core/book/change.h"
#include "core/exchange/mapping.h"

namespace kebu::importing {

/// A column that fills a slot.
struct Source {
    int column = 0;
    ColumnTarget target;
};

/// A field and the columns that fill it: several are joined in a text field, else the first that says something.
struct Slot {
    FieldInfo field;
    std::vector<Source> sources;
    [[nodiscard]] bool isLink() const { return !sources.front().target.link.isEmpty(); }
};

struct Constant {
    FieldInfo field;
    Value value;
};

/// How the rows fill one kind of record: the one they are about, or a child made beside it.
struct RecordPlan {
    const RecordType *type = nullptr;
    QString name;                 ///< of the record, with the number that tells several children of a kind apart
    std::vector<Slot> fieldSlots; ///< plain fields, then links, that to the customer first
    std::vector<Constant> constants;
    int mainField = -1;          ///< of a child: the reference to the row's record; -1 when both belong to a customer
    bool sharesCustomer = false; ///< of a child: takes over the customer of the row's record
    int contactField = -1;       ///< of a child: the reference to the contact made beside it

    [[nodiscard]] const Slot *slotOf(const QString &field) const;
    [[nodiscard]] const Constant *constantOf(const QString &field) const;
    /// Gives a record the constants of what it leaves empty.
    void fillConstants(Record &record) const;
};

struct Plan {
    RecordPlan main;
    std::vector<RecordPlan> children;
    std::vector<FieldInfo> key; ///< as the mapping names it, or the number; empty: the rule of the record
    bool isGuessed = false;
    bool isKeyBinding = false; ///< a row without this key is refused instead of falling back to the rule
    QStringList header;
};

/// Resolves a mapping against this book; custom fields it names are made. REQUIRES: mapping.checkAgainst(header)
/// Invalid, in words, where the mapping cannot work.
[[nodiscard]] Result<Plan> makePlan(Change &change, const Mapping &mapping, const QStringList &header, bool isGuessed);

} // namespace kebu::importing
