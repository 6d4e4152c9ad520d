#pragma once

#include "core/base/result.h"
#include "core/domain/record.h"

#include <QByteArray>
#include <QMap>

#include <functional>
#include <optional>

namespace kebu {

/// Where one column of a file goes. Exactly one of `field`, `custom` and `link` is set.
struct ColumnTarget {
    /// A child made once per row; empty: the record the file is about. `contact_point#2` is a second one of its kind.
    QString record;
    QString field;
    QString format;                ///< of days and times, see core/domain/datetext.h
    QMap<QString, QString> values; ///< words of the file → values; "" leaves the field
    bool newChoices = false;       ///< unknown words become entries of the picklist
    int part = 0;                  ///< columns of one text field are joined by rising part, then in the file's order
    QString custom;                ///< name of a custom field, made on the way
    QString customType;            ///< text, number, money, date, choice or yes_no; empty: text
    QString link;                  ///< a reference field, or the record it points at (see linkField)
    QString linkBy;                ///< field by which the other record is found; several for Refs, between , ; 、
    bool linkCreate = false;       ///< made when it is not found
    bool operator==(const ColumnTarget &) const = default;
};

struct ColumnMapping {
    QString column;
    std::vector<ColumnTarget> targets;
    bool operator==(const ColumnMapping &) const = default;
};

/// A value a new record gets where its row gives none; a record that exists keeps what it has.
struct MappingConstant {
    QString record; ///< empty: the record the file is about
    QString field;
    QString value;
    bool operator==(const MappingConstant &) const = default;
};

using RecordLookup = std::function<const RecordType *(const QString &name)>;

/// How a file becomes records: the mapping file of `kebu-cli import` and what the wizard saves. A plain value.
struct Mapping {
    QString record;
    QStringList key;                    ///< fields by which a row meets its record; empty: the importer's rule
    std::vector<ColumnMapping> columns; ///< in the file's order after checkAgainst() or guessing, else by name
    std::vector<MappingConstant> constants;

    /// Reads a mapping file. Invalid, in words, for what is no JSON, an unknown key, a wrong type of value, and
    /// records, fields or choices of links that `lookup` does not know.
    [[nodiscard]] static Result<Mapping> fromJson(const QByteArray &json, const RecordLookup &lookup);
    /// What fromJson reads back to an equal mapping (columns by name).
    [[nodiscard]] QByteArray toJson() const;

    /// This mapping with its columns in the order of `header`. Columns match by name without regard to case, width and
    /// blanks; one that the file lacks is Invalid, naming it and the columns found.
    [[nodiscard]] Result<Mapping> checkAgainst(const QStringList &header) const;
    /// Columns of the file that go nowhere.
    [[nodiscard]] QStringList ignored(const QStringList &header) const;
    [[nodiscard]] const ColumnMapping *find(const QString &column) const;
    /// `field`, `record.field`, `custom.name` or the linked field, for reports; several joined by commas.
    [[nodiscard]] QString describe(const QString &column) const;

    bool operator==(const Mapping &) const = default;
};

/// The name of a record without the number that tells several of its kind apart.
[[nodiscard]] inline QString plainRecord(const QString &record) { return record.section(u'#', 0, 0); }

/// The same mapping for rows that name a person and no company: what would be the contact's is the customer's own, an
/// individual. Nothing for mappings without such a person, or with a key of their own.
[[nodiscard]] std::optional<Mapping> individualMapping(const Mapping &mapping);

/// The reference field a link target fills: the field of that name, or the first reference to the record of that name.
/// Null when there is none.
[[nodiscard]] const FieldInfo *linkField(const RecordType &type, const QString &link);

/// The texts of several columns that share a text field as one: blanks between words of letters, nothing between
/// Chinese names, lines for texts that have lines. Empty parts are left out.
[[nodiscard]] QString joinedParts(const QStringList &parts);

/// A part of a person's name with its place, see ColumnTarget::part.
struct NamePart {
    int place = 0;
    QString text;
};
inline constexpr int familyPlace = 3; ///< behind the given names, as Western programs list them
/// The parts as the name is said: a family name in Chinese characters stands before its given name wherever the columns
/// have it, 王小明 of `小明`, `王`.
[[nodiscard]] QString joinedName(std::vector<NamePart> parts);

} // namespace kebu
