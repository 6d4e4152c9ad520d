#pragma once

#include "core/base/language.h"
#include "core/base/result.h"
#include "core/domain/field.h"

#include <QJsonObject>

#include <vector>

namespace kebu {

/// The sheets whose layout a user may copy and edit: what stands in a template's `sheet`.
namespace layoutOf {
inline constexpr char record[] = "record";
inline constexpr char log[] = "log";
inline constexpr char registerOf[] = "register";
inline constexpr char meeting[] = "meeting";
inline constexpr char review[] = "review";
} // namespace layoutOf

/// A line of a layout: a head, a field of the record sheet, a column of a log, a register or an agenda, or a part that
/// a pack or a review puts together.
struct TemplateEntry {
    bool isSection = false;
    QString name;        ///< of the field or column; of a section its title
    QString label = {};  ///< another word for it on paper; empty: the house's
    bool isWide = false; ///< across the sheet; two that are not and follow each other stand side by side
    bool operator==(const TemplateEntry &) const = default;
};

/// A layout of the user's own, stored in the book. It holds no value of any customer.
struct SheetTemplate {
    QString name;
    QString sheet;  ///< layoutOf
    QString title;  ///< empty: the house's
    QString footer; ///< a line below the foot; empty: none
    bool hasLogo = false;
    std::vector<TemplateEntry> entries;
    bool operator==(const SheetTemplate &) const = default;
};

/// What may stand on a sheet: the name that templates write and the word people read.
struct LayoutField {
    QString name;
    QString label;
    bool isWide = false; ///< by nature: long texts, the log, the signatures
};

/// What a pack or a review puts together: values, charts, lists, pages.
struct SheetPart {
    const char *name;
    Label label;
    bool isWide = false;
    bool isInternal = false; ///< not for the customer's eyes
};
/// The part of this name among `parts`; null when there is none.
[[nodiscard]] const SheetPart *findPart(const std::vector<SheetPart> &parts, const QString &name);

/// Whether a layout of this sheet may have heads of its own.
[[nodiscard]] bool hasHeads(const QString &sheet);
/// The house's own layout as a template to copy; its name is empty.
[[nodiscard]] SheetTemplate houseTemplate(const QString &sheet, Language language);
/// Everything a layout of this sheet may hold. `customerFields` are the declared and the user's own.
[[nodiscard]] std::vector<LayoutField> layoutFields(const QString &sheet, const std::vector<FieldInfo> &customerFields,
                                                    Language language);
/// What a person should know before printing, a sentence each: fields that do not exist, a logo that is missing.
[[nodiscard]] QStringList problemsOf(const SheetTemplate &layout, const std::vector<FieldInfo> &customerFields,
                                     bool bookHasLogo);

[[nodiscard]] QJsonObject toJson(const SheetTemplate &layout);
/// Invalid, naming what is wrong. Unknown fields are kept: problemsOf tells them.
[[nodiscard]] Result<SheetTemplate> templateFromJson(const QJsonObject &json);

} // namespace kebu
