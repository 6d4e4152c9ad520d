#pragma once

#include "core/base/language.h"
#include "core/domain/record.h"

#include <optional>

namespace kebu {

/// One entry of a picklist as the book has it now.
struct PicklistEntry {
    QString code;
    QString labelZh;
    QString labelEn;
    QStringList synonyms;
    int position = 0;
    bool retired = false;
    Id id; ///< of its record; null for a built-in entry nobody changed

    [[nodiscard]] QString label(Language language) const;
};

/// All picklists: the built-in entries, changed and added to by the book's records. A plain value, pure.
class Picklists
{
public:
    Picklists() = default;
    /// `entries`: the records of type picklist_entry.
    explicit Picklists(const std::vector<Record> &entries);

    /// In order of position; retired ones last.
    [[nodiscard]] std::vector<PicklistEntry> entries(const QString &list) const;
    [[nodiscard]] const PicklistEntry *find(const QString &list, const QString &code) const;
    /// The label, or the code itself where the list does not know it: a value is never hidden.
    [[nodiscard]] QString label(const QString &list, const QString &code, Language language = uiLanguage()) const;
    /// The code whose code, label (either language) or synonym is `text`, compared without blanks, width and case.
    [[nodiscard]] std::optional<QString> codeOf(const QString &list, const QString &text) const;

private:
    QHash<QString, std::vector<PicklistEntry>> m_lists;
    QHash<QString, QHash<QString, QString>> m_codes; ///< list → normalised word → code
};

} // namespace kebu
