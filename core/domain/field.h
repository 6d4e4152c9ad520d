#pragma once

#include "core/base/language.h"
#include "core/domain/value.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace kebu {

enum class FieldType {
    Text,
    Choice,
    Int,
    Percent,
    Score,
    Money,
    Decimal,
    Bool,
    Date,
    PartialDate,
    Time,
    Weekdays,
    Instant,
    WallTime,
    Phone,
    Email,
    List,
    Ref,
    Refs,
    RefAny
};

/// Which personal class a field's content belongs to; masking, erasure and the minimum-necessity page follow it.
enum class Personal { None, Name, Phone, Landline, Email, Wechat, Address, Birthday, Point };

/// Where a field stands on a form and on paper.
enum class Section { Basics, Reach, Company, Person, Grading, Stage, Habits, Background, Registration, Details };

/// One entry of a picklist as it is born; the book may rename, add to and retire them.
struct Choice {
    const char *code;
    Label label;
    std::vector<const char *> synonyms = {}; ///< words import and quick entry also understand
};

/// A field of a record, declared once. Storage, forms, lists, filters, import, export, masking, paper, journal and
/// the reference in docs are built from it. Declared as a chain:
/// `text("name", {"Name", "客户名称"}).required().searched().personal(Personal::Name)`.
struct FieldInfo {
    QString name; ///< name in storage, mapping files and JSON, as in fields.tsv
    FieldType type = FieldType::Text;
    Label label;
    Id customId;         ///< set for a field the user added: the id of its definition
    QString customLabel; ///< its label, the same in every language
    Section section = Section::Details;
    Personal personalClass = Personal::None;
    QString target;              ///< record name for Ref and Refs
    QString picklist;            ///< name of the list for Choice; several fields may share one
    std::vector<Choice> choices; ///< the list's initial entries
    QStringList synonyms;        ///< further headers import recognises
    QString onlyKind;            ///< customer kind this field is meant for; empty: both
    bool isRequired = false;
    bool isListed = false;   ///< a column by default
    bool isSearched = false; ///< part of the finder
    bool isMultiline = false;
    bool isUnique = false;
    bool isTimeOfRecording = false; ///< left out of the digest
    bool isSystemSet = false;       ///< filled by the program; shown, not typed
    struct Range {
        qint64 least;
        qint64 most;
    };
    std::optional<Range> range; ///< of a number: both ends may be held; nothing: what its type allows

    FieldInfo &&in(Section s) &&
    {
        section = s;
        return std::move(*this);
    }
    FieldInfo &&personal(Personal p) &&
    {
        personalClass = p;
        return std::move(*this);
    }
    FieldInfo &&only(const char *kind) &&
    {
        onlyKind = QString::fromLatin1(kind);
        return std::move(*this);
    }
    FieldInfo &&required() &&
    {
        isRequired = true;
        return std::move(*this);
    }
    FieldInfo &&listed() &&
    {
        isListed = true;
        return std::move(*this);
    }
    FieldInfo &&searched() &&
    {
        isSearched = true;
        return std::move(*this);
    }
    FieldInfo &&multiline() &&
    {
        isMultiline = true;
        return std::move(*this);
    }
    FieldInfo &&unique() &&
    {
        isUnique = true;
        return std::move(*this);
    }
    FieldInfo &&between(qint64 least, qint64 most) &&
    {
        range = Range{least, most};
        return std::move(*this);
    }
    FieldInfo &&timeOfRecording() &&
    {
        isTimeOfRecording = true;
        isSystemSet = true;
        return std::move(*this);
    }
    FieldInfo &&systemSet() &&
    {
        isSystemSet = true;
        return std::move(*this);
    }
    FieldInfo &&also(std::initializer_list<const char *> headers) &&;

    [[nodiscard]] QString labelText() const { return customId ? customLabel : label.text(); }
    [[nodiscard]] bool isReference() const
    {
        return type == FieldType::Ref || type == FieldType::Refs || type == FieldType::RefAny;
    }
    /// Held as text in storage (the rest is held as a number, Refs as link rows).
    [[nodiscard]] bool isHeldAsText() const;
    [[nodiscard]] const Choice *choice(const QString &code) const;
};

/// The type's name as fields.tsv writes it (`ref:customer`, `partialdate`).
[[nodiscard]] QString typeName(const FieldInfo &field);
[[nodiscard]] QString personalName(Personal personal);
/// What a personal field of this class is asked for: the page of minimum necessity and the form's hint say it.
[[nodiscard]] Label purposeOf(Personal personal);

namespace declare {
FieldInfo text(const char *name, Label label);
FieldInfo note(const char *name, Label label); ///< text of several lines
FieldInfo integer(const char *name, Label label);
FieldInfo percent(const char *name, Label label);
FieldInfo score(const char *name, Label label);
FieldInfo money(const char *name, Label label);
FieldInfo decimal(const char *name, Label label);
FieldInfo list(const char *name, Label label); ///< of texts of one line, see listvalue.h
FieldInfo yesNo(const char *name, Label label);
FieldInfo day(const char *name, Label label);
FieldInfo partialDay(const char *name, Label label);
FieldInfo timeOfDay(const char *name, Label label);
FieldInfo weekdays(const char *name, Label label);
FieldInfo instant(const char *name, Label label);
FieldInfo wallTime(const char *name, Label label);
FieldInfo telephone(const char *name, Label label);
FieldInfo mailAddress(const char *name, Label label);
/// `picklist` names the list; without initial entries it grows by use.
FieldInfo choice(const char *name, Label label, const char *picklist, std::vector<Choice> entries = {});
FieldInfo reference(const char *name, Label label, const char *record);
FieldInfo references(const char *name, Label label, const char *record);
FieldInfo referenceToAny(const char *name, Label label);
} // namespace declare

} // namespace kebu
