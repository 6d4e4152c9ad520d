#pragma once

#include "core/book/change.h"

#include <atomic>
#include <map>

namespace kebu {

/// What becomes of one field.
struct FieldEdit {
    enum class Mode { Set, Add, Remove };
    FieldInfo field;
    Mode mode = Mode::Set; ///< Add and Remove: to and from a field that holds several
    Value value;           ///< empty: the field is cleared
    QString newChoice;     ///< a word its picklist does not hold yet; made in the change
    QStringList newTags;   ///< likewise, added to `value`
};

/// New values for cells of the list of customers: one value for all, the first customer's values for those under it, or
/// a block of text, read as it would be if it were typed. A plain value; looked at beforehand (`previewOf`) and applied
/// (`applyTo`) by the same reading, so that both agree on what is refused.
/// The derived `next_due` stands for the follow-up that is due first: it is postponed, or made where there is none.
struct GridEdit {
    std::vector<Id> customers;
    std::vector<FieldInfo> fields;

    enum class Source { Same, FirstRow, Texts } source = Source::Same;
    std::vector<FieldEdit> same;    ///< of Same: one a field
    std::vector<QStringList> texts; ///< of Texts: a row a customer; missing cells are left alone
    bool keepsPersonal = false;     ///< while personal values are masked, those that are there are not overwritten
};

/// How far long work has come, and whether it is to stop. Shared between threads.
struct GridProgress {
    std::atomic<qint64> done{0};
    std::atomic<bool> isStopped{false};
};

struct GridPreview {
    static constexpr size_t mostLines = 100;

    /// A cell that changes, or one that cannot.
    struct Line {
        Record customer; ///< as it stands
        int column = 0;  ///< in GridEdit::fields
        QString before;  ///< as people read it, not masked
        QString after;   ///< of a refused cell: what was asked for
        QString why;     ///< sentence; empty: it changes
    };

    qint64 cells = 0;          ///< that change
    qint64 same = 0;           ///< that hold it already
    qint64 refused = 0;        ///< that cannot
    qint64 customers = 0;      ///< with a cell that changes
    std::vector<Line> changes; ///< the first of them
    std::vector<Line> refusals;
    std::map<QString, qint64> reasons; ///< sentence and how many cells it holds for
};

/// Why nobody types into a field; empty: it is typed.
[[nodiscard]] QString whyFixed(const FieldInfo &field);

/// Cancelled when `progress` says so.
[[nodiscard]] Result<GridPreview> previewOf(Snapshot &view, const GridEdit &edit, GridProgress *progress = nullptr);
/// Writes what changes, leaves out what is refused; the outcome counts and names both. Cancelled, and nothing kept,
/// when the change or `progress` is stopped.
Result<GridPreview> applyTo(Change &change, const GridEdit &edit, GridProgress *progress = nullptr);

} // namespace kebu
